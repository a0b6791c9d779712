import type { SingleChange } from './change';
import type { NotebookDocument } from './document';
import { keepInSight } from './keep-in-sight';
import { blocksOf } from './sections';

/**
 * The changes that bring the cell, and what a folded section hides, before the cell that stands at `before` now,
 * or to the end. None when it stands there already.
 */
export function moveCell(document: NotebookDocument, id: string, before: number): SingleChange[] {
	const { cells } = document;
	const block = blocksOf(cells).find(({ at }) => cells[at]?.id === id);
	if (!block) return [];
	const { at, size } = block;
	if (before >= at && before <= at + size) return [];
	const moves = cells.slice(at, at + size).map((cell, i): SingleChange => ({
		op: 'move-cell',
		id: cell.id,
		// Going down, each takes the last place, and those after it move up.
		to: before > at ? before - 1 : before + i
	}));
	return keepInSight(document, moves);
}

/** The same, one block up or down; none at the end. */
export function stepCell(document: NotebookDocument, id: string, by: -1 | 1): SingleChange[] {
	const { cells } = document;
	const blocks = blocksOf(cells);
	const own = blocks.findIndex(({ at }) => cells[at]?.id === id);
	const other = own < 0 ? undefined : blocks[own + by];
	if (!other) return [];
	return moveCell(document, id, by < 0 ? other.at : other.at + other.size);
}
