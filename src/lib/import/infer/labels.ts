import { normaliseText } from '$lib/survey/normalise';
import type { TableColumn } from '../table';
import { listEntries } from './cells';

/** Spellings that differ only in case, spaces or typography, gathered into one answer. */
export interface Label {
	/** Normalised text, unique within a list of labels. */
	readonly key: string;
	/** The most frequent spelling, outer spaces cut and inner ones made plain. */
	readonly text: string;
	/** Responses, or ticks when cells were split. */
	readonly count: number;
}

interface Gathered {
	count: number;
	readonly spellings: Map<string, number>;
}

export function cleanLabel(text: string): string {
	return text.replace(/[\s\u00a0\u2007\u2009\u202f\u200b\ufeff]+/g, ' ').trim();
}

/** Gathers texts with their counts, in order of first appearance. */
export function gatherTexts(texts: Iterable<{ text: string; count: number }>): Label[] {
	const gathered = new Map<string, Gathered>();
	for (const { text, count } of texts) {
		const key = normaliseText(text);
		const one = gathered.get(key) ?? { count: 0, spellings: new Map<string, number>() };
		gathered.set(key, one);
		one.count += count;
		const spelling = cleanLabel(text);
		one.spellings.set(spelling, (one.spellings.get(spelling) ?? 0) + count);
	}
	return [...gathered].map(([key, { count, spellings }]) => {
		const [first = ''] = [...spellings].sort((a, b) => b[1] - a[1])[0] ?? [];
		return { key, text: first, count };
	});
}

/** The distinct answers of one or several questions together: all rows of a grid, for example. */
export function gatherLabels(questions: readonly TableColumn[]): Label[] {
	return gatherTexts(questions.flatMap(listEntries));
}
