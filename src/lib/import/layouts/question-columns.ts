import { isVoidColumn, type Table } from '../table';
import type { QuestionDraft } from './layout';
import { readableText } from './readable-text';

/** A draft of one column with nothing special about it. */
export function plainDraft(
	text: string,
	column: number,
	facts: Partial<QuestionDraft> = {}
): QuestionDraft {
	const { row = null } = facts;
	return {
		grid: null,
		columns: [column],
		role: null,
		joiner: null,
		ticks: null,
		declared: null,
		...facts,
		text: readableText(text),
		row: row === null ? null : readableText(row)
	};
}

/** Positions of the columns that questions are made of. */
export function questionColumns(table: Table): number[] {
	return table.headers.flatMap((_, i) => (isVoidColumn(table, i) ? [] : [i]));
}

/** The column's distinct cells that are not blank and that some response has. */
export function answersOf(table: Table, column: number): readonly string[] {
	const read = table.columns[column];
	return read?.entries.filter((_, entry) => entry > 0 && (read.counts[entry] ?? 0) > 0) ?? [];
}
