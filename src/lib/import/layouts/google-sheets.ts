import type { Table } from '../table';
import { draftGoogle, timestampColumn, timestampHeader, timestampShare } from './google-columns';
import { splitBrackets } from './bracket-rows';
import { evidence, type Layout } from './layout';
import { answersOf } from './question-columns';

/** A form's linked Google Sheet, downloaded as CSV: time stamps as the sheet shows them, ticked options joined by `, `. */
export const googleSheets: Layout = {
	system: 'google-sheets',

	recognise(table) {
		const byHeader = timestampHeader(table);
		const byContent = timestampColumn(table, 'sheets');
		if (byContent === 0 && byHeader === 0) return evidence(0.95, 'local_stamps');
		if (byHeader === 0 && !isOther(table)) return evidence(0.5, 'stamp_header');
		const hasRows = table.headers.some((header) => splitBrackets(header) !== null);
		if (byContent === 0 && hasRows) return evidence(0.6, 'local_stamps_rows');
		return null;
	},

	draft(table) {
		const byContent = timestampColumn(table, 'sheets');
		return draftGoogle(table, byContent === -1 ? timestampHeader(table) : byContent, ', ');
	}
};

/** True when the column called a time stamp holds something else: a log's, or another program's. */
const isOther = (table: Table): boolean =>
	answersOf(table, 0).length > 0 && timestampShare(table, 0, 'sheets') < 0.5;
