import { draftGoogle, timestampColumn, timestampHeader } from './google-columns';
import { splitBrackets } from './bracket-rows';
import type { Layout } from './layout';

/** A form's linked Google Sheet, downloaded as CSV: time stamps as the sheet shows them, ticked options joined by `, `. */
export const googleSheets: Layout = {
	system: 'google-sheets',

	recognise(table) {
		const byHeader = timestampHeader(table);
		const byContent = timestampColumn(table, 'sheets');
		if (byContent === 0 && byHeader === 0)
			return {
				confidence: 0.95,
				because:
					'the first column has Google’s word for a time stamp and holds times without a zone'
			};
		if (byHeader === 0)
			return {
				confidence: 0.5,
				because: 'the first header is Google’s word for a time stamp'
			};
		const hasRows = table.headers.some((header) => splitBrackets(header) !== null);
		if (byContent === 0 && hasRows)
			return {
				confidence: 0.6,
				because: 'the first column holds times without a zone, and some headers end in a [row]'
			};
		return null;
	},

	draft(table) {
		const byContent = timestampColumn(table, 'sheets');
		return draftGoogle(table, byContent === -1 ? timestampHeader(table) : byContent, ', ');
	}
};
