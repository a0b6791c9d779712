import type { Scale } from '$lib/survey/question';
import scales from './scales.json';

/** One answer scale as questionnaires word it, points low to high. */
export interface VocabularyScale {
	/** Stable name, for example `nb.satisfaction.5.std`. */
	readonly id: string;
	readonly family: string;
	readonly language: string;
	/** `bipolar`, `unipolar`, or `end_anchored` when only the ends have words. */
	readonly structure: string;
	/** Set when neither end is the favourable one by itself. */
	readonly neutral?: boolean | undefined;
	/** Index of the best point when the best lies in the middle. */
	readonly ideal?: number | undefined;
	/** The number of the first point, when the labels carry numbers. */
	readonly start?: number | undefined;
	/** Set when the wording was seen in a published survey; the others await a native reviewer. */
	readonly seen?: boolean | undefined;
	/** Per point its canonical wording and then other spellings; none for a point that is only a number. */
	readonly points: readonly (readonly string[])[];
}

/** Every scale, in the order that settles ties. */
export const vocabularyScales: readonly VocabularyScale[] = scales;

/** How a point is written when nobody chose it: with its number where the scale carries numbers. */
export function pointLabel(scale: VocabularyScale, point: number): string {
	const words = scale.points[point]?.[0];
	if (scale.start === undefined) return words ?? '';
	const number = String(scale.start + point);
	return words === undefined ? number : `${number} - ${words}`;
}

export function scalePolarity(scale: VocabularyScale): Scale['polarity'] {
	if (scale.ideal !== undefined) return 'ideal_point';
	return scale.neutral === true ? 'neutral' : 'positive';
}
