import type { MissingReason } from '$lib/survey/missing';
import { parseAnswerLabel, type AnswerLabel } from './answer-label';
import { missingReason } from './missing-words';
import { clash, disagree, isTie, rankFits } from './rank-fits';
import { fitScales, isScalePoint, type ScaleFit } from './scale-fit';
import type { VocabularyScale } from './scale-list';

/** Why a match is a guess that a person should look at. */
type Doubt =
	/** Another scale fits and orders the answers otherwise, or puts one on another side of the middle. */
	| 'positions'
	/** The numbers in the labels run against the words. */
	| 'numbers'
	/** A wording that is a missing answer on one scale and a point on another. */
	| 'wording';

/** The scale that a question's labels belong to. */
export interface ScaleMatch {
	readonly scale: VocabularyScale;
	/** Point per label, in the order given; null for a missing answer. */
	readonly points: readonly (number | null)[];
	/** Reason per label, in the order given; null for a point of the scale. */
	readonly missing: readonly (MissingReason | null)[];
	/** Points that some label took. */
	readonly observed: number;
	/** 0 to 1; at most 0.5 with a doubt, at most 0.6 when another scale ties or spaces the points otherwise. */
	readonly confidence: number;
	readonly doubt: Doubt | null;
	/** Ids of other scales that fit as well or differently. */
	readonly alternatives: readonly string[];
	/** Languages of the scales that rank first before the language of the survey is asked. */
	readonly languages: readonly string[];
}

interface Reading {
	readonly fits: readonly ScaleFit[];
	/** Which labels take part; the others are missing answers. */
	readonly substantive: readonly number[];
}

function read(labels: readonly AnswerLabel[], substantive: readonly number[]): Reading {
	const chosen = substantive.flatMap((i) => labels[i] ?? []);
	return { fits: fitScales(chosen), substantive };
}

/** Families where "Usikker" in the middle is usually a don't-know: a person has to say. */
const unsureMiddle: ReadonlySet<string> = new Set(['yes_no_maybe', 'likelihood']);

/** "Ikke relevant" or "Usikker" counts as a point only beside two other points of the same scale. */
function readAmbiguous(labels: readonly AnswerLabel[], plain: readonly number[], all: number[]) {
	const reading = read(labels, all);
	const fits = plain.length < 2 ? [] : reading.fits;
	return {
		points: { ...reading, fits: fits.filter((fit) => !unsureMiddle.has(fit.scale.family)) },
		middle: reading.fits.filter((fit) => unsureMiddle.has(fit.scale.family))
	};
}

function findDoubt(
	best: ScaleFit,
	rivals: readonly ScaleFit[],
	wording: boolean
): { doubt: Doubt | null; against: readonly ScaleFit[] } {
	if (best.contrary) return { doubt: 'numbers', against: [] };
	const complete = best.unobserved === 0 && !rivals.some((fit) => fit.aliases < best.aliases);
	const against = complete ? [] : rivals.filter((fit) => disagree(best, fit));
	if (against.some((fit) => clash(best, fit))) return { doubt: 'positions', against };
	return { doubt: wording ? 'wording' : null, against };
}

function confidenceOf(best: ScaleFit, doubt: Doubt | null, rivalled: boolean): number {
	const points = best.scale.points.length;
	const share = (points - best.unobserved) / points;
	const plain = share === 1 ? (best.aliases === 0 ? 0.97 : 0.93) : 0.55 + 0.35 * share;
	return Math.min(plain, doubt === null ? 1 : 0.5, rivalled ? 0.6 : 1);
}

function topLanguages(fits: readonly ScaleFit[]): string[] {
	const ranked = rankFits(fits, null);
	const first = ranked[0];
	if (!first) return [];
	const same = ranked.filter(
		(fit) => fit.unobserved === first.unobserved && fit.aliases === first.aliases
	);
	return [...new Set(same.map((fit) => fit.scale.language))];
}

/**
 * The answer scale of a whole question, or of a whole grid, from the distinct labels of its answers; null
 * when no scale has a place for all of them. A label is never judged by itself: its neighbours decide.
 * `language` is the language of the survey's other questions, when known.
 */
export function matchScale(
	labels: readonly string[],
	language: string | null = null
): ScaleMatch | null {
	const parsed = labels.map(parseAnswerLabel);
	const reasons = labels.map(missingReason);
	const all = labels.map((_, i) => i);
	const plain = all.filter((i) => reasons[i] === null);
	const ambiguous = all.filter((i) => {
		const label = parsed[i];
		return reasons[i] !== null && label !== undefined && isScalePoint(label);
	});
	const base = read(parsed, plain);
	const both = [...plain, ...ambiguous].sort((a, b) => a - b);
	const asked =
		ambiguous.length > 0 ? readAmbiguous(parsed, plain, both) : { points: null, middle: [] };
	const reading = asked.points && asked.points.fits.length > 0 ? asked.points : base;

	const ranked = rankFits(reading.fits, language);
	const best = ranked[0];
	if (!best) return null;
	const rivals = ranked.slice(1);
	const { doubt, against } = findDoubt(best, rivals, asked.middle.length > 0);
	const ties = rivals.filter((fit) => isTie(best, fit, language));
	const others = [...ties, ...against, ...rankFits(asked.middle, language)].map(
		(fit) => fit.scale.id
	);
	const place = new Map(reading.substantive.map((label, i) => [label, best.points[i] ?? null]));
	return {
		scale: best.scale,
		points: all.map((i) => place.get(i) ?? null),
		missing: all.map((i) => (place.has(i) ? null : (reasons[i] ?? null))),
		observed: best.scale.points.length - best.unobserved,
		confidence: confidenceOf(best, doubt, ties.length + against.length > 0),
		doubt,
		alternatives: [...new Set(others)].filter((id) => id !== best.scale.id).slice(0, 4),
		languages: topLanguages(reading.fits)
	};
}
