import type { TableColumn } from '../table';
import { listEntries } from './cells';
import { inferDateOrder } from './date-order';
import { parseDate } from './parse-date';
import { parseTime } from './parse-time';
import { parseTimestamp } from './parse-timestamp';
import type { IssueDraft, Reading } from './reading';
import { inferred } from './reasons';

export type TemporalKind = 'date' | 'time' | 'datetime';

const enoughRead = 0.95;

/** What every entry says as a date, a time or both, day and month decided over the whole column. */
export function readTemporal(cells: TableColumn, kind: TemporalKind) {
	const { order, sure } = inferDateOrder(cells.entries);
	const values = cells.entries.map((text) => {
		if (kind === 'time') return parseTime(text);
		return kind === 'date' ? parseDate(text, order) : parseTimestamp(text, order);
	});
	const filled = listEntries(cells);
	const unread = filled.reduce(
		(n, { entry, count }) => (values[entry] === null ? n + count : n),
		0
	);
	const issues: IssueDraft[] = [];
	if (!sure && kind !== 'time') {
		issues.push({ code: 'column.date_order', severity: 'warning', values: { order } });
	}
	if (unread > 0) {
		issues.push({ code: 'column.timestamp_unread', severity: 'warning', values: { unread } });
	}
	const responses = filled.reduce((n, { count }) => n + count, 0);
	return { values, issues, share: responses === 0 ? 0 : 1 - unread / responses, sure };
}

/** Reads a column as dates, times or both when nearly all its answers are; null otherwise. */
export function inferTemporal(cells: TableColumn): Reading | null {
	const sample = listEntries({ ...cells, entries: cells.entries.slice(0, 101) });
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
