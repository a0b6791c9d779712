import { longestCellName } from './cell-parts';
import type { SingleChange } from './change';
import { givenTables } from './code-source';
import { nameOf, type Cell } from './cell';
import type { NotebookDocument } from './document';
import { freeCellId } from './free-cell-id';
import { keepInSight } from './keep-in-sight';
import { cellById } from './patch';
import { blocksOf } from './sections';

/**
 * The changes that put a copy of the cell right after it: with an id of its own and, where code calls it by a
 * name, with a name of its own. Of a section only the heading is copied.
 */
export function duplicateCell(document: NotebookDocument, id: string): SingleChange[] {
	const { cells } = document;
	const cell = cellById(document, id);
	const copy: Cell = { ...cell, id: freeCellId(document) };
	if ('name' in copy && copy.name !== undefined) copy.name = freeName(cells, copy.name);
	if (copy.kind === 'section') copy.folded = false;
	const block = blocksOf(cells).find(({ at }) => cells[at]?.id === id);
	const at = block ? block.at + block.size : cells.length;
	return keepInSight(document, [{ op: 'add-cell', cell: copy, at }]);
}

/** The name with the first number behind it that makes it one that no cell and no given table has. */
function freeName(cells: readonly Cell[], name: string): string {
	const taken = new Set([...givenTables, ...cells.map(nameOf)].map((one) => one.toLowerCase()));
	const stem = name.replace(/_\d+$/, '');
	for (let number = 2; ; number += 1) {
		const ending = `_${number}`;
		const free = stem.slice(0, longestCellName - ending.length) + ending;
		if (!taken.has(free)) return free;
	}
}
