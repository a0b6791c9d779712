import { tick } from 'svelte';
import { m } from '$lib/i18n/messages';
import type { Cell } from '$lib/notebook/cell';
import type { NotebookSession } from '$lib/state/notebook-session.svelte';
import type { MenuAction } from '../primitives/menu-action';
import { placeOf } from './place';

/** What can be done with any cell: moved and removed. */
export function frameActions(
	cell: Cell,
	title: string,
	session: NotebookSession,
	onstatus: (message: string) => void
): MenuAction[] {
	const { cells } = session.document;
	const place = cells.findIndex(({ id }) => id === cell.id);
	return [
		{
			label: m.move_up(),
			separated: true,
			disabled: place <= 0,
			run: () => session.change({ op: 'move-cell', id: cell.id, to: place - 1 })
		},
		{
			label: m.move_down(),
			disabled: place >= cells.length - 1,
			run: () => session.change({ op: 'move-cell', id: cell.id, to: place + 1 })
		},
		{
			label: m.remove_cell(),
			separated: true,
			run: () => {
				const neighbour = cells[place + 1] ?? cells[place - 1];
				session.change({ op: 'remove-cell', id: cell.id });
				// The menu goes with its cell: whoever uses the keyboard goes on from the next one.
				if (neighbour)
					void tick().then(() => document.getElementById(placeOf(neighbour.id))?.focus());
				onstatus(m.removed_cell({ title }));
			}
		}
	];
}
