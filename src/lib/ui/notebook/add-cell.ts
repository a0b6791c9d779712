import { m } from '$lib/i18n/messages';
import { blankCell, blankKinds, type BlankKind } from '$lib/notebook/blank-cell';
import type { Cell } from '$lib/notebook/cell';
import { keepInSight } from '$lib/notebook/keep-in-sight';
import { blocksOf } from '$lib/notebook/sections';
import type { MenuAction } from '../primitives/menu-action';
import { kindWords } from './kind-words';
import type { NotebookShell } from './notebook-shell.svelte';

/** Puts the cell before the one at `at`. */
export function putCell(cell: Cell, at: number, shell: NotebookShell): void {
	const { session } = shell;
	// The menu that it was chosen from is done: the place is another one in a moment.
	shell.addingAt = null;
	session.changeTogether(keepInSight(session.document, [{ op: 'add-cell', cell, at }]));
}

/** Adds an empty cell, and opens its editor. */
export function addBlank(kind: BlankKind, at: number, shell: NotebookShell): void {
	const { session } = shell;
	const cell = blankCell(kind, session.document, session.survey, at);
	if (!cell) return;
	putCell(cell, at, shell);
	shell.say(m.analysis_added({ title: kindWords(kind) }));
	void shell.edit(cell.id);
}

/** False for a chart in a notebook that has nothing to draw. */
export function canAdd(kind: BlankKind, { session }: NotebookShell): boolean {
	const { document, survey } = session;
	return session.canEdit && blankCell(kind, document, survey, document.cells.length) !== null;
}

export function canAnalyse({ session }: NotebookShell): boolean {
	return session.canEdit && session.survey.responses > 0;
}

/** Where something is added that is asked for by itself: after the cell that is worked with, or at the end. */
export function placeToAdd(shell: NotebookShell): number {
	const { cells } = shell.session.document;
	const block = blocksOf(cells).find(({ at }) => cells[at]?.id === shell.current);
	return block ? block.at + block.size : cells.length;
}

/** Everything that can be added before the cell at `at`. */
export function addActions(at: number, shell: NotebookShell): MenuAction[] {
	return [
		{
			label: m.add_analysis_item(),
			disabled: !canAnalyse(shell),
			movesFocus: true,
			run: () => void (shell.analysingAt = at)
		},
		...blankActions(at, shell)
	];
}

/** The same without an analysis. */
function blankActions(at: number, shell: NotebookShell): MenuAction[] {
	return blankKinds.map((kind) => ({
		label: kindWords(kind),
		separated: kind === 'sql',
		disabled: !canAdd(kind, shell),
		movesFocus: true,
		run: () => addBlank(kind, at, shell)
	}));
}
