/** Which sign stands before the decimals of a column. `either`: both do, in different cells. */
export type DecimalSign = ',' | '.' | 'either';

const spaces = /[\s\u00a0\u2007\u2009\u202f']/g;
const spaceGroups = /^[-+]?\d{1,3}(?:[\s\u00a0\u2007\u2009\u202f']\d{3})+(?:[.,]\d+)?$/;
const plain = /^[-+]?\d+(?:[.,]\d+)?$/;
const grouped = /^[-+]?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/;

/** True when the one sign in the number can only stand before decimals: "29,6", "0,125", not "1,250". */
function decimalIn(text: string): ',' | '.' | null {
	const signs = text.match(/[.,]/g) ?? [];
	const last = signs.at(-1);
	if (last !== ',' && last !== '.') return null;
	if (signs.length > 1) return signs[0] === last ? null : last;
	return grouped.test(text) ? null : last;
}

/**
 * The decimal sign a column's cells agree on, from the cells that leave no doubt; null when none does and
 * "1.250" can be a thousand or a decimal fraction.
 */
export function inferDecimalSign(cells: readonly string[]): DecimalSign | null {
	const signs = new Set(cells.flatMap((cell) => decimalIn(cell.trim().replace(spaces, '')) ?? []));
	if (signs.size > 1) return 'either';
	const [sign] = signs;
	return sign ?? null;
}

/**
 * The number in a cell, with decimal comma or point and with thousands set apart by space, no-break space,
 * apostrophe, point or comma; null when the cell is anything else ("20k", "3-4"), or more digits than a
 * number can hold. Without a `sign`, groups of three digits are thousands.
 */
export function parseNumber(cell: string, sign: DecimalSign | null = null): number | null {
	const value = readNumber(cell, sign);
	return value !== null && Number.isFinite(value) ? value : null;
}

function readNumber(cell: string, sign: DecimalSign | null): number | null {
	const trimmed = cell.trim().replace(/^\u2212/, '-');
	const text = spaceGroups.test(trimmed) ? trimmed.replace(spaces, '') : trimmed;
	const decimal = decimalIn(text);
	if (grouped.test(text) && isThousands(text, decimal, sign)) {
		return Number(
			decimal === ','
				? text.replaceAll('.', '').replace(',', '.')
				: decimal === '.'
					? text.replaceAll(',', '')
					: text.replace(/[.,]/g, '')
		);
	}
	return plain.test(text) ? Number(text.replace(',', '.')) : null;
}

function isThousands(text: string, decimal: string | null, sign: DecimalSign | null): boolean {
	const signs = text.match(/[.,]/g) ?? [];
	if (signs.length > 1)
		return decimal === null || sign === null || sign === 'either' || sign === decimal;
	return sign === null || (sign !== 'either' && signs[0] !== sign);
}

/** The numbers of a column's cells, read with the decimal sign that the column itself shows; null where unread. */
export function readNumbers(cells: readonly string[]): (number | null)[] {
	const sign = inferDecimalSign(cells);
	return cells.map((cell) => parseNumber(cell, sign));
}
