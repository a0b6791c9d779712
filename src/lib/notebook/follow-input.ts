import type { AnalysisCell, Cell, InputCell } from './cell';
import type { AnyCondition } from './cell-filter';
import type { SingleChange } from './change';

/** True when the analysis is about those whom the input lets through. */
export function follows(cell: Cell, input: string): boolean {
	return (
		cell.kind === 'analysis' &&
		(cell.filter ?? []).some((one) => one.kind === 'input' && one.input === input)
	);
}

/**
 * What makes all analyses below the input follow it, those aside that do already and those of nothing but its own
 * question, which would show one answer. `numbers`: key of the question that a threshold is held against.
 */
export function followBelow(
	cells: readonly Cell[],
	input: InputCell,
	numbers: string | null
): SingleChange[] {
	const below = cells.slice(cells.findIndex(({ id }) => id === input.id) + 1);
	return below.flatMap((cell): SingleChange[] => {
		if (cell.kind !== 'analysis' || follows(cell, input.id) || isAboutIt(cell, input)) return [];
		const condition: AnyCondition = { kind: 'input', input: input.id, question: numbers };
		return [{ op: 'set-cell', cell: { ...cell, filter: [...(cell.filter ?? []), condition] } }];
	});
}

function isAboutIt({ questions, by }: AnalysisCell, { input }: InputCell): boolean {
	if (input.type === 'threshold') return false;
	return by === input.question || (questions.length === 1 && questions[0] === input.question);
}
