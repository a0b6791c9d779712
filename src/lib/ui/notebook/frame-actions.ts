import { m } from '$lib/i18n/messages';
import type { Cell } from '$lib/notebook/cell';
import { cellCommands, type CellCommandId } from '../commands/commands';
import { isApple, sayPress } from '../commands/shortcut';
import type { MenuAction } from '../primitives/menu-action';
import { cellDoings } from './cell-doings';
import type { NotebookShell } from './notebook-shell.svelte';

/** Commands of the menu, in groups. */
const groups: readonly (readonly CellCommandId[])[] = [
	['fold', 'move-up', 'move-down', 'duplicate', 'copy-link'],
	['add-above', 'add-below'],
	['remove-cell']
];

const movesFocus: readonly CellCommandId[] = ['duplicate', 'add-above', 'add-below', 'remove-cell'];

/** What can be done with any cell, with the keys that do the same. */
export function frameActions(cell: Cell, shell: NotebookShell): MenuAction[] {
	const doings = cellDoings(shell);
	const apple = isApple();
	return groups.flatMap((ids) =>
		ids.map((id, i) => {
			const { words, shortcuts } = cellCommands[id];
			const [shortcut] = shortcuts;
			return {
				label: id === 'fold' ? (cell.folded ? m.cell_unfold() : m.cell_fold()) : words(),
				separated: i === 0,
				disabled: !doings[id].isPossible(cell),
				keys: shortcut && sayPress(shortcut.press, apple),
				movesFocus: movesFocus.includes(id),
				run: () => doings[id].run(cell)
			};
		})
	);
}
