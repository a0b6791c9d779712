import type { SingleChange } from './change';
import type { NotebookDocument } from './document';
import { apply } from './patch';
import { hiddenCells, sectionsOf } from './sections';

/**
 * The changes, and the unfolding of every section that would hide a cell that was not hidden before: nothing is
 * moved, added or removed so that something else is lost from sight.
 */
export function keepInSight(
	document: NotebookDocument,
	changes: readonly SingleChange[]
): SingleChange[] {
	const { cells } = changes.reduce<NotebookDocument>(apply, document);
	const before = hiddenCells(document.cells);
	const sections = sectionsOf(cells);
	const unfolded = new Map<string, SingleChange>();
	for (const id of hiddenCells(cells)) {
		const section = sections.get(id);
		if (before.has(id) || !section) continue;
		unfolded.set(section.id, { op: 'set-cell', cell: { ...section, folded: false } });
	}
	return [...changes, ...unfolded.values()];
}
