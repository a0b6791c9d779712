import { tick } from 'svelte';
import { m } from '$lib/i18n/messages';
import type { Cell } from '$lib/notebook/cell';
import { duplicateCell } from '$lib/notebook/duplicate-cell';
import { keepInSight } from '$lib/notebook/keep-in-sight';
import { stepCell } from '$lib/notebook/move-cell';
import { blocksOf } from '$lib/notebook/sections';
import type { NotebookSession } from '$lib/state/notebook-session.svelte';
import type { CellCommandId } from '../commands/commands';
import type { NotebookShell } from './notebook-shell.svelte';
import { cellHash, placeOf } from './place';

/** What a command does with a cell. */
export interface CellDoing {
	readonly run: (cell: Cell) => void;
	readonly isPossible: (cell: Cell) => boolean;
}

const always = (): boolean => true;

/** What each command does with a cell of this notebook. */
export function cellDoings(shell: NotebookShell): Record<CellCommandId, CellDoing> {
	const { session } = shell;
	const canEdit = (): boolean => session.canEdit;
	const move = (by: -1 | 1): CellDoing => ({
		isPossible: ({ id }) => canEdit() && stepCell(session.document, id, by).length > 0,
		run: ({ id }) => {
			session.changeTogether(stepCell(session.document, id, by));
			void shell.noteMoved(id);
		}
	});
	return {
		'edit-cell': { isPossible: canEdit, run: ({ id }) => void shell.edit(id) },
		'leave-cell': { isPossible: isInside, run: ({ id }) => void shell.goTo(id) },
		'add-above': {
			isPossible: canEdit,
			run: ({ id }) => void (shell.addingAt = shell.placeAmongAll(id))
		},
		'add-below': { isPossible: canEdit, run: (cell) => void (shell.addingAt = below(cell, shell)) },
		'move-up': move(-1),
		'move-down': move(1),
		duplicate: { isPossible: canEdit, run: (cell) => duplicate(cell, shell) },
		fold: { isPossible: canEdit, run: (cell) => fold(cell, shell) },
		'copy-link': { isPossible: always, run: (cell) => void copyLink(cell, shell) },
		'remove-cell': { isPossible: canEdit, run: (cell) => remove(cell, shell) }
	};
}

/** True while something inside the cell has the focus, not the cell itself. */
function isInside({ id }: Cell): boolean {
	const place = document.getElementById(placeOf(id));
	return place !== document.activeElement && Boolean(place?.contains(document.activeElement));
}

/** The place after the cell, and after what it hides. */
function below({ id }: Cell, { session }: NotebookShell): number {
	const { cells } = session.document;
	const block = blocksOf(cells).find(({ at }) => cells[at]?.id === id);
	return block ? block.at + block.size : cells.length;
}

function duplicate(cell: Cell, shell: NotebookShell): void {
	const changes = duplicateCell(shell.session.document, cell.id);
	shell.session.changeTogether(changes);
	const [added] = changes;
	if (added?.op === 'add-cell') void shell.goTo(added.cell.id);
	shell.say(m.cell_duplicated({ title: shell.titleOf(cell) }));
}

function fold(cell: Cell, shell: NotebookShell): void {
	const folded = !cell.folded;
	shell.session.change({ op: 'set-cell', cell: { ...cell, folded } });
	const title = shell.titleOf(cell);
	shell.say(folded ? m.cell_is_folded({ title }) : m.cell_is_unfolded({ title }));
}

/** The neighbour takes over the focus, or the empty notebook: whoever uses the keyboard goes on from there. */
function remove(cell: Cell, shell: NotebookShell): void {
	const { session, seen } = shell;
	const at = shell.placeAmongAll(cell.id);
	const seenAt = seen.findIndex(({ id }) => id === cell.id);
	const neighbour = seen[seenAt + 1] ?? seen[seenAt - 1];
	const title = shell.titleOf(cell);
	session.changeTogether(keepInSight(session.document, [{ op: 'remove-cell', id: cell.id }]));
	const removal = session.lastStep;
	if (neighbour) void shell.goTo(neighbour.id);
	else void tick().then(() => document.querySelector('main')?.focus());
	shell.say(m.cell_removed({ title }), {
		label: m.cell_bring_back(),
		run: () => {
			if (session.lastStep === removal) session.undo();
			else bringBack(cell, at, session);
			void shell.goTo(cell.id);
		}
	});
}

/** Other things have been done since, which stay. */
function bringBack(cell: Cell, at: number, session: NotebookSession): void {
	const { cells } = session.document;
	if (cells.some(({ id }) => id === cell.id)) return;
	session.change({ op: 'add-cell', cell, at: Math.min(at, cells.length) });
}

async function copyLink({ id }: Cell, { session, say }: NotebookShell): Promise<void> {
	try {
		const { href } = new URL(cellHash(session.document.id, id), location.href);
		await navigator.clipboard.writeText(href);
		say(m.cell_link_copied());
	} catch {
		say(m.copy_refused());
	}
}
