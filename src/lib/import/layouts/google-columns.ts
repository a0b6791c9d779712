import { timestampShape } from '../timestamp-shape';
import type { Table } from '../table';
import { bracketRows, splitBrackets, type BracketHeader } from './bracket-rows';
import { isHeaderWord } from './header-words';
import type { QuestionDraft } from './layout';
import { plainDraft, questionColumns } from './question-columns';
import { isRanking } from './ranking';

/**
 * Google's columns, which both of its files share: a time stamp, perhaps address and score, then one column
 * per question or row of a grid. A quiz adds `Question [Score]` and `Question [Feedback]`, which are no rows.
 */
export function draftGoogle(table: Table, timestamp: number, joiner: ';' | ', '): QuestionDraft[] {
	const { headers } = table;
	const columns = questionColumns(table);
	const quiz = quizColumns(headers);
	const rows = bracketRows(
		headers,
		columns.filter((column) => !quiz.has(column))
	);
	const ranked = rankedGrids(table, [...rows.values()]);
	return columns.map((column) => {
		const header = headers[column] ?? '';
		const row = rows.get(column);
		if (column === timestamp) return plainDraft(header, column, { role: 'timestamp' });
		if (row) {
			const places = ranked.has(row.grid) ? ({ numbers: 'places' } as const) : {};
			return plainDraft(row.stem, column, { row: row.row, grid: row.grid, joiner, ...places });
		}
		if (quiz.get(column) === 'score') return plainDraft(header, column, { role: 'score' });
		if (quiz.has(column)) return plainDraft(header, column);
		if (isHeaderWord(header, 'email')) return plainDraft(header, column, { role: 'email' });
		if (isHeaderWord(header, 'score')) return plainDraft(header, column, { role: 'score' });
		return plainDraft(header, column, { joiner });
	});
}

/** Google has no question that ranks: people ask it as a grid, things in rows and places in columns. */
function rankedGrids(table: Table, rows: readonly BracketHeader[]): ReadonlySet<string> {
	const grids = new Map<string, number[]>();
	for (const { grid, column } of rows) grids.set(grid, [...(grids.get(grid) ?? []), column]);
	const ranked = [...grids].filter(([, columns]) => isRanking(table, columns));
	return new Set(ranked.map(([grid]) => grid));
}

function quizColumns(headers: readonly string[]): Map<number, 'score' | 'feedback'> {
	const questions = new Set(headers.map((header) => header.trim()));
	const found = new Map<number, 'score' | 'feedback'>();
	headers.forEach((header, column) => {
		const split = splitBrackets(header);
		if (!split || !questions.has(split.stem)) return;
		if (isHeaderWord(split.row, 'score')) found.set(column, 'score');
		if (isHeaderWord(split.row, 'feedback')) found.set(column, 'feedback');
	});
	return found;
}

/** Of a column with more distinct answers than this, so many are judged, evenly spread. */
const sampledEntries = 2000;

/** Share of the column's answers that are time stamps of this shape, 0 to 1; 0 without answers. */
export function timestampShare(table: Table, column: number, shape: 'forms' | 'sheets'): number {
	const read = table.columns[column];
	if (!read) return 0;
	let answers = 0;
	let fitting = 0;
	const step = Math.ceil(read.entries.length / sampledEntries);
	for (let entry = 1; entry < read.entries.length; entry += step) {
		const count = read.counts[entry] ?? 0;
		answers += count;
		const cell = read.entries[entry]?.trim() ?? '';
		// A `T` between date and time is how programs write it, and no sheet's locale.
		if (timestampShape(cell) === shape && !/\dT\d/.test(cell)) fitting += count;
	}
	return answers === 0 ? 0 : fitting / answers;
}

/** The column that holds time stamps of this shape in at least 95 % of its answers; -1 when there is none. */
export function timestampColumn(table: Table, shape: 'forms' | 'sheets'): number {
	return table.headers.findIndex((_, column) => timestampShare(table, column, shape) >= 0.95);
}

/** The first column, when Google's word for a time stamp stands over it; -1 otherwise. */
export function timestampHeader(table: Table): number {
	return table.headers.findIndex(
		(header, column) => column === 0 && isHeaderWord(header, 'timestamp')
	);
}
