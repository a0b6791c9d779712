import type { DeclaredColumn, Table } from '../table';
import { draftDeclared } from './declared-columns';
import { keepAnswers } from './finished-rows';
import { headerRoles } from './header-roles';
import { evidence, type Layout, type QuestionDraft } from './layout';
import { completeColumn, isSurveyXact } from './surveyxact-columns';

/** The columns that SurveyXact puts around the questions, cut to eight letters. */
const roleOf = headerRoles({
	respondent: ['responde', 'respondent'],
	timestamp: ['created', 'modified', 'starttim', 'closetim'],
	log: [
		...['survey', 'organiza', 'difftime', 'response', 'numberof', 'importgr', 'distribu'],
		...['digitald', 'digit_1']
	]
});

/** Status columns that no codebook puts together: `stat_1`, `statc_1`, `stato_1` ... */
const status = /^stat[a-z]?_\d+$/i;

/**
 * SurveyXact: codes under variable names, with the words in files of their own. A column per option is 0 or 1,
 * and what it ticks is only known from the structure file.
 */
export const surveyxact: Layout = {
	system: 'surveyxact',

	recognise({ headers }) {
		if (!isSurveyXact(headers)) return null;
		const states = headers.filter((header) => /^stato_\d$/i.test(header.trim()));
		return evidence(0.95, 'headers', { headers: states.join(', ') });
	},

	draft(table) {
		return draftDeclared(table, (column) => factsOf(table, column));
	},

	finished(table) {
		const column = table.headers.findIndex(
			(header) => header.trim().toLowerCase() === completeColumn
		);
		return column === -1 ? null : keepAnswers(table, [{ column, isKept: (cell) => cell === '1' }]);
	}
};

/** What no codebook lists among the closed questions is a number or a text; without one all may be codes. */
const open: DeclaredColumn = { text: null, measure: 'scale', values: [] };

function factsOf({ headers, declared }: Table, column: number): Partial<QuestionDraft> {
	const header = (headers[column] ?? '').trim();
	if (status.test(header)) return { role: 'log' };
	const role = roleOf(header);
	if (role !== null) return { role };
	if (declared === null) return { numbers: 'codes' };
	return declared[column] ? {} : { declared: open };
}
