import type { MarkAnswers } from './mark-answers';
import type { TextWeight } from './text-width';

/** A wedge; angles in radians, clockwise from twelve o'clock. */
interface ArcMark {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly start: number;
	readonly end: number;
	readonly fill: string;
	readonly stroke: string;
	readonly strokeWidth: number;
	/** Whom the mark is about; absent for one that is about nobody in particular. */
	readonly answers?: MarkAnswers;
}

export interface RectMark {
	readonly x: number;
	readonly y: number;
	readonly x2: number;
	readonly y2: number;
	readonly fill: string;
	readonly stroke: string;
	readonly strokeWidth: number;
	/** Whom the mark is about; absent for one that is about nobody in particular. */
	readonly answers?: MarkAnswers;
}

export interface RuleMark {
	readonly x: number;
	readonly y: number;
	readonly x2: number;
	readonly y2: number;
	readonly colour: string;
	readonly width: number;
}

/** A symbol around a point; `radius` is half its height. */
export interface DotMark {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly fill: string;
	readonly stroke: string;
	readonly strokeWidth: number;
}

export type DotShape = 'circle' | 'diamond' | 'triangle-up';

/** The space between two lines that share their x, from left to right. */
export interface AreaMark {
	readonly points: readonly { readonly x: number; readonly y: number; readonly y2: number }[];
	readonly fill: string;
}

/** One line of text; `y` is the middle of its lower-case letters' line box. */
export interface TextMark {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly size: number;
	readonly weight: TextWeight;
	readonly align: 'left' | 'center' | 'right';
	readonly colour: string;
}

/** Marks of one kind, drawn in the order of the layers. */
export type Layer =
	| { readonly kind: 'arc'; readonly marks: readonly ArcMark[] }
	| { readonly kind: 'rect'; readonly marks: readonly RectMark[]; readonly dashed?: boolean }
	| { readonly kind: 'rule'; readonly marks: readonly RuleMark[]; readonly dashed?: boolean }
	| { readonly kind: 'dot'; readonly marks: readonly DotMark[]; readonly shape?: DotShape }
	| { readonly kind: 'area'; readonly marks: readonly AreaMark[] }
	| { readonly kind: 'text'; readonly marks: readonly TextMark[] };

/** A chart with every coordinate computed, in pixels from the top left. */
export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly layers: readonly Layer[];
}
