import { normaliseText } from '$lib/survey/normalise';
import type { AnswerLabel } from './answer-label';
import { vocabularyScales, type VocabularyScale } from './scale-list';

/** A scale on which every label of a question finds a place. */
export interface ScaleFit {
	readonly scale: VocabularyScale;
	/** Position in the vocabulary, which settles ties. */
	readonly order: number;
	/** Point per label, same order as the labels. */
	readonly points: readonly number[];
	/** Points that no label took. */
	readonly unobserved: number;
	/** Labels that are not the canonical wording of their point. */
	readonly aliases: number;
	/** The labels carry the very numbers of this scale. */
	readonly numbered: boolean;
	/** The labels carry numbers that run against the order of the points. */
	readonly contrary: boolean;
}

interface Place {
	readonly point: number;
	readonly alias: boolean;
	/** Found by the words without their number. */
	readonly stripped: boolean;
}

let index: Map<string, Map<number, Place>> | null = null;

function placesByWording(): Map<string, Map<number, Place>> {
	if (index) return index;
	index = new Map();
	for (const [order, scale] of vocabularyScales.entries()) {
		for (const [point, wordings] of scale.points.entries()) {
			for (const [position, wording] of wordings.entries()) {
				const key = normaliseText(wording);
				const places = index.get(key) ?? new Map<number, Place>();
				index.set(key, places);
				if (!places.has(order)) places.set(order, { point, alias: position > 0, stripped: false });
			}
		}
	}
	return index;
}

/** True when the wording is a point of some scale. */
export function isScalePoint(label: AnswerLabel): boolean {
	const places = placesByWording();
	return places.has(label.whole) || places.has(label.words);
}

function placeOn(label: AnswerLabel, order: number, scale: VocabularyScale): Place | null {
	const places = placesByWording();
	const whole = label.words === '' ? undefined : places.get(label.whole)?.get(order);
	if (whole) return whole;
	if (label.number === null) return null;
	const words = label.words === '' ? undefined : places.get(label.words)?.get(order);
	if (words) return { ...words, stripped: true };
	if (label.words !== '' || scale.structure !== 'end_anchored' || scale.start === undefined) {
		return null;
	}
	const point = label.number - scale.start;
	if (point < 0 || point >= scale.points.length) return null;
	return { point, alias: (scale.points[point]?.length ?? 0) > 0, stripped: true };
}

/** The point of this scale that the label is; null when it has no place on it. */
export function pointOnScale(label: AnswerLabel, scale: VocabularyScale): number | null {
	const order = vocabularyScales.indexOf(scale);
	return placeOn(label, order, scale)?.point ?? null;
}

function numbersOf(labels: readonly AnswerLabel[], places: readonly Place[]) {
	return labels
		.flatMap(({ number }, i) => {
			const place = places[i];
			return number !== null && place?.stripped ? [{ number, point: place.point }] : [];
		})
		.sort((a, b) => a.point - b.point);
}

function fitOn(labels: readonly AnswerLabel[], order: number): ScaleFit | null {
	const scale = vocabularyScales[order];
	if (!scale) return null;
	const places: Place[] = [];
	const taken = new Map<number, string>();
	for (const label of labels) {
		const place = placeOn(label, order, scale);
		if (!place) return null;
		const holder = taken.get(place.point);
		if (holder !== undefined && holder !== label.words) return null;
		taken.set(place.point, label.words);
		places.push(place);
	}
	const numbers = numbersOf(labels, places);
	const start = scale.start;
	const numbered = start !== undefined && numbers.length > 0;
	if (start !== undefined && !numbered) return null;
	if (numbered && numbers.some(({ number, point }) => number !== start + point)) return null;
	return {
		scale,
		order,
		points: places.map(({ point }) => point),
		unobserved: scale.points.length - taken.size,
		aliases: places.filter(({ alias }) => alias).length,
		numbered,
		contrary: numbers.some((one, i) => {
			const before = numbers[i - 1];
			return before !== undefined && before.point < one.point && before.number >= one.number;
		})
	};
}

/** Every scale that has a place for all labels and no place for two of them. None for bare numbers. */
export function fitScales(labels: readonly AnswerLabel[]): ScaleFit[] {
	const worded = labels.filter(({ words }) => words !== '');
	const first = worded[0];
	if (!first || labels.length > 12) return [];
	const places = placesByWording();
	const candidates = new Set([
		...(places.get(first.whole)?.keys() ?? []),
		...(places.get(first.words)?.keys() ?? [])
	]);
	return [...candidates].flatMap((order) => fitOn(labels, order) ?? []);
}
