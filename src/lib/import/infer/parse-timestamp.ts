import { parseDate, type DateOrder } from './parse-date';
import { isoTime, parseClock } from './parse-time';

const zone =
	/(?:\s+(?:[A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{1,2}:?\d{2})|Z|[+-]\d{2}:?\d{2})$/;
const halves = /(?:am|pm|fm|em)$/i;
const parts = /^(\d{1,4}[./-]\d{1,2}[./-]\d{1,4})(?:T|,?\s+)(.+)$/;

/** Cuts the zone's name or offset; the halves of the day are no zones. */
function withoutZone(text: string): string {
	const bare = text.replace(zone, '');
	return halves.test(text) && !halves.test(bare) ? text : bare;
}

/** A cell split into its date and its time, zone cut off; null when it does not look like both. */
export function splitTimestamp(cell: string): { date: string; time: string } | null {
	const text = cell.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
	const match = parts.exec(text);
	const date = match?.[1];
	const time = match?.[2];
	return date !== undefined && time !== undefined ? { date, time: withoutZone(time) } : null;
}

/**
 * The date and time in a cell as local ISO text (`2026-03-04T13:05:00`), or null. A zone is read past and
 * not applied: what counts is the clock on the wall where the form was answered.
 */
export function parseTimestamp(cell: string, order: DateOrder = 'dmy'): string | null {
	const split = splitTimestamp(cell);
	if (!split) return null;
	const date = parseDate(split.date, order);
	const time = parseClock(split.time);
	return date === null || time === null ? null : `${date}T${isoTime(time)}`;
}
