import { isVoidColumn, type Table } from '../table';
import { bracketRows } from './bracket-rows';
import { isHeaderWord } from './header-words';
import { evidence, type Layout, type QuestionDraft } from './layout';
import { areTicks, isTick, shareAnswers } from './option-columns';
import { answersOf, plainDraft, questionColumns } from './question-columns';

/** Any table: one column is one question, unless the headers show that several belong together. */
export const generic: Layout = {
	system: 'generic',

	recognise() {
		return evidence(0.1, 'unknown');
	},

	draft(table) {
		return groupColumns(table).flatMap((group) => draftGroup(table, group));
	}
};

interface Group {
	readonly stem: string;
	readonly columns: number[];
	/** Option or row per column; null for a column that stands alone. */
	readonly labels: (string | null)[];
	/** True when the header itself says that the columns are one question. */
	readonly isCertain: boolean;
}

/** Neighbouring columns whose headers name the same question. */
function groupColumns(table: Table): Group[] {
	const columns = questionColumns(table);
	const brackets = bracketRows(table.headers, columns);
	const groups: Group[] = [];
	let lastName = '';
	for (const column of columns) {
		const header = table.headers[column] ?? '';
		const part = table.headerParts?.[column];
		const bracket = brackets.get(column);
		const dash = part || bracket ? null : splitDash(header);
		const stem = part?.question ?? bracket?.stem ?? dash?.stem ?? header;
		const label = part ? part.option : (bracket?.row ?? dash?.label ?? null);
		const name = bracket ? `${bracket.grid} ${stem}` : stem;
		const last = groups.at(-1);
		if (last && label !== null && name === lastName && !last.labels.includes(label)) {
			last.columns.push(column);
			last.labels.push(label);
		} else groups.push({ stem, columns: [column], labels: [label], isCertain: part !== undefined });
		lastName = name;
	}
	return groups;
}

/** `Question - Option`; the dash after a question mark or colon is likelier the right one. */
function splitDash(header: string): { stem: string; label: string } | null {
	const match =
		/^(.*?[?:.])\s+[-–]\s+(\S.*)$/su.exec(header) ?? /^(.+)\s[-–]\s(\S.*)$/su.exec(header);
	const stem = match?.[1]?.trim();
	const label = match?.[2]?.trim();
	return stem && label ? { stem, label } : null;
}

function draftGroup(table: Table, group: Group): QuestionDraft[] {
	const { columns, stem } = group;
	const labels = group.labels.map((label) => label ?? '');
	if (columns.length > 1 && areTicks(table, columns, labels)) return [ticked(table, group)];
	const isGrid = columns.length > 1 && (group.isCertain || shareAnswers(table, columns));
	return columns.map((column, i) => {
		const joiner = joinerOf(table, column);
		const text = table.headers[column] ?? '';
		if (isGrid)
			return plainDraft(stem, column, {
				row: labels[i] === '' ? stem.trim() : (labels[i] ?? '').trim(),
				grid: `grid${columns[0] ?? 0}`,
				joiner
			});
		if (isHeaderWord(text, 'respondent')) return plainDraft(text, column, { role: 'respondent' });
		return plainDraft(text.trim() === '' ? `Column ${column + 1}` : text, column, { joiner });
	});
}

function ticked(table: Table, { stem, columns, labels }: Group): QuestionDraft {
	return {
		...plainDraft(stem, columns[0] ?? 0),
		columns,
		ticks: columns.map((column, i) => {
			const label = (labels[i] ?? stem).trim();
			return { label, freeText: !isTick(table, column, label) };
		})
	};
}

/** A hint only: what the cells can be told apart by, when they hold several options at all. */
function joinerOf(table: Table, column: number): ';' | ', ' | null {
	if (isVoidColumn(table, column)) return null;
	const hasSemicolon = answersOf(table, column).some((cell) => cell.includes(';'));
	return hasSemicolon && table.source.delimiter !== ';' ? ';' : ', ';
}
