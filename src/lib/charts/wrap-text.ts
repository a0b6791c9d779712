import { textWidth, type TextWeight } from './text-width';

/**
 * Breaks a label into lines no wider than `width` pixels, at word boundaries. Only a word that is wider
 * than a whole line is broken inside. Never drops a character, and returns at least one line.
 */
export function wrapText(
	text: string,
	width: number,
	size: number,
	weight: TextWeight = 400
): string[] {
	const fits = (line: string): boolean => textWidth(line, size, weight) <= width;
	const lines: string[] = [];
	let line = '';
	for (const word of text.trim().split(/\s+/)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (fits(longer)) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		const pieces = fits(word) ? [word] : breakWord(word, fits);
		lines.push(...pieces.slice(0, -1));
		line = pieces.at(-1) ?? '';
	}
	return [...lines, line];
}

/** True when every word of the label fits on a line of `width` pixels. */
export function wordsFit(
	text: string,
	width: number,
	size: number,
	weight: TextWeight = 400
): boolean {
	return text.split(/\s+/).every((word) => textWidth(word, size, weight) <= width);
}

function breakWord(word: string, fits: (line: string) => boolean): string[] {
	const pieces: string[] = [];
	let piece = '';
	for (const char of word) {
		if (piece !== '' && !fits(piece + char)) {
			pieces.push(piece);
			piece = '';
		}
		piece += char;
	}
	return [...pieces, piece];
}
