/** Which of two numbers in a date such as 03/04/2026 is the day. */
export type DateOrder = 'dmy' | 'mdy';

/** Day and month of a numeric date whose first number is not a year. */
export const numericDate = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/;

/** ISO text of a day that exists, or null. Years of two digits are 1970 to 2069. */
export function isoDate(year: number, month: number, day: number): string | null {
	const full = year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
	const date = new Date(Date.UTC(full, month - 1, day));
	if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
	return date.toISOString().slice(0, 10);
}

/** The date in a cell as `2026-03-04`, or null. Only numeric dates are read; nothing is left to `Date`. */
export function parseDate(cell: string, order: DateOrder = 'dmy'): string | null {
	const text = cell.trim();
	const iso = yearFirst.exec(text);
	if (iso) return isoDate(Number(iso[1]), Number(iso[3]), Number(iso[4]));
	const local = numericDate.exec(text);
	if (!local) return null;
	const [first, second] = [Number(local[1]), Number(local[3])];
	const [day, month] = order === 'dmy' ? [first, second] : [second, first];
	return isoDate(Number(local[4]), month, day);
}
