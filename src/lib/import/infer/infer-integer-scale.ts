import { normaliseText } from '$lib/survey/normalise';
import { parseAnswerLabel } from '$lib/vocabulary/answer-label';
import { missingReason } from '$lib/vocabulary/missing-words';
import type { Label } from './labels';
import type { AnswerOption, ChoiceReading, Surroundings } from './reading';
import { inferred, type ReasonCode } from './reasons';
import { endPolarity, statedWords } from './stated-ends';

interface Range {
	readonly low: number;
	readonly high: number;
	readonly reason: ReasonCode;
	readonly confidence: number;
}

interface NumberedLabel extends Label {
	readonly number: number;
	readonly worded: boolean;
}

const recommends = /\b(?:anbefal|tilrå|rekommend|recommend)/;
const counts =
	/(?<!\p{L})(?:antall|antal|hvor mange|kor mange|hvor mye|kor mykje|hvor lenge|kor lenge|hvor gammel|kor gammal|hur många|hur länge|hur gammal|how many|how much|how long|how old|number of|alder|ålder|age|edad|årsverk|cuant[oa]s?|cuánt[oa]s?|anzahl|wie viele)(?!\p{L})/u;
const statedEnds = /(?:^|\D)([01])\s*(?:-|til|till|to|al|a|à|bis|=[^=]*?)\s*(10|[3-9])(?!\d)/;
const wordedEnd = /^\(?\d{1,2}\)?\s*[-=:.)(]|\p{L}\s*\(?\d{1,2}\)?$/u;

function numbered(label: Label): NumberedLabel | null {
	const { number, words } = parseAnswerLabel(label.text);
	if (number === null || number < 0 || number > 10) return null;
	if (words !== '' && !wordedEnd.test(normaliseText(label.text))) return null;
	return { ...label, number, worded: words !== '' };
}

function statedRange(header: string): { low: number; high: number } | null {
	const match = statedEnds.exec(normaliseText(header));
	return match ? { low: Number(match[1]), high: Number(match[2]) } : null;
}

function inferRange(numbers: readonly number[], n: number, around: Surroundings): Range | null {
	const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
	const header = normaliseText(around.header);
	const stated = statedRange(header);
	const recommending = recommends.test(header);
	if (recommending && stated?.low === 0 && stated.high === 10) {
		return { low: 0, high: 10, reason: 'integers_recommend', confidence: 0.95 };
	}
	if (stated && min >= stated.low && max <= stated.high && stated.high > stated.low + 1) {
		return { ...stated, reason: 'integers_stated', confidence: 0.9 };
	}
	const lowOnly = min >= 1 && max <= 5 && n >= 10;
	if (recommending && !lowOnly) {
		return { low: 0, high: 10, reason: 'integers_recommend', confidence: 0.9 };
	}
	if (counts.test(header) || (min === 0 && max < 6)) return null;
	const high = min === 0 ? 10 : [5, 6, 7, 10].find((end) => max <= end);
	if (high === undefined) return null;
	const low = min === 0 ? 0 : 1;
	if (around.rows > 1) return { low, high, reason: 'integers_grid', confidence: 0.8 };
	if (max <= 2 && n >= 10) return null;
	return { low, high, reason: 'integers_range', confidence: numbers.length > 2 ? 0.6 : 0.5 };
}

/** Ends that carry words of their own ("1 - Slett ikke", 2, 3, "4 - Svært") state the whole range. */
function wordedRange(labels: readonly NumberedLabel[]): Range | null {
	const byNumber = [...labels].sort((a, b) => a.number - b.number);
	const [first, last] = [byNumber[0], byNumber.at(-1)];
	if (!first || !last || !first.worded || !last.worded || last.number - first.number < 2)
		return null;
	if (byNumber.slice(1, -1).some(({ worded }) => worded)) return null;
	return { low: first.number, high: last.number, reason: 'integers_ends', confidence: 0.85 };
}

/** Both ends named in the question's text state the whole range. */
function rangeOfEnds(numbers: readonly number[], words: ReadonlyMap<number, string>): Range | null {
	const [low, high] = [Math.min(...words.keys()), Math.max(...words.keys())];
	const within = numbers.every((number) => number >= low && number <= high);
	if (words.size < 2 || low > 1 || high < low + 2 || high > 10 || !within) return null;
	return { low, high, reason: 'integers_stated', confidence: 0.95 };
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
