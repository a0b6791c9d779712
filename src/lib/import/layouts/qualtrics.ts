import type { Table } from '../table';
import { joinNamed, type ColumnGroup } from './column-groups';
import { draftGroup } from './draft-group';
import { keepAnswers } from './finished-rows';
import { headerRoles } from './header-roles';
import { evidence, type Layout, type QuestionDraft } from './layout';
import { shareAnswers } from './option-columns';
import { plainDraft, questionColumns } from './question-columns';
import { splitAtShared } from './split-shared';

/** The variables that Qualtrics adds to every survey. */
const roleOf = headerRoles({
	timestamp: ['startdate', 'enddate', 'recordeddate', 'start date', 'end date', 'recorded date'],
	ip: ['ipaddress', 'ip address'],
	name: [
		...['recipientlastname', 'recipientfirstname'],
		...['recipient last name', 'recipient first name']
	],
	email: ['recipientemail', 'recipient email'],
	respondent: ['responseid', 'response id', 'externalreference', 'external data reference'],
	location: ['locationlatitude', 'locationlongitude', 'location latitude', 'location longitude'],
	log: [
		...['status', 'response type', 'progress', 'duration (in seconds)', 'finished'],
		...['distributionchannel', 'distribution channel', 'userlanguage', 'user language']
	]
});

/** Any two of these stand in no other tool's files. */
const marks = new Set(['recordeddate', 'responseid', 'distributionchannel', 'userlanguage']);

/**
 * Qualtrics: names, questions and ImportIds in three rows, or the names alone in a cleaned file. Options stand
 * in columns of their own (`Q3_1`) or joined by commas in one.
 */
export const qualtrics: Layout = {
	system: 'qualtrics',

	recognise(table) {
		if (table.source.headerRows === 3 && table.headerParts !== null)
			return evidence(0.98, 'import_ids');
		const named = table.headers.filter((header) => marks.has(header.trim().toLowerCase()));
		if (named.length < 2) return null;
		return evidence(0.9, 'headers', { headers: named.join(', ') });
	},

	draft(table) {
		const columns = questionColumns(table);
		const isText = (column: number) => /_TEXT$/.test(nameOf(table, column));
		const groups = joinNamed(
			columns.filter((column) => !isText(column)),
			(column) => partsOf(nameOf(table, column))
		);
		return [
			...groups.flatMap((group) => draftVariables(table, group)),
			...columns.filter(isText).map((column) => plainDraft(table.headers[column] ?? '', column))
		].sort((a, b) => (a.columns[0] ?? 0) - (b.columns[0] ?? 0));
	},

	finished(table) {
		const finished = columnOf(table, 'finished');
		const progress = columnOf(table, 'progress');
		const status = columnOf(table, 'status');
		return keepAnswers(table, [
			...(finished === -1 ? [] : [{ column: finished, isKept: saysFinished }]),
			...(finished === -1 && progress !== -1 ? [{ column: progress, isKept: isWhole }] : []),
			...(status === -1 ? [] : [{ column: status, isKept: isNoPreview }])
		]);
	}
};

const nameOf = (table: Table, column: number): string =>
	(table.headerParts?.[column]?.name ?? table.headers[column] ?? '').trim();

const columnOf = (table: Table, name: string): number =>
	table.headers.findIndex((_, column) => nameOf(table, column).toLowerCase() === name);

const saysFinished = (cell: string) => !/^(?:false|0|no|nei|nej|falsk|usann|falskt)$/i.test(cell);
const isWhole = (cell: string) => Number(cell) >= 100;
const isNoPreview = (cell: string) =>
	!/^(?:(?:survey )?(?:preview|test)(?: spam)?|1|2|9|17)$/i.test(cell);

/** `Q3_1` is the first option, or row, of `Q3`. */
function partsOf(name: string) {
	const [, question = '', option = ''] = /^(.+?)_(x?\d+)$/.exec(name) ?? [];
	if (question === '' || roleOf(name) !== null)
		return { name, stem: name, label: null, isCertain: false };
	return { name: question, stem: question, label: option, isCertain: true };
}

function draftVariables(table: Table, group: ColumnGroup): QuestionDraft[] {
	const { columns } = group;
	if (columns.length === 1) return columns.map((column) => draftAlone(table, column));
	const texts = columns.map((column) => table.headers[column] ?? '');
	const parts = splitAtShared(texts, ' - ');
	const stem = withoutChoice(parts[0]?.stem ?? '');
	if (stem !== '') return draftGroup(table, { ...group, stem, labels: parts.map((p) => p.rest) });
	return haveOnlyNames(table, columns) && shareAnswers(table, columns)
		? draftGroup(table, group)
		: columns.map((column) => draftAlone(table, column));
}

/** In a cleaned file the name is all there is: its number then names the row. */
const haveOnlyNames = (table: Table, columns: readonly number[]): boolean =>
	columns.every((column) => table.headers[column]?.trim() === nameOf(table, column));

function draftAlone(table: Table, column: number): QuestionDraft {
	const name = nameOf(table, column);
	const text = withoutChoice(table.headers[column] ?? '');
	const role = roleOf(name) ?? (/_DO(?:_|$)/.test(name) ? 'log' : null);
	return plainDraft(text, column, role === null ? { joiner: ',' } : { role });
}

/** `Question - Selected Choice` is what Qualtrics calls a question that also has a field for other answers. */
const withoutChoice = (text: string): string => text.replace(/\s+-\s+Selected Choice\s*$/i, '');
