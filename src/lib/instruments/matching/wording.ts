import { locales, type Locale } from '$lib/i18n/locale';
import { similarity, textParts, type TextParts } from '$lib/survey/similar-text';
import type { InstrumentSlot } from '../slots';
import { plainWords } from './plain-words';

/** The words of a question, taken apart for comparison with others. */
export interface Wording {
	/** Text and row as letters and digits. */
	readonly exact: string;
	readonly text: TextParts;
	/** Null when it is no row of a grid. */
	readonly row: TextParts | null;
	readonly whole: TextParts;
}

/** What is asked counts less in a grid than the row that it is asked about. */
const rowWeight = 0.7;

/** The wording of a question. */
export function wordingOf(text: string, row: string | null): Wording {
	const [plainText, plainRow] = [plainWords(text), row === null ? null : plainWords(row)];
	return {
		exact: exactWording(text, row),
		text: textParts(plainText),
		row: plainRow === null ? null : textParts(plainRow),
		whole: textParts(plainRow === null ? plainText : `${plainText} ${plainRow}`)
	};
}

/** Text and row as letters and digits: equal for two questions that are worded alike. */
export function exactWording(text: string, row: string | null): string {
	return row === null ? plainWords(text) : `${plainWords(text)}\n${plainWords(row)}`;
}

/** The wordings of a slot, by language. */
export function wordingsOf({ item, row }: InstrumentSlot): ReadonlyMap<Locale, Wording> {
	return new Map(
		locales.map((locale) => [
			locale,
			wordingOf(item.text[locale], row === null ? null : row.label[locale])
		])
	);
}

/** How alike two wordings are, 0 to 1; 0 as soon as they cannot be as alike as `least`. */
export function likeness(a: Wording, b: Wording, least: number): number {
	if (a.exact === b.exact) return 1;
	if (a.row === null || b.row === null) return boundedSimilarity(a.whole, b.whole, least);
	const share =
		rowWeight * boundedSimilarity(a.row, b.row, 0) +
		(1 - rowWeight) * boundedSimilarity(a.text, b.text, 0);
	return share >= least ? share : 0;
}

/** Texts of very different lengths share too little, whatever they say. */
function boundedSimilarity(a: TextParts, b: TextParts, least: number): number {
	const most = (2 * Math.min(a.total, b.total)) / (a.total + b.total);
	return most < least ? 0 : similarity(a, b);
}
