import type { NotebookDocument } from '$lib/notebook/document';
import type { NotebookSession } from './notebook-session.svelte';

const documents = new WeakMap<NotebookSession, NotebookDocument>();

/** The notebook as it was when this was first asked: on the page, when it was opened. */
export function openedAs(session: NotebookSession): NotebookDocument {
	const known = documents.get(session);
	if (known) return known;
	documents.set(session, session.document);
	return session.document;
}
