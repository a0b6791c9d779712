import { parseDate, type DateOrder } from './parse-date';
import { isoTime, oneSpaced, readClock, type ClockTime } from './parse-time';

const zone =
	/(?:\s+(?:[A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{1,2}:?\d{2})|Z|[+-]\d{2}:?\d{2})$/;
const halves = /(?:am|pm|fm|em)$/i;
const parts = /^(\d{1,4}[./-]\d{1,2}[./-]\d{1,4})(?:T|,?\s+)(.+)$/;

/** Dates remembered at a time: a survey is answered on some dozens. */
const mostRemembered = 1000;

/** Cuts the zone's name or offset; the halves of the day are no zones. */
function withoutZone(text: string): string {
	const bare = text.replace(zone, '');
	return bare !== text && halves.test(text) && !halves.test(bare) ? text : bare;
}

/** A cell split into its date and its time, zone cut off; null when it does not look like both. */
export function splitTimestamp(cell: string): { date: string; time: string } | null {
	const match = parts.exec(oneSpaced(cell));
	const date = match?.[1];
	const time = match?.[2];
	return date !== undefined && time !== undefined ? { date, time: withoutZone(time).trim() } : null;
}

/**
 * The date and time in a cell as local ISO text (`2026-03-04T13:05:00`), or null. A zone is read past and
 * not applied: what counts is the clock on the wall where the form was answered.
 */
export function parseTimestamp(cell: string, order: DateOrder = 'dmy'): string | null {
	const moment = readMoment(cell, (date) => parseDate(date, order));
	return moment && `${moment.date}T${isoTime(moment.time)}`;
}

/** Reads the cells of one column as `parseTimestamp` does; a date that comes again is not read again. */
export class TimestampReader {
	readonly #dates = new Map<string, string | null>();
	readonly #readDate = (date: string): string | null => this.#remembered(date);

	constructor(private readonly order: DateOrder) {}

	/** `2026-03-04T13:05:00`, or null. */
	moment(cell: string): string | null {
		const moment = readMoment(cell, this.#readDate);
		return moment && `${moment.date}T${isoTime(moment.time)}`;
	}

	/** `2026-03-04` of a cell that also holds a time, or null. */
	day(cell: string): string | null {
		return readMoment(cell, this.#readDate)?.date ?? null;
	}

	#remembered(date: string): string | null {
		let iso = this.#dates.get(date);
		if (iso === undefined) {
			iso = parseDate(date, this.order);
			if (this.#dates.size >= mostRemembered) this.#dates.clear();
			this.#dates.set(date, iso);
		}
		return iso;
	}
}

function readMoment(
	cell: string,
	readDate: (date: string) => string | null
): { readonly date: string; readonly time: ClockTime } | null {
	const split = splitTimestamp(cell);
	const date = split && readDate(split.date);
	const time = date === null ? null : readClock(split?.time ?? '');
	return date === null || time === null ? null : { date, time };
}
