import type { Io } from './io';

/** A line of output; a heading is bold and faint text dim where the terminal can. */
export interface Line {
	readonly text: string;
	readonly style?: 'heading' | 'faint';
}

const plain = (text: string): Line => ({ text });

/** Lines without a style. */
export function plainLines(texts: readonly string[]): Line[] {
	return texts.map(plain);
}

/**
 * The text without what would steer a terminal or turn its reading direction: text from files is printed, and
 * must not move the cursor or forge a line.
 */
export function printable(text: string): string {
	return text
		.replace(/[\t\r\n\u2028\u2029]+/g, ' ')
		.replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

const codes = { heading: ['\u001b[1m', '\u001b[22m'], faint: ['\u001b[2m', '\u001b[22m'] } as const;

/** Writes the lines to standard output, in one go. */
export function printLines(lines: readonly Line[], io: Io): void {
	const written = lines.map(({ text, style }) => {
		const [on, off] = io.styled && style && text !== '' ? codes[style] : ['', ''];
		return `${on}${printable(text).trimEnd()}${off}\n`;
	});
	io.out(written.join(''));
}

/** Writes the document to standard output. */
export function printJson(document: object, io: Io): void {
	io.out(`${JSON.stringify(document, null, 2)}\n`);
}

/** Writes one line to standard error. */
export function printProblem(sentence: string, io: Io): void {
	io.err(`${printable(sentence)}\n`);
}
