/** Which of two numbers in a date such as 03/04/2026 is the day. */
export type DateOrder = 'dmy' | 'mdy';

/** Day and month of a numeric date whose first number is not a year. */
export const numericDate = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})([./-])(\d{1,2})\2(\d{1,2})$/;

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return month === 2 && leap ? 29 : (monthDays[month - 1] ?? 0);
}

/** ISO text of a day that exists, or null. Years of two digits are 1970 to 2069. */
export function isoDate(year: number, month: number, day: number): string | null {
	const full = year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
	if (day < 1 || day > daysIn(full, month)) return null;
	const two = (value: number) => String(value).padStart(2, '0');
	return `${String(full).padStart(4, '0')}-${two(month)}-${two(day)}`;
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
