import { m } from '$lib/i18n/messages';
import type { NotebookSession } from '$lib/state/notebook-session.svelte';
import { fileNameFor, saveFile } from '../notebook/save-file';

const json = 'application/json';

/** Saves the notebook, without answers, as a file; `say` tells what is not in it. */
export async function saveNotebook(
	session: NotebookSession,
	say: (message: string) => void
): Promise<void> {
	const { document } = session;
	const [{ serialiseDocument }, { withoutDecisions }] = await Promise.all([
		import('$lib/notebook/serialise-document'),
		import('$lib/notebook/template')
	]);
	const text = serialiseDocument(withoutDecisions(document));
	saveFile(new Blob([text], { type: json }), fileNameFor(document.title, 'hagebok.json'));
	const isCoded = document.codings.some(
		({ coders, settled }) =>
			settled.length > 0 || coders.some(({ decisions }) => decisions.length > 0)
	);
	say(isCoded ? m.saved_file_without_decisions() : m.saved_file());
}

/** Saves the text of a template as a file. */
export function saveTemplate(text: string, title: string): void {
	const name = fileNameFor(`${title} ${m.template_word()}`, 'hagebok.json');
	saveFile(new Blob([text], { type: json }), name);
}
