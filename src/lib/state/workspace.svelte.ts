import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { ImportChoices } from '$lib/import/import-files';
import type { NotebookDocument } from '$lib/notebook/document';
import type { History } from '$lib/notebook/history';
import type { JournalEntry } from '$lib/notebook/journal-entry';
import type { StorageFailure } from '$lib/storage/failure';
import type { Survey } from '$lib/survey/survey';
import { HeldReadings } from './held-readings';
import { newId } from './new-id';
import type { NotebookSession } from './notebook-session.svelte';
import type { NotebookTab } from './notebook-tab.svelte';
import { withStorage } from './stored-notebooks';

/** What makes sessions, and with it everything that counts: not needed before there is a notebook. */
const loadMaking = () => import('./make-session');
const loadTabs = () => import('./notebook-tab.svelte');

interface Unsaved {
	readonly session: NotebookSession;
	readonly tab: NotebookTab | null;
}

function end(session: NotebookSession, tab: NotebookTab | null): void {
	tab?.close();
	void session.counting.close();
}

/** The notebook that is open on this page. */
class Workspace {
	session = $state.raw<NotebookSession | null>(null);
	/** What this page has to do with the other tabs that have the notebook open. */
	tab = $state.raw<NotebookTab | null>(null);
	/** Why the notebook asked for could not be opened. */
	failure = $state.raw<StorageFailure | null>(null);
	readonly #readings = new HeldReadings();
	/** Id of the notebook that is being loaded. */
	#wanted: string | null = null;
	/** Notebooks that were left before everything could be stored: kept as they are, to come back to. */
	readonly #unsaved = new SvelteMap<string, Unsaved>();
	/** Resolves when the notebooks that were open before are left to other tabs. */
	#left: Promise<void> = Promise.resolve();

	/** Makes a notebook of a survey that was just read from `files`, stores it, and opens it. Returns its id. */
	async create(survey: Survey, files: readonly File[]): Promise<string> {
		const { newSession } = await loadMaking();
		return this.#begin(await newSession(survey, files));
	}

	/** Does the same with one that came from outside, about a survey that was read from `files`. */
	async createFrom(
		from: NotebookDocument,
		survey: Survey,
		files: readonly File[]
	): Promise<string> {
		const { sessionFrom } = await loadMaking();
		return this.#begin(sessionFrom(from, survey, files));
	}

	/**
	 * Keeps what is on the page as a notebook of its own, where the one it was is another tab's or gone: with every
	 * reading that undo leads to, so far as it is still on this page or stored.
	 */
	async keepCopy(from: NotebookSession): Promise<string> {
		const [{ sessionOfCopy }, others] = await Promise.all([
			loadMaking(),
			this.#readings.others(from)
		]);
		const id = await this.#begin(sessionOfCopy(from, others));
		this.#readings.holdAll(others);
		return id;
	}

	/** Fetches what the first notebook will need. */
	warm(): void {
		void loadMaking();
		void loadTabs();
	}

