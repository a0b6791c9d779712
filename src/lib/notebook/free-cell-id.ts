import type { NotebookDocument } from './document';

/** An id that no cell of the notebook has; `extra` for the second and later cells of one step. */
export function freeCellId({ cells }: Pick<NotebookDocument, 'cells'>, extra = 0): string {
	const numbers = cells.map(({ id }) => Number(/^c(\d+)$/.exec(id)?.[1] ?? 0));
	return `c${numbers.reduce((most, number) => Math.max(most, number), 0) + 1 + extra}`;
}
