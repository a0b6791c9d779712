import type { Locale } from '$lib/i18n/locale';
import type { Option, Question, Scale } from '$lib/survey/question';
import type { TopLevelSpec } from 'vega-lite';
import type { MarkAnswers } from './mark-answers';
import type { SaidVerdict } from './programmes/verdict-said';
import type { Palette } from './tokens';

/** The charts that a person may ask for where they suit the finding. */
const askedCharts = [
	'pie',
	'bar',
	'stacked',
	'heat',
	'histogram',
	'dots',
	'caterpillar',
	'funnel'
] as const;

/** What a person may ask for; `auto` leaves the choice to the shape of the finding. */
export const wantedCharts = ['auto', ...askedCharts] as const;

/** Every chart, those with it that are the only form of their finding. */
export type ChartKind =
	(typeof askedCharts)[number] | 'dumbbell' | 'trend' | 'flow' | 'items' | 'targets';

export type WantedChart = (typeof wantedCharts)[number];

/** What a chart says about a question. Every `Question` is one. */
export interface ChartQuestion extends Pick<Question, 'id' | 'text' | 'row'> {
	readonly scale?: Scale | null;
	readonly options?: readonly Pick<Option, 'code' | 'label' | 'missing'>[];
}

/** Everything a chart depends on besides the finding. */
export interface ChartContext {
	/** The questions that the findings name, the grouping question included. */
	readonly questions: readonly ChartQuestion[];
	readonly locale: Locale;
	readonly palette: Palette;
	/** Room to draw in, in CSS pixels: 280 and up. */
	readonly width: number;
	readonly size: 'page' | 'slide' | 'print';
	/** How large a slide's type and marks are: 1, the default, suits a screen 1280 pixels wide. */
	readonly scale?: number;
	/** How much thinner a slide's marks are than usual, so that a tall chart fits: 1 is not at all. */
	readonly squeeze?: number;
	readonly wanted?: WantedChart;
	/**
	 * For a picture that leaves the page: whom it is about besides its base, empty for everyone. The base line is then
	 * part of the picture.
	 */
	readonly about?: string;
	/** Rows of a stacked chart: as given, or by the share of the top two points. */
	readonly sort?: 'given' | 'top';
}

/** A stretch of a sentence; the strong ones carry the news. */
export interface TextPart {
	readonly text: string;
	readonly strong: boolean;
}

/** The chart's numbers as a table: `rows` start with their header cell and are as long as `columns`. */
export interface PresentationTable {
	readonly caption: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** By row and column: whom a cell is about, where it is about somebody. Shorter than `rows` where the last are not. */
	readonly about?: readonly (readonly (MarkAnswers | null)[])[];
}

/** A Vega-Lite specification with every coordinate settled. */
export type ChartSpec = TopLevelSpec;

/** A finding made ready for people: picture, sentence, table and base, all saying the same. */
export interface Presentation {
	/** Null when there is nothing to draw (open answers). */
	readonly spec: ChartSpec | null;
	readonly chart: ChartKind | null;
	/** Why the chart is not the one that was wanted; null when it is. */
	readonly because: string | null;
	/** The picture's size in CSS pixels; `width` may be less than the room given. */
	readonly width: number;
	readonly height: number;
	readonly sentence: string;
	readonly parts: readonly TextPart[];
	readonly table: PresentationTable;
	/** Who the numbers are about, part by part: "n = 12 of 14", "2 don't know". */
	readonly baseLine: readonly string[];
	/** The picture in words, with its numbers: the text alternative. */
	readonly description: string;
	/** Decisions among what is presented; none for most findings. */
	readonly verdicts: readonly SaidVerdict[];
}
