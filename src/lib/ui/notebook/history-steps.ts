import { m } from '$lib/i18n/messages';
import type { Cell } from '$lib/notebook/cell';
import type { SingleChange } from '$lib/notebook/change';
import type { Step } from '$lib/notebook/history';
import type { NotebookSession } from '$lib/state/notebook-session.svelte';
import { changeWords } from '../change-words';
import type { MenuAction } from '../primitives/menu-action';
import type { Say } from '../primitives/status';

/** Steps that the list goes back, and forward. */
const most = 20;

/**
 * What was done last, newest first, below what was taken back. Choosing a step takes it back with all that came
 * after it, or does it again with all that came before it.
 */
export function historySteps(session: NotebookSession, say: Say): MenuAction[] {
	const future = session.future.slice(0, most).map((step, i) => ({
		label: m.redo_what({ what: sayStep(step, session) }),
		run: () => {
			session.redo(i + 1);
			say(m.history_redone({ count: i + 1 }));
		}
	}));
	const past = session.past.slice(-most).toReversed();
	return [
		...future.toReversed(),
		...past.map((step, i) => ({
			label: m.undo_what({ what: sayStep(step, session) }),
			separated: i === 0 && future.length > 0,
			run: () => {
				session.undo(i + 1);
				say(m.history_undone({ count: i + 1 }));
			}
		}))
	];
}

/** What was done, and to what: as it is called now or, if it is gone, as it was called. */
function sayStep(step: Step, session: NotebookSession): string {
	const what = changeWords(step.label.code);
	const { about } = step.label;
	const cell =
		session.document.cells.find(({ id }) => id === about) ??
		cellsIn(step).find((cell) => cell.id === about);
	const question = session.survey.questions.find(({ key }) => key === about);
	const title = cell ? (cell.title ?? session.titleOf(cell)) : question?.text;
	return title === undefined ? what : m.history_about({ what, title });
}

/** The cells that the step and its undoing name in full. */
function cellsIn({ change, inverse }: Step): Cell[] {
	return [change, inverse]
		.flatMap((one): SingleChange[] => (one.op === 'together' ? one.changes : [one]))
		.flatMap((one) => ('cell' in one ? [one.cell] : []));
}
