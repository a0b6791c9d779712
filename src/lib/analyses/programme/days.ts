const dayLength = 86_400_000;

/** Days since a fixed day, of a day as ISO text. */
function dayNumber(day: string): number {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	return Date.UTC(year, month - 1, date) / dayLength;
}

function isoOf(days: number): string {
	return new Date(days * dayLength).toISOString().slice(0, 10);
}

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
	return dayNumber(to) - dayNumber(from);
}

/** The day after. */
export function dayAfter(day: string): string {
	return isoOf(dayNumber(day) + 1);
}

/** The same date so many months later; the last of the month where there is no such date. */
export function addMonths(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const first = Date.UTC(year, month - 1 + months, 1) / dayLength;
	const next = Date.UTC(year, month + months, 1) / dayLength;
	return isoOf(Math.min(first + date, next) - 1);
}

/** Whole months from `from` until `until`, which is the day after the last; 0 when it is not later. */
export function wholeMonths(from: string, until: string): number {
	if (until <= from) return 0;
	const [year = 0, month = 1] = from.split('-').map(Number);
	const [lastYear = 0, lastMonth = 1] = until.split('-').map(Number);
	const months = (lastYear - year) * 12 + lastMonth - month;
	return addMonths(from, months) > until ? months - 1 : months;
}

/** The later of two days. */
export const later = (one: string, other: string): string => (one > other ? one : other);

/** The earlier of two days. */
export const earlier = (one: string, other: string): string => (one < other ? one : other);

/** Months from `from` until `until`, which is the day after the last: whole ones, and what is left as a part of the next. */
export function monthsBetween(from: string, until: string): number {
	const whole = wholeMonths(from, until);
	const [start, end] = [addMonths(from, whole), addMonths(from, whole + 1)];
	return whole + Math.max(0, daysBetween(start, until)) / daysBetween(start, end);
}
