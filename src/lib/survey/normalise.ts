/** A letter with more marks than this is none that anybody writes (the limit of Unicode's stream-safe text). */
const longestMarks = 30;
const tooManyMarks = new RegExp(`(\\p{M}{${longestMarks}})\\p{M}+`, 'gu');

/**
 * The text with each letter and its marks as one character where there is one (NFC). Marks heaped on one letter
 * beyond what anybody writes are left out, because composing them takes time in proportion to their square.
 */
export function composeText(text: string): string {
	const safe = text.length > longestMarks ? text.replace(tooManyMarks, '$1') : text;
	return safe.normalize('NFC');
}

/**
 * Text as it is compared, never as it is shown: NFC, every kind of space to one plain space, typographic
 * quotes and dashes to ASCII, folded case, no final full stop.
 */
export function normaliseText(text: string): string {
	return composeText(text)
		.replace(/[\s\u00a0\u2007\u2009\u200b\u202f\ufeff]+/g, ' ')
		.replace(/[\u2018\u2019\u201a\u02bc\u00b4`]/g, "'")
		.replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.trim()
		.toLowerCase()
		.replace(/\.$/, '')
		.trim();
}

/**
 * How documents name a question: its normalised text and row. The second question with the same key in
 * one survey gets `#2`, the third `#3`, past those that are taken by a text of that very wording; `seen` counts
 * them and is updated.
 */
export function questionKey(text: string, row: string | null, seen: Map<string, number>): string {
	const plain =
		row === null ? normaliseText(text) : `${normaliseText(text)} [${normaliseText(row)}]`;
	let count = (seen.get(plain) ?? 0) + 1;
	while (count > 1 && seen.has(`${plain}#${count}`)) count += 1;
	seen.set(plain, count);
	if (count === 1) return plain;
	const key = `${plain}#${count}`;
	seen.set(key, 1);
	return key;
}
