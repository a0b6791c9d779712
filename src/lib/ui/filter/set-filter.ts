import type { MarkAnswers } from '$lib/charts/mark-answers';
import { m } from '$lib/i18n/messages';
import type { CellCondition } from '$lib/notebook/cell-filter';
import { nameConditions } from '$lib/notebook/say-filter';
import { pointedConditions } from '$lib/notebook/pointed-conditions';
import { filterAt, filterWith } from '$lib/notebook/toggle-filter';
import { pageLocale } from '$lib/state/locale.svelte';
import type { NotebookSession } from '$lib/state/notebook-session.svelte';
import type { Say } from '../primitives/status';

/** Changes who the notebook is about, in one step, and tells who that is. */
export function setFilter(filter: CellCondition[], session: NotebookSession, say: Say): void {
	session.change({ op: 'set-filter', filter });
	const { survey, document } = session;
	const names = nameConditions(filter, survey, document, pageLocale.current);
	say(names.length > 0 ? m.filter_set({ filter: names.join('; ') }) : m.filter_off());
}

/** Somebody points at a mark: shows those whom it is about, or, with `isAdded`, those too. */
export function pointAt(
	answers: MarkAnswers,
	isAdded: boolean,
	session: NotebookSession,
	say: Say
): void {
	const { survey, document } = session;
	const pointed = pointedConditions(answers, survey, document);
	if (!pointed || !session.canEdit) return;
	setFilter((isAdded ? filterWith : filterAt)(document.filter, pointed), session, say);
}
