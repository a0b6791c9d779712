import { applyProfile, type AppliedProfile } from '$lib/import/profiles/apply-profile';
import { recogniseProfile } from '$lib/import/profiles/recognise-profile';
import type { SingleChange } from '$lib/notebook/change';
import { totalDocument, type NotebookDocument } from '$lib/notebook/document';
import { documentSources } from '$lib/notebook/document-sources';
import { commit, startHistory, type History } from '$lib/notebook/history';
import { proposeCells } from '$lib/notebook/propose';
import type { LoadedNotebook } from '$lib/storage/storage';
import type { Survey } from '$lib/survey/survey';
import type { HeldReading } from './held-readings';
import { newId } from './new-id';
import { NotebookSession } from './notebook-session.svelte';
import { NotebookStore } from './notebook-store';
import { profileShelf } from './profile-shelf.svelte';
import { withStorage } from './stored-notebooks';

/**
 * A session about a new notebook of a survey that was just read from `files`. A form whose profile is known is read
 * with it, in one step that can be undone.
 */
export async function newSession(survey: Survey, files: readonly File[]): Promise<NotebookSession> {
	const known = recogniseProfile(survey, await profileShelf.load());
	const applied = known ? applyProfile(survey, known.profile) : { survey, edits: [] };
	let cells = 0;
	const document = totalDocument({
		id: newId(),
		title: titleFor(survey),
		created: new Date().toISOString(),
		sources: documentSources(survey),
		cells: proposeCells(applied.survey, () => `c${(cells += 1)}`)
	});
	return new NotebookSession(readWith(startHistory(document), applied), survey, files);
}

/** A session about a notebook that came from outside, with an id of its own: what is here already stays. */
export function sessionFrom(
	from: NotebookDocument,
	survey: Survey,
	files: readonly File[]
): NotebookSession {
	const document = { ...from, id: newId(), sources: documentSources(survey), data: '' };
	return new NotebookSession(startHistory(document), survey, files);
}

/** A session about a copy of the notebook, which is stored with these other readings of its survey. */
export function sessionOfCopy(
	of: NotebookSession,
	readings: ReadonlyMap<string, HeldReading>
): NotebookSession {
	const { imported, files, choices } = of;
	const history = { ...of.history, document: { ...of.history.document, id: newId() } };
	const store = new NotebookStore(withStorage);
	store.begin(history, imported);
	for (const [data, { survey }] of readings) store.addReading(data, history, survey);
	return new NotebookSession(history, imported, files, choices, store);
}

/** A session about a notebook that is stored. */
export function storedSession({ history, survey, ...told }: LoadedNotebook): NotebookSession {
	const session = new NotebookSession(history, survey, [], {}, new NotebookStore(withStorage));
	if (told.undoLost || told.isLeftOut) session.loss = told;
	return session;
}

/** What a new notebook is called until someone names it: its file, or its first file and how many more. */
function titleFor(survey: Survey): string {
	const [first, ...others] = documentSources(survey).map((source) => source.label);
	return others.length === 0 ? (first ?? '') : `${first} + ${others.length}`;
}

/** The history with the profile's corrections as its one step. */
function readWith(history: History, { edits }: Pick<AppliedProfile, 'edits'>): History {
	if (edits.length === 0) return history;
	const changes = edits.map((edit): SingleChange => ({ op: 'edit-question', edit }));
	return commit(history, { op: 'together', changes });
}
