import type { AnalysisCell, Cell } from './cell';
import type { AnyCondition, CellCondition } from './cell-filter';
import type { NotebookDocument } from './document';

/** The cell's own conditions, those that follow an input as what is chosen there: no condition for everyone. */
export function ownConditions(
	cell: AnalysisCell,
	{ cells }: Pick<NotebookDocument, 'cells'>
): CellCondition[] {
	return (cell.filter ?? []).flatMap((condition) => chosenConditions(condition, cells));
}

/** The condition itself, or what is chosen at the input that it follows: none for everyone. */
export function chosenConditions(condition: AnyCondition, cells: readonly Cell[]): CellCondition[] {
	if (condition.kind !== 'input') return [condition];
	const cell = cells.find(({ id }) => id === condition.input);
	if (cell?.kind !== 'input') return [];
	const { input } = cell;
	if (input.type === 'threshold') {
		if (condition.question === null) return [];
		return [{ kind: 'range', question: condition.question, from: input.value, to: null }];
	}
	const labels = input.type === 'group' ? input.label && [input.label] : input.labels;
	return labels ? [{ kind: 'answers', question: input.question, labels }] : [];
}
