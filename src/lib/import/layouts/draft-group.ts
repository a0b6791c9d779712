import type { Table } from '../table';
import type { ColumnGroup } from './column-groups';
import type { QuestionDraft, Tick } from './layout';
import { areTicks, isTick, ownText, saysYesOrNo, shareAnswers } from './option-columns';
import { plainDraft } from './question-columns';
import { isRanking } from './ranking';
import { readableText } from './readable-text';

/** How a layout drafts one column of a group that turned out to be a question, or a row, by itself. */
export type DraftColumn = (column: number) => Partial<QuestionDraft>;

/**
 * The questions that grouped columns are: one with ticked options, the rows of one grid, or each column by
 * itself when the answers do not bear out what the headers suggest. `saysYesAndNo`: the tool may write yes and no
 * under every option, where others only write at those that were ticked.
 */
export function draftGroup(
	table: Table,
	group: ColumnGroup,
	factsOf: DraftColumn = () => ({}),
	saysYesAndNo = false
): QuestionDraft[] {
	const { columns, labels, isCertain, stem } = group;
	const several = columns.length > 1;
	const names = labels.map((label) => label ?? '');
	if (several && areTicks(table, columns, names, saysYesAndNo)) return [tickedDraft(table, group)];
	if (!several || !(isCertain || shareAnswers(table, columns)))
		return columns.map((column) => {
			const header = table.headers[column] ?? '';
			const text = header.trim() === '' ? `Column ${column + 1}` : header;
			return plainDraft(text, column, factsOf(column));
		});
	return rowDrafts(table, group, stem, factsOf);
}

/** Every column a row of one grid. */
export function rowDrafts(
	table: Table,
	{ columns, labels }: ColumnGroup,
	stem: string,
	factsOf: DraftColumn = () => ({})
): QuestionDraft[] {
	const places = isRanking(table, columns) ? ({ numbers: 'places' } as const) : {};
	return columns.map((column, i) =>
		plainDraft(stem, column, {
			...factsOf(column),
			...places,
			row: (labels[i] ?? '').trim(),
			grid: `grid${columns[0] ?? 0}`
		})
	);
}

/** One question, every column one of its options. */
export function tickedDraft(table: Table, { stem, columns, labels }: ColumnGroup): QuestionDraft {
	const isWorded = columns.filter((column) => saysYesOrNo(table, column)).length > 1;
	return {
		...plainDraft(stem, columns[0] ?? 0),
		columns,
		ticks: columns.map((column, i): Tick => {
			const label = labels[i] ?? stem;
			const own = isWorded ? null : ownText(table, column, label);
			return {
				label: readableText(label),
				freeText: !isTick(table, column, label) && !saysYesOrNo(table, column),
				...(own !== null && { ticked: own })
			};
		})
	};
}
