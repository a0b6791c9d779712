import type { Table } from '../table';
import { areCoded, sayCoded } from './coded-answers';
import { isHeaderWord } from './header-words';
import { evidence, type Layout, type QuestionDraft } from './layout';
import { parseNumberedHeader, type NumberedHeader } from './numbered-header';
import { answersOf, plainDraft, questionColumns } from './question-columns';
import { splitAtShared } from './split-shared';

/** Questback Essentials, raw data as text: numbered headers, options and rows in columns of their own. */
export const questback: Layout = {
	system: 'questback',

	recognise(table) {
		const columns = questionColumns(table);
		const numbered = columns.filter((i) => parseNumberedHeader(table.headers[i] ?? '', i));
		if (numbered.length === 0) return null;
		const named = table.headers
			.slice(0, 2)
			.some((header) => isHeaderWord(header, 'respondent') || isHeaderWord(header, 'date'));
		const share = numbered.length / columns.length;
		const least = Math.min(...numbered.map((i) => Number.parseInt(table.headers[i] ?? '', 10)));
		// Years and other headings with a number and a colon are no questionnaire.
		if (least > firstNumbers) return null;
		if (named && share >= 0.4)
			return evidence(0.95, 'numbered_after_date', { count: numbered.length });
		if (numbered.length < 3 || share < 0.8) return null;
		return evidence(0.7, 'numbered', { count: numbered.length, columns: columns.length });
	},

	draft(table) {
		const drafts = groupByNumber(table).flatMap((group) =>
			typeof group === 'number' ? unnumbered(table, group) : numbered(table, group)
		);
		return areCoded(table, drafts) ? sayCoded(drafts) : drafts;
	}
};

/** A form may open with pages of information, which have numbers too. */
const firstNumbers = 20;

/** Neighbours with the same question number, and single columns without one, in file order. */
function groupByNumber(table: Table): (number | NumberedHeader[])[] {
	const groups: (number | NumberedHeader[])[] = [];
	for (const column of questionColumns(table)) {
		const header = parseNumberedHeader(table.headers[column] ?? '', column);
		const last = groups.at(-1);
		if (!header) groups.push(column);
		else if (Array.isArray(last) && continues(last, header)) last.push(header);
		else groups.push([header]);
	}
	return groups;
}

/** A row number that comes back starts another question: background variables count from 1 again. */
function continues(group: readonly NumberedHeader[], header: NumberedHeader): boolean {
	const [first] = group;
	if (first?.number !== header.number || (first.row === null) !== (header.row === null))
		return false;
	return header.row === null || !group.some((other) => other.row === header.row);
}

function unnumbered(table: Table, column: number): QuestionDraft[] {
	const header = table.headers[column] ?? '';
	if (isHeaderWord(header, 'respondent'))
		return [plainDraft(header, column, { role: 'respondent' })];
	if (isHeaderWord(header, 'date')) return [plainDraft(header, column, { role: 'timestamp' })];
	return [plainDraft(header, column)];
}

function numbered(table: Table, group: readonly NumberedHeader[]): QuestionDraft[] {
	const [first] = group;
	if (!first) return [];
	if (first.row !== null) return first.row === '0' ? group.map(alone) : gridRows(group);
	if (group.length === 1) return [alone(first)];
	const texts = group.filter(({ column }) => !isTickColumn(table, column));
	const hasAnswers = group.some(({ column }) => answersOf(table, column).length > 0);
	const fields = splitAtShared(
		group.map(({ text }) => text),
		': '
	);
	const isFields = fields.every(({ stem }) => stem !== '');
	const areSpecified = texts.every(({ text }) => isSpecify(text));
	if (hasAnswers && areSpecified) return [tickedOptions(table, group)];
	if (isFields) return gridRows(group);
	return texts.length <= 1 ? [tickedOptions(table, group)] : group.map(alone);
}

function alone({ text, number, column }: NumberedHeader): QuestionDraft {
	return plainDraft(text === '' ? number : text, column);
}

function gridRows(group: readonly NumberedHeader[]): QuestionDraft[] {
	const parts = splitAtShared(
		group.map(({ text }) => text),
		': '
	);
	return group.map(({ column, number, text }, i) => {
		const { stem, rest } = parts[i] ?? { stem: '', rest: text };
		return plainDraft(stem === '' ? number : stem, column, {
			row: rest.replace(/_Select$/, ''),
			grid: `grid${number}-${group[0]?.column ?? 0}`
		});
	});
}

/**
 * The question of ticked options has no text in the file, only its number, so its options name it until a
 * person does. The "please specify" column stays with it as the text of its last option.
 */
function tickedOptions(table: Table, group: readonly NumberedHeader[]): QuestionDraft {
	const [first] = group;
	const labels = group.map(({ text }) => text);
	const named = labels.slice(0, 3).join(' / ');
	const text = `${first?.number ?? ''}: ${named}${labels.length > 3 ? ' / …' : ''}`;
	return {
		...plainDraft(text, first?.column ?? 0),
		columns: group.map(({ column }) => column),
		ticks: group.map(({ text: label, column }) => ({
			label,
			freeText:
				!isTickColumn(table, column) || (isSpecify(label) && answersOf(table, column).length === 0)
		}))
	};
}

function isTickColumn(table: Table, column: number): boolean {
	return answersOf(table, column).every((cell) => /^[01]$/.test(cell.trim()));
}

const isSpecify = (label: string) =>
	/\((?:vennligst |please |bitte |ange |)(?:spesifiser|spesifisér|specify|specificer|specificera|angi|angeben)[^)]*\)/i.test(
		label
	);
