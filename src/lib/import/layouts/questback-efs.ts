import { normaliseText } from '$lib/survey/normalise';
import type { Table } from '../table';
import { draftDeclared } from './declared-columns';
import { efsMissing } from './efs-missing';
import { keepAnswers } from './finished-rows';
import { headerRoles } from './header-roles';
import { evidence, type Layout, type QuestionDraft } from './layout';
import { answersOf } from './question-columns';

const marks = ['lfdn', 'dispcode'];

/** The columns that EFS puts before and after the questions. */
const roleOf = headerRoles({
	id: ['lfdn'],
	respondent: ['external_lfdn', 'session_id', 'participant_code', 'ats_id'],
	ip: ['ip', 'ip_addr', 'ip_address'],
	url: ['referer'],
	device: [
		...['browser', 'participant_browser', 'participant_browser_version', 'participant_os'],
		...['participant_device', 'participant_device_brand', 'participant_device_model']
	],
	location: [
		...['participant_region', 'participant_city', 'participant_latitude'],
		...['participant_longitude', 'participant_country', 'participant_continent']
	],
	timestamp: ['datetime', 'date_of_last_access', 'date_of_first_mail'],
	log: [
		...['tester', 'dispcode', 'lastpage', 'quality', 'duration', 'device_type', 'quota'],
		...['quota_assignment', 'quota_rejected_id', 'page_history', 'hflip', 'vflip', 'language'],
		...['output_mode', 'javascript', 'flash', 'cleaned', 'ats', 'participant_isbot']
	]
});

/** Seconds until a page was left. */
const pageTime = /^rts\d+$/i;

/** Completed, and completed after a break, as codes and as words. */
const finished = new Set(['31', '32', 'completed', 'completed after break']);

/** True for the headers of an EFS export. */
export function isEfs(headers: readonly string[]): boolean {
	const names = new Set(headers.map(normaliseText));
	return marks.every((mark) => names.has(mark));
}

/** True when the answers are codes whose words the file does not have. */
export function holdsBareCodes(table: Table): boolean {
	const asked = table.headers.flatMap((header, i) =>
		/^v_\d+$/i.test(header.trim()) && answersOf(table, i).length > 0 ? [i] : []
	);
	const coded = asked.filter((column) =>
		answersOf(table, column).every((cell) => /^-?\d{1,3}$/.test(cell.trim()))
	);
	return table.declared === null && coded.length > 0 && 2 * coded.length >= asked.length;
}

/**
 * Questback EFS, also called Unipark and Tivian: codes under variable names, and codes of its own for answers
 * that were not given. A file without a codebook does not say which columns are options of one question.
 */
export const questbackEfs: Layout = {
	system: 'questback-efs',

	recognise({ headers }) {
		return isEfs(headers) ? evidence(0.95, 'headers', { headers: marks.join(', ') }) : null;
	},

	draft(table) {
		return draftDeclared(table, (column) => factsOf(table, column));
	},

	finished(table) {
		const column = table.headers.findIndex((header) => normaliseText(header) === 'dispcode');
		const isKept = (cell: string): boolean => finished.has(normaliseText(cell));
		return column === -1 ? null : keepAnswers(table, [{ column, isKept }]);
	}
};

function factsOf(table: Table, column: number): Partial<QuestionDraft> {
	const header = (table.headers[column] ?? '').trim();
	const role = pageTime.test(header) ? 'log' : roleOf(header);
	return role === null ? efsMissing(table, column) : { role };
}
