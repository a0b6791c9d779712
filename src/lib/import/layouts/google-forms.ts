import { draftGoogle, timestampColumn, timestampHeader } from './google-columns';
import type { Layout } from './layout';

/** Google Forms, Responses, Download responses (.csv): zoned time stamps, ticked options joined by `;`. */
export const googleForms: Layout = {
	system: 'google-forms',

	recognise(table) {
		const byContent = timestampColumn(table, 'forms');
		if (byContent !== -1)
			return {
				confidence: 0.97,
				because: `column ${byContent + 1} holds time stamps with a time zone, as Google Forms writes them`
			};
		if (timestampHeader(table) === -1 || table.responses > 0 || !table.headerQuoted) return null;
		return {
			confidence: 0.6,
			because: 'the first header is Google’s word for a time stamp and every header is quoted'
		};
	},

	draft(table) {
		const byContent = timestampColumn(table, 'forms');
		return draftGoogle(table, byContent === -1 ? timestampHeader(table) : byContent, ';');
	}
};
