import type { Table } from '../table';
import { bracketRows } from './bracket-rows';
import { draftGoogle, timestampColumn, timestampHeader } from './google-columns';
import { evidence, type Layout } from './layout';
import { answersOf, questionColumns } from './question-columns';

/** Google Forms, Responses, Download responses (.csv): zoned time stamps, ticked options joined by `;`. */
export const googleForms: Layout = {
	system: 'google-forms',

	recognise(table) {
		const byContent = timestampColumn(table, 'forms');
		if (byContent !== -1) return evidence(0.97, 'zoned_stamps', { column: byContent + 1 });
		if (!table.headerQuoted || table.source.delimiter !== ',') return null;
		if (table.responses > 0) return isUnstamped(table) ? evidence(0.5, 'quoted_lists') : null;
		return timestampHeader(table) === -1 ? null : evidence(0.6, 'quoted_stamp_header');
	},

	draft(table) {
		const byContent = timestampColumn(table, 'forms');
		return draftGoogle(table, byContent === -1 ? timestampHeader(table) : byContent, ';');
	}
};

/** A form that keeps no time stamps: grids in brackets, or ticked answers joined as only this download does. */
function isUnstamped(table: Table): boolean {
	const columns = questionColumns(table);
	const rows = [...bracketRows(table.headers, columns).values()].map(({ grid }) => grid);
	return new Set(rows).size < rows.length || columns.some((column) => holdsLists(table, column));
}

/** Several answers hold `;` between options that come back in other answers too; sentences put a space after it. */
function holdsLists(table: Table, column: number): boolean {
	const lists = answersOf(table, column)
		.slice(0, 500)
		.filter((cell) => cell.includes(';'));
	const options = lists.flatMap((cell) => cell.split(';'));
	return (
		lists.length >= 2 &&
		lists.every((cell) => !/;\s|;$/.test(cell)) &&
		new Set(options).size < options.length
	);
}
