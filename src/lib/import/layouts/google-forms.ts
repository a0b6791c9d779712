import { draftGoogle, timestampColumn, timestampHeader } from './google-columns';
import { evidence, type Layout } from './layout';

/** Google Forms, Responses, Download responses (.csv): zoned time stamps, ticked options joined by `;`. */
export const googleForms: Layout = {
	system: 'google-forms',

	recognise(table) {
		const byContent = timestampColumn(table, 'forms');
		if (byContent !== -1) return evidence(0.97, 'zoned_stamps', { column: byContent + 1 });
		if (timestampHeader(table) === -1 || table.responses > 0 || !table.headerQuoted) return null;
		return evidence(0.6, 'quoted_stamp_header');
	},

	draft(table) {
		const byContent = timestampColumn(table, 'forms');
		return draftGoogle(table, byContent === -1 ? timestampHeader(table) : byContent, ';');
	}
};
