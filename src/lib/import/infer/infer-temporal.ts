import type { TableColumn } from '../table';
import { firstEntries, isBlank } from './cells';
import { inferDateOrder } from './date-order';
import { parseDate, type DateOrder } from './parse-date';
import { parseTime } from './parse-time';
import { parseTimestamp, TimestampReader } from './parse-timestamp';
import type { IssueDraft, Reading } from './reading';
import { inferred } from './reasons';

export type TemporalKind = 'date' | 'time' | 'datetime';

const enoughRead = 0.95;

/** What a database writes for a moment that never came. */
const never = /^\s*0000-00-00(?:[T ]00:00(?::00)?)?\s*$/;

/** `day` is the date of a cell that holds a time as well. */
type TemporalPart = TemporalKind | 'day';

function readerOf(part: TemporalPart, order: DateOrder): (text: string) => string | null {
	const stamps = new TimestampReader(order);
	switch (part) {
		case 'time':
			return parseTime;
		case 'date':
			return (text) => parseDate(text, order);
		case 'datetime':
			return (text) => stamps.moment(text);
		case 'day':
			return (text) => stamps.day(text);
	}
}

/** What every entry says as a date, a time or both, day and month decided over the whole column. */
export function readTemporal(cells: TableColumn, part: TemporalPart) {
	const { order, sure } = inferDateOrder(cells.entries);
	const values = cells.entries.map(readerOf(part, order));
	let responses = 0;
	let unread = 0;
	for (const [entry, value] of values.entries()) {
		const isNone = isBlank(cells, entry) || never.test(cells.entries[entry] ?? '');
		const count = isNone ? 0 : (cells.counts[entry] ?? 0);
		responses += count;
		if (value === null) unread += count;
	}
	const issues: IssueDraft[] = [];
	if (!sure && part !== 'time') {
		issues.push({ code: 'column.date_order', severity: 'warning', values: { order } });
	}
	if (unread > 0) {
		issues.push({ code: 'column.timestamp_unread', severity: 'warning', values: { unread } });
	}
	return { values, issues, share: responses === 0 ? 0 : 1 - unread / responses, sure };
}

/** Reads a column as dates, times or both when nearly all its answers are; null otherwise. */
export function inferTemporal(cells: TableColumn): Reading | null {
	const sample = firstEntries(cells, 100);
	const parsers = { date: parseDate, time: parseTime, datetime: parseTimestamp };
	for (const kind of ['date', 'time', 'datetime'] as const) {
		const parse = parsers[kind];
		if (!sample.some(({ text }) => parse(text) !== null || parse(text, 'mdy') !== null)) continue;
		const { values, issues, share, sure } = readTemporal(cells, kind);
		if (share >= enoughRead) {
			return {
				body: { kind, values },
				inference: inferred(kind, {}, sure ? 0.95 : 0.6, ['text']),
				issues
			};
		}
	}
	return null;
}
