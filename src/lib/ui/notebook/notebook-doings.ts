import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { m } from '$lib/i18n/messages';
import type { BlankKind } from '$lib/notebook/blank-cell';
import type { NotebookSession } from '$lib/state/notebook-session.svelte';
import { changeWords } from '../change-words';
import { cellCommands, entriesOf, type NotebookCommandId } from '../commands/commands';
import type { Doing, Doings } from '../commands/run-key';
import { saveNotebook } from '../sharing/save-notebook';
import { savePage } from '../sharing/save-page';
import { addBlank, canAdd, canAnalyse, placeToAdd } from './add-cell';
import { cellDoings } from './cell-doings';
import type { NotebookShell } from './notebook-shell.svelte';
import { placeHash } from './place';
import { printOne } from './print-one';

/** What can be undone and done again in any notebook. */
export function historyDoings(shell: NotebookShell): Record<'undo' | 'redo', Doing> {
	const { session, say } = shell;
	return {
		undo: {
			isPossible: () => session.canEdit && session.lastStep !== null,
			run: () => {
				const step = session.lastStep;
				session.undo();
				if (!step) return;
				say(m.undone({ what: changeWords(step.label.code) }));
				if (step.label.code === 'cell_removed') void shell.goBackTo(step.label.about);
			}
		},
		redo: {
			isPossible: () => session.canEdit && session.nextStep !== null,
			run: () => {
				const step = session.nextStep;
				session.redo();
				if (!step) return;
				say(m.redone({ what: changeWords(step.label.code) }));
				if (step.label.code === 'cell_added') void shell.goBackTo(step.label.about);
			}
		}
	};
}

/** What each command does among the cells. `find` opens the panel that finds. */
export function notebookDoings(
	shell: NotebookShell,
	find: () => void
): Record<NotebookCommandId, Doing> {
	const { session } = shell;
	const { id } = session.document;
	const hasCells = (): boolean => session.document.cells.length > 0;
	const add = (kind: BlankKind): Doing => ({
		isPossible: () => canAdd(kind, shell),
		run: () => addBlank(kind, placeToAdd(shell), shell)
	});
	return {
		'next-cell': { isPossible: hasCells, run: () => shell.step(1) },
		'previous-cell': { isPossible: hasCells, run: () => shell.step(-1) },
		find: { run: find },
		'add-analysis': {
			isPossible: () => canAnalyse(shell),
			run: () => void (shell.analysingAt = placeToAdd(shell))
		},
		'add-text': add('text'),
		'add-section': add('section'),
		'add-input': add('input'),
		'add-sql': add('sql'),
		'add-transform': add('transform'),
		'add-chart': add('chart'),
		'save-file': { run: () => void saveNotebook(session, shell.say) },
		'save-page': { run: () => void savePage(session, shell.say) },
		'save-sheet': { run: () => void (shell.sharing = 'sheet') },
		'save-template': { run: () => void (shell.sharing = 'template') },
		'template-life': { run: () => void (shell.sharing = 'life') },
		'save-counts': { run: () => void (shell.sharing = 'counts') },
		'add-counts': {
			isPossible: () => session.canEdit,
			run: () => void (shell.sharing = 'add-counts')
		},
		compare: { run: () => void (shell.sharing = 'compare') },
		show: { isPossible: hasCells, run: () => void goto(placeHash(id, 'show')) },
		'print-all': { isPossible: hasCells, run: () => printAll(session) },
		reading: { run: () => void goto(placeHash(id, 'reading')) },
		world: {
			isPossible: () => session.canEdit,
			run: () => void (shell.programme = { kind: 'world', part: 'programme' })
		},
		instruments: { run: () => void goto(resolve('/instruments')) }
	};
}

export function printAll(session: NotebookSession): void {
	session.noteReleased();
	printOne(undefined);
}

/** What the commands for one cell do with the cell that is worked with. */
export function currentCellDoings(shell: NotebookShell): Doings {
	const doings = cellDoings(shell);
	const entries = entriesOf(cellCommands).map(([id]): [string, Doing] => [
		id,
		{
			isPossible: () => {
				const cell = shell.cell(shell.current);
				return cell !== undefined && doings[id].isPossible(cell);
			},
			run: () => {
				const cell = shell.cell(shell.current);
				if (cell) doings[id].run(cell);
			}
		}
	]);
	return Object.fromEntries(entries);
}