	/** Shows a notebook that is not stored yet. */
	async #begin(session: NotebookSession): Promise<string> {
		const { id } = session.document;
		const tab = await this.#join(id);
		this.#leave();
		this.#show(session, tab);
		session.counting.begin();
		// Charts first: a storage that is slow or refuses must not keep them waiting.
		session.save();
		return id;
	}

	/**
	 * Puts another reading of the same survey, from `files`, in the place of the one the notebook is about: one step,
	 * which undo takes back.
	 */
	replaceSurvey(
		session: NotebookSession,
		survey: Survey,
		files: readonly File[],
		choices: ImportChoices = session.choices
	): void {
		if (!session.canEdit) return session.refuse();
		const { replacing, entry } = session.replaced(survey, files, choices, newId());
		this.#turn(session, replacing);
		replacing.saveReading(entry);
	}

	/** Undo or redo leads to another reading: it is shown when it is there, and then it has happened. */
	async #turnTo(
		session: NotebookSession,
		entries: readonly JournalEntry[],
		history: History
	): Promise<void> {
		const before = session.history;
		const reading = await this.#readings.find(session, history.document.data);
		// Something else may have happened meanwhile.
		if (!reading || this.session !== session || session.history !== before) return;
		const { survey, files, choices } = reading;
		this.#turn(session, session.turned(history, survey, files, choices));
		this.session.append(entries);
	}

	#turn(from: NotebookSession, to: NotebookSession): void {
		this.#readings.hold(from);
		this.#readings.hold(to);
		this.#show(to, this.tab);
		to.counting.begin();
	}

	/** True when something on this page is not stored, and is lost with it. */
	get hasUnsaved(): boolean {
		return this.#unsaved.size > 0 || (this.session?.saving.failure ?? null) !== null;
	}

	/** Forgets the notebook that is open, for example because it was erased. */
	close(): void {
		this.#forget();
	}

	/** Opens the notebook as it is stored in the place of what is on the page. */
	async reopen(id: string): Promise<void> {
		this.#forget();
		await this.#load(id);
	}

	/** Opens a stored notebook, unless it is open already. */
	open(id: string): Promise<void> {
		// Effects ask for it: one that depended on the session would bring its old notebook back over a new one.
		return untrack(() => this.#load(id));
	}

	async #load(id: string): Promise<void> {
		if (this.session?.document.id === id) return;
		this.#leave();
		this.#wanted = id;
		// The tab that was left may be this one, with something still to write.
		await this.#left;
		if (this.#wanted !== id) return;
		const unsaved = this.#unsaved.get(id);
		if (unsaved) {
			this.#unsaved.delete(id);
			this.#show(unsaved.session, unsaved.tab);
			return;
		}
		const making = loadMaking();
		const [tab, loaded, results] = await Promise.all([
			this.#join(id),
			withStorage((storage) => storage.loadNotebook(id)),
			withStorage((storage) => storage.loadResults(id))
		]);
		const { storedSession } = await making;
		// Another notebook may have been asked for meanwhile.
		if (this.#wanted !== id) return tab.close();
		if (loaded.kind === 'failed') {
			tab.close();
			this.failure = loaded.failure;
			return;
		}
		const session = storedSession(loaded.value);
		if (results.kind === 'done') session.counting.restore(results.value);
		this.#show(session, tab);
		session.counting.begin();
	}

	async #join(id: string): Promise<NotebookTab> {
		const { NotebookTab } = await loadTabs();
		return NotebookTab.join(id, () => this.#reread(id));
	}

	/** Puts the notebook as it is stored in the place of the session that shows it; false when it cannot be read. */
	async #reread(id: string): Promise<boolean> {
		const loaded = await withStorage((storage) => storage.loadNotebook(id));
		if (this.session?.document.id !== id) return false;
		if (loaded.kind === 'failed') {
			this.session.saving.fence(loaded.failure);
			return false;
		}
		const { storedSession } = await loadMaking();
		if (this.session.document.id !== id) return false;
		const session = storedSession(loaded.value);
		this.#show(session, this.tab);
		session.counting.begin();
		return true;
	}

	#show(session: NotebookSession, tab: NotebookTab | null): void {
		this.#wanted = null;
		void this.session?.counting.close();
		this.session = session;
		this.tab = tab;
		tab?.show(session);
		session.onturn = (entries, history) => void this.#turnTo(session, entries, history);
		this.failure = null;
	}

	/** Leaves the notebook that is open: to other tabs, once everything in it is written; until then it stays as it is. */
	#leave(): void {
		const { session, tab } = this;
		this.#clear();
		if (!session) return;
		this.#left = session.saving.settled().then(() => {
			if (session.saving.status === 'failed')
				this.#unsaved.set(session.document.id, { session, tab });
			else end(session, tab);
		});
	}

	/** Ends with the notebook that is open, stored or not. */
	#forget(): void {
		const { session, tab } = this;
		this.#clear();
		if (session) this.#left = session.saving.settled().then(() => end(session, tab));
	}

	#clear(): void {
		this.#wanted = null;
		this.session = null;
		this.tab = null;
		this.failure = null;
		this.#readings.clear();
	}
}

export const workspace = new Workspace();
