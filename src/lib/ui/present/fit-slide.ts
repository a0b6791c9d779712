import type { Presentation } from '$lib/charts/presentation';

/** Room for a slide's chart and sentence, in CSS pixels. */
export interface SlideRoom {
	readonly width: number;
	readonly height: number;
	/** 1 on a screen 1280 pixels wide. */
	readonly scale: number;
}

export interface FittedSlide {
	readonly presentation: Presentation;
	/** The sentence stands beside the chart, not below it. */
	readonly beside: boolean;
}

/** Share of the width that a chart gets when its sentence stands beside it. */
export const besideShare = 0.58;
/** Height that a sentence of two lines takes below a chart, at scale 1. */
const sentenceHeight = 96;
/** A pie taller than this, at scale 1, has its labels below it instead of around it. */
const tallestPie = 470;
const mostSqueezed = 0.4;

/**
 * The largest drawing that the slide has room for. A pie with its labels around it leaves the sentence a
 * place beside it; everything else gets the whole width, its marks thinned until it fits.
 */
export function fitSlide(
	room: SlideRoom,
	present: (width: number, scale: number, squeeze: number) => Presentation | null
): FittedSlide | null {
	const { width, height, scale } = room;
	const pie = present(width * besideShare, scale, 1);
	if (pie?.chart === 'pie' && pie.height <= Math.min(height, tallestPie * scale))
		return { presentation: pie, beside: true };
	const whole = present(width, scale, 1);
	const free = height - sentenceHeight * scale;
	const fitting =
		whole && whole.height > free
			? present(width, scale, Math.max(mostSqueezed, free / whole.height))
			: whole;
	return fitting && { presentation: fitting, beside: false };
}
