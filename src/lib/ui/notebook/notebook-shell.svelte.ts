import { getContext, setContext, tick } from 'svelte';
import { printableText } from '$lib/charts/printable-text';
import { m } from '$lib/i18n/messages';
import type { Cell, SectionCell } from '$lib/notebook/cell';
import { hiddenCells, sectionsOf } from '$lib/notebook/sections';
import type { NotebookSession } from '$lib/state/notebook-session.svelte';
import type { Say } from '../primitives/status';
import type { Sharing } from '../sharing/sharing';
import type { ProgrammeDialog } from '../programme/programme-dialog';
import { placeOf } from './place';

/** What the parts of a notebook's page know of one another: which cell is worked with, and what is being done. */
export class NotebookShell {
	/** Id of the cell that last had the focus. */
	current = $state<string | null>(null);
	/** Id of the cell whose editor is to open. */
	editing = $state<string | null>(null);
	/** What of sharing and comparing is open. */
	sharing = $state<Sharing | null>(null);
	/** What of the programme around the survey is open. */
	programme = $state.raw<ProgrammeDialog | null>(null);
	/** Place of the cell before which the menu of what to add is open. */
	addingAt = $state<number | null>(null);
	/** Place of the cell before which an analysis is being put together. */
	analysingAt = $state<number | null>(null);
	/** Where a dragged cell would come to stand: before the cell at this place. */
	dropAt = $state<number | null>(null);
	/** Id of the cell with the match that is looked at. */
	found = $state<string | null>(null);

	constructor(
		readonly session: NotebookSession,
		readonly say: Say
	) {}

	/** Ids of the cells that a folded section hides. */
	readonly hidden: ReadonlySet<string> = $derived.by(() =>
		hiddenCells(this.session.document.cells)
	);
	/** The other cells. */
	readonly seen: readonly Cell[] = $derived.by(() =>
		this.session.document.cells.filter(({ id }) => !this.hidden.has(id))
	);

	/** The section that each cell stands in. */
	readonly sections: ReadonlyMap<string, SectionCell> = $derived.by(() =>
		sectionsOf(this.session.document.cells)
	);

	titleOf(cell: Cell): string {
		return printableText(cell.title ?? this.session.titleOf(cell));
	}

	/** Place among all cells, from 0; -1 for a cell that is not in the notebook. */
	placeAmongAll(id: string): number {
		return this.session.document.cells.findIndex((cell) => cell.id === id);
	}

	cell(id: string | null): Cell | undefined {
		return id === null ? undefined : this.session.document.cells[this.placeAmongAll(id)];
	}

	/** Goes to the cell, unfolding the section that hides it; false when there is no such cell. */
	async goTo(id: string, block: ScrollLogicalPosition = 'nearest'): Promise<boolean> {
		await this.#unfold(id);
		const place = document.getElementById(placeOf(id));
		if (!place) return false;
		this.current = id;
		place.scrollIntoView({ block });
		place.focus({ preventScroll: true });
		return true;
	}

	/** Goes to a cell that has come back, where it can be seen: undo unfolds nothing. */
	async goBackTo(id: string | null): Promise<void> {
		await tick();
		if (id !== null && document.getElementById(placeOf(id))) await this.goTo(id);
	}

	/** Goes to the cell and opens its editor. */
	async edit(id: string): Promise<void> {
		if (await this.goTo(id)) this.editing = id;
	}

	/** Shows the cell with a match, and leaves the focus where it is; null for the notebook's title. */
	async lookAt(id: string | null): Promise<void> {
		this.found = id;
		if (id === null) return scrollTo({ top: 0 });
		await this.#unfold(id);
		document.getElementById(placeOf(id))?.scrollIntoView({ block: 'center' });
	}

	/** The next or previous cell that can be seen; the first when none was worked with yet. */
	step(by: -1 | 1): void {
		const at = this.seen.findIndex(({ id }) => id === this.current);
		const next = at < 0 ? this.seen[0] : this.seen[at + by];
		if (next) void this.goTo(next.id);
	}

	/** Unfolds the section that hides the cell. */
	async #unfold(id: string): Promise<void> {
		const { session } = this;
		const section = this.sections.get(id);
		if (section?.folded) session.change({ op: 'set-cell', cell: { ...section, folded: false } });
		await tick();
	}

	/** Tells where a cell that was moved has come to stand, and gives it back the focus that moving it takes. */
	async noteMoved(id: string): Promise<void> {
		const { activeElement } = document;
		await tick();
		if (activeElement instanceof HTMLElement && activeElement !== document.body)
			activeElement.focus({ preventScroll: true });
		document.getElementById(placeOf(id))?.scrollIntoView({ block: 'nearest' });
		const count = this.session.document.cells.length;
		this.say(m.cell_moved_to({ place: this.placeAmongAll(id) + 1, count }));
	}
}

const key = Symbol('notebook shell');

/** Gives the shell to the components inside this one. */
export function provideShell(shell: NotebookShell): void {
	setContext(key, shell);
}

/** The shell of the notebook that the component stands in. */
export function useShell(): NotebookShell {
	return getContext<NotebookShell>(key);
}
