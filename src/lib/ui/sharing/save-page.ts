import { m } from '$lib/i18n/messages';
import { pageLocale } from '$lib/state/locale.svelte';
import type { NotebookSession } from '$lib/state/notebook-session.svelte';
import { releasedTogether } from '$lib/state/released-together';
import { fileNameFor, saveFile } from '../notebook/save-file';

/** Saves the notebook as one web page that anyone can read: texts, and what may leave the notebook of its analyses. */
export async function savePage(
	session: NotebookSession,
	say: (message: string) => void
): Promise<void> {
	say(m.save_page_begun());
	try {
		const [{ reportHtml }] = await Promise.all([
			import('$lib/report/html'),
			session.counting.settled()
		]);
		const { document, survey, counting } = session;
		const page = await reportHtml({
			document,
			survey,
			outcomes: counting.outcomes,
			released: releasedTogether(session),
			locale: document.locale ?? pageLocale.current
		});
		session.noteReleased();
		const name = fileNameFor(document.title, 'html');
		saveFile(new Blob([page], { type: 'text/html' }), name);
		say(m.save_page_done({ name }));
	} catch (fault) {
		reportError(fault);
		say(m.save_failed());
	}
}
