import { normaliseText } from '$lib/survey/normalise';
import { parseAnswerLabel } from '$lib/vocabulary/answer-label';
import { missingReason } from '$lib/vocabulary/missing-words';
import {
	inferRange,
	rangeOfEnds,
	wordedRange,
	type NumberedLabel,
	type Range
} from './integer-range';
import type { Label } from './labels';
import type { AnswerOption, ChoiceReading, Surroundings } from './reading';
import { inferred } from './reasons';
import { endPolarity, statedWords } from './stated-ends';

const wordedEnd = /^\(?\d{1,2}\)?\s*[-=:.)(]|\p{L}\s*\(?\d{1,2}\)?$/u;

function numbered(label: Label): NumberedLabel | null {
	const { number, words } = parseAnswerLabel(label.text);
	if (number === null || number < 0 || number > 10) return null;
	if (words !== '' && !wordedEnd.test(normaliseText(label.text))) return null;
	return { ...label, number, worded: words !== '' };
}

function pointsOf(
	labels: readonly NumberedLabel[],
	{ low, high }: Range,
	words: ReadonlyMap<number, string>
): AnswerOption[] {
	return Array.from({ length: high - low + 1 }, (_, i) => {
		const own = labels.filter(({ number }) => number === low + i);
		const stated = words.get(low + i);
		return {
			label:
				own.find(({ worded }) => worded)?.text ??
				(stated === undefined ? String(low + i) : `${low + i} - ${stated}`),
			missing: null,
			keys: own.map(({ key }) => key)
		};
	});
}

/**
 * Reads answers that are bare small integers as a scale with every point of its range; null when they look
 * like counts, ages or codes instead. The numbers say neither the words of the ends nor which end is good; the
 * text of the question may.
 */
export function inferIntegerScale(
	labels: readonly Label[],
	around: Surroundings
): ChoiceReading | null {
	const missing = labels.filter(({ text }) => missingReason(text) !== null);
	const substantive = labels.filter(({ text }) => missingReason(text) === null);
	const points = substantive.flatMap((label) => numbered(label) ?? []);
	if (points.length === 0 || points.length !== substantive.length) return null;
	const withEnds = points.some(({ worded }) => worded);
	const n = points.reduce((sum, { count }) => sum + count, 0);
	const numbers = points.map(({ number }) => number);
	const words = withEnds ? new Map<number, string>() : statedWords(around.header);
	const range = withEnds
		? wordedRange(points)
		: (rangeOfEnds(numbers, words) ?? inferRange(numbers, n, around));
	if (!range) return null;
	const { low, high, reason, confidence } = range;
	const [lowWords, highWords] = [words.get(low), words.get(high)];
	const hasEnds = lowWords !== undefined && highWords !== undefined;
	const nps = reason === 'integers_recommend';
	const languageOrNone = around.language ?? '';
	return {
		kind: 'scale',
		options: [
			...pointsOf(points, range, words),
			...missing.map(({ text, key }) => ({
				label: text,
				missing: missingReason(text),
				keys: [key]
			}))
		],
		scale: {
			id: nps && around.language !== null ? `${languageOrNone}.recommend.11.nps` : null,
			family: nps ? 'recommend' : 'numeric',
			language: languageOrNone,
			points: high - low + 1,
			polarity: nps
				? 'positive'
				: hasEnds
					? endPolarity(lowWords, highWords, around.language)
					: 'neutral'
		},
		inference: inferred(reason, { low, high }, confidence, ['number', 'single']),
		issues:
			withEnds || hasEnds
				? []
				: [{ code: 'question.end_labels', severity: 'info', values: { low, high } }]
	};
}
