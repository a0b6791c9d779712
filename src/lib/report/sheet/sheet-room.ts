import { textWidth, type TextWeight } from '$lib/charts/text-width';

/** What is inside the margins of an A4 sheet, in CSS pixels. */
export const sheetWidth = 703;
const sheetHeight = 1031;
/** Where a reader has none of our fonts, letters are wider: so much is kept free. */
const spare = 0.95;
export const sheetRoom = sheetHeight * spare;

/** Room of one of the two columns. */
export const columnWidth = (sheetWidth - 24) / 2;

/** Root size of type on paper, in CSS pixels. */
const root = 12.5;
/** Lines are never filled to the end, and another font may be wider. */
const looseness = 1.12;

interface Type {
	/** In rem. */
	readonly size: number;
	/** Height of a line, of its size. */
	readonly line?: number;
	readonly weight?: TextWeight;
	readonly width?: number;
}

/** Height that a text takes on paper. */
export function textHeight(
	text: string,
	{ size, line = 1.45, weight = 400, width = columnWidth }: Type
): number {
	if (text === '') return 0;
	const type = size * root;
	const lines = Math.ceil((textWidth(text, type, weight) * looseness) / width);
	return lines * type * line;
}

/** Space of so many rem on paper. */
export const space = (rem: number): number => rem * root;

/** The text, cut at a word where it is longer than there is room for. */
export function shorten(text: string, most: number): string {
	if (text.length <= most) return text;
	const cut = text.slice(0, most);
	const end = cut.lastIndexOf(' ');
	return `${(end > most / 2 ? cut.slice(0, end) : cut).trimEnd()} …`;
}
