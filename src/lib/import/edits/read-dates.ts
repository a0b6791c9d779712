import type { QuestionEdit } from '$lib/survey/edit';
import type { TemporalQuestion } from '$lib/survey/question';
import { parseDate } from '../infer/parse-date';
import { TimestampReader } from '../infer/parse-timestamp';
import type { QuestionBody } from '../infer/reading';
import type { TableColumn } from '../table';

type DateOrder = NonNullable<QuestionEdit['dateOrder']>;
type TemporalBody = Extract<QuestionBody, { kind: TemporalQuestion['kind'] }>;

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Dates with day and month in the order told; a date that fits only the other order stays as it is. Of a
 * timestamp only the day was kept, as ISO text: `assumed` is the order it was read in when both fitted, null when
 * there was no doubt.
 */
export function readDates(
	body: TemporalBody,
	cells: TableColumn,
	order: DateOrder,
	assumed: DateOrder | null
): TemporalBody {
	const stamps = new TimestampReader(order);
	const isTurned = assumed !== null && assumed !== order;
	const read = (text: string): string | null => {
		if (isoDay.test(text)) return isTurned ? turned(text) : text;
		if (body.kind === 'datetime') return stamps.moment(text);
		return parseDate(text, order) ?? stamps.day(text);
	};
	return {
		...body,
		values: body.values.map((value, entry) => read(cells.entries[entry] ?? '') ?? value)
	};
}

/** `2026-03-04` as `2026-04-03`; null when there is no such month. */
function turned(day: string): string | null {
	const [, year, month, date] = isoDay.exec(day) ?? [];
	return Number(date) <= 12 ? `${year ?? ''}-${date ?? ''}-${month ?? ''}` : null;
}
