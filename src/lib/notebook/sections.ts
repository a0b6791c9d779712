import type { Cell, SectionCell } from './cell';

/** The section that each cell stands in; a section, and a cell before the first of them, stands in none. */
export function sectionsOf(cells: readonly Cell[]): ReadonlyMap<string, SectionCell> {
	const sections = new Map<string, SectionCell>();
	let current: SectionCell | null = null;
	for (const cell of cells) {
		if (cell.kind === 'section') current = cell;
		else if (current) sections.set(cell.id, current);
	}
	return sections;
}

/** Ids of the cells that a folded section hides. */
export function hiddenCells(cells: readonly Cell[]): ReadonlySet<string> {
	const hidden = new Set<string>();
	for (const [id, section] of sectionsOf(cells)) if (section.folded) hidden.add(id);
	return hidden;
}

/** What moves as one: a cell, or a folded section with the cells it hides. */
export interface Block {
	/** Place of its first cell among all cells. */
	readonly at: number;
	readonly size: number;
}

/** The notebook as a person sees it: one block for each cell that is not hidden. */
export function blocksOf(cells: readonly Cell[]): readonly Block[] {
	const hidden = hiddenCells(cells);
	const starts = cells.flatMap(({ id }, at) => (hidden.has(id) ? [] : [at]));
	return starts.map((at, i) => ({ at, size: (starts[i + 1] ?? cells.length) - at }));
}
