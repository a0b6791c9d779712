import { normaliseText } from '$lib/survey/normalise';
import type { Label } from './labels';
import type { Surroundings } from './reading';
import type { ReasonCode } from './reasons';

/** The numbers of a scale, and why they are taken for one. */
export interface Range {
	readonly low: number;
	readonly high: number;
	readonly reason: ReasonCode;
	readonly confidence: number;
}

export interface NumberedLabel extends Label {
	readonly number: number;
	readonly worded: boolean;
}

const recommends = /\b(?:anbefal|tilrå|rekommend|recommend)/;
const counts =
	/(?<!\p{L})(?:antall|antal|hvor mange|kor mange|hvor mye|kor mykje|hvor lenge|kor lenge|hvor gammel|kor gammal|hur många|hur länge|hur gammal|how many|how much|how long|how old|number of|alder|ålder|age|edad|årsverk|cuant[oa]s?|cuánt[oa]s?|anzahl|wie viele)(?!\p{L})/u;
const statedEnds = /(?:^|\D)([01])\s*(?:-|til|till|to|al|a|à|bis|=[^=]*?)\s*(10|[3-9])(?!\d)/;

function statedRange(header: string): { low: number; high: number } | null {
	const match = statedEnds.exec(normaliseText(header));
	return match ? { low: Number(match[1]), high: Number(match[2]) } : null;
}

/** The range that small whole numbers were chosen from; null when they look like counts, ages or codes. */
export function inferRange(
	numbers: readonly number[],
	n: number,
	around: Surroundings
): Range | null {
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
export function wordedRange(labels: readonly NumberedLabel[]): Range | null {
	const byNumber = [...labels].sort((a, b) => a.number - b.number);
	const [first, last] = [byNumber[0], byNumber.at(-1)];
	if (!first || !last || !first.worded || !last.worded || last.number - first.number < 2)
		return null;
	if (byNumber.slice(1, -1).some(({ worded }) => worded)) return null;
	return { low: first.number, high: last.number, reason: 'integers_ends', confidence: 0.85 };
}

/** Both ends named in the question's text state the whole range. */
export function rangeOfEnds(
	numbers: readonly number[],
	words: ReadonlyMap<number, string>
): Range | null {
	const [low, high] = [Math.min(...words.keys()), Math.max(...words.keys())];
	const within = numbers.every((number) => number >= low && number <= high);
	if (words.size < 2 || low > 1 || high < low + 2 || high > 10 || !within) return null;
	return { low, high, reason: 'integers_stated', confidence: 0.95 };
}
