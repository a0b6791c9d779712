import type { Table } from '../table';
import { bracketRows } from './bracket-rows';
import { questionColumns } from './question-columns';

/** Neighbouring columns whose headers name the same question. */
export interface ColumnGroup {
	readonly stem: string;
	readonly columns: number[];
	/** Option or row per column; null for a column that stands alone. */
	readonly labels: (string | null)[];
	/** True when the file's second header row says that the columns are one question. */
	readonly isCertain: boolean;
}

interface NamedColumn {
	/** What columns of one question have in common. */
	readonly name: string;
	readonly stem: string;
	readonly label: string | null;
	readonly isCertain: boolean;
}

/** Columns grouped by their second header row, their `[row]`, or the option after a dash. */
export function groupColumns(table: Table): ColumnGroup[] {
	const columns = questionColumns(table);
	const brackets = bracketRows(table.headers, columns);
	return joinNamed(columns, (column) => {
		const header = table.headers[column] ?? '';
		const part = table.headerParts?.[column];
		if (part) {
			const { question, option } = part;
			return { name: question, stem: question, label: option, isCertain: true };
		}
		const bracket = brackets.get(column);
		if (bracket) {
			const { grid, stem, row } = bracket;
			return { name: `${grid} ${stem}`, stem, label: row, isCertain: false };
		}
		const { stem, label } = splitDash(header);
		return { name: stem, stem, label, isCertain: false };
	});
}

/**
 * Neighbours of the same name become one group. A column that is a whole question never does: what follows it
 * under the same question is the text of its "other". An option that comes back begins a new question.
 */
export function joinNamed(
	columns: readonly number[],
	nameOf: (column: number) => NamedColumn
): ColumnGroup[] {
	const groups: ColumnGroup[] = [];
	let lastName = '';
	for (const column of columns) {
		const { name, stem, label, isCertain } = nameOf(column);
		const last = groups.at(-1);
		const continues = name === lastName && label !== null && last?.labels[0] !== null;
		if (last && continues && !last.labels.includes(label)) {
			last.columns.push(column);
			last.labels.push(label);
		} else groups.push({ stem, columns: [column], labels: [label], isCertain });
		lastName = name;
	}
	return groups;
}

/** `Question - Option`; the dash after a question mark or colon is likelier the right one. */
export function splitDash(header: string): { stem: string; label: string | null } {
	const match =
		/^(.*?[?:.])\s+[-–]\s+(\S.*)$/su.exec(header) ?? /^(.+)\s[-–]\s(\S.*)$/su.exec(header);
	const stem = match?.[1]?.trim();
	const label = match?.[2]?.trim();
	return stem && label ? { stem, label } : { stem: header, label: null };
}
