import type { RowTable } from '$lib/survey/row-table';
import type { Survey } from '$lib/survey/survey';
import type { LabelledView } from './row-query';

/** The view with its rows, for code that runs outside the database. */
export function labelledTable(view: LabelledView, survey: Survey): RowTable {
	const codes = new Map(survey.columns.map((column) => [column.id, column.codes]));
	const rows = Array.from({ length: survey.responses }, (_, row) => row);
	const columns = view.columns.map(({ name, column, values }) => {
		if (column === null) return { name, values: rows.map((row) => row + 1) };
		const entries = codes.get(column);
		return { name, values: rows.map((row) => values[entries?.[row] ?? 0] ?? null) };
	});
	return { columns, length: survey.responses, isCut: false };
}
