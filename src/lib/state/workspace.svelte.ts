import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { ImportChoices } from '$lib/import/import-files';
import { applyProfile, type AppliedProfile } from '$lib/import/profiles/apply-profile';
import { recogniseProfile } from '$lib/import/profiles/recognise-profile';
import type { SingleChange } from '$lib/notebook/change';
import { commit, startHistory, type History } from '$lib/notebook/history';
import { totalDocument, type NotebookDocument } from '$lib/notebook/document';
import { replay, type JournalEntry } from '$lib/notebook/journal-entry';
import { proposeCells } from '$lib/notebook/propose';
import type { StorageFailure } from '$lib/storage/failure';
import { namedReadings } from '$lib/storage/named-readings';
import type { LoadedNotebook } from '$lib/storage/storage';
import type { Survey } from '$lib/survey/survey';
import { documentSources } from '$lib/notebook/document-sources';
import { NotebookSession } from './notebook-session.svelte';
import { NotebookStore } from './notebook-store';
import { NotebookTab } from './notebook-tab.svelte';
import { profileShelf } from './profile-shelf.svelte';
import { withStorage } from './stored-notebooks';

/** What a new notebook is called until someone names it: its file, or its first file and how many more. */
function titleFor(survey: Survey): string {
	const [first, ...others] = documentSources(survey).map((source) => source.label);
	return others.length === 0 ? (first ?? '') : `${first} + ${others.length}`;
}

/** Random and unguessable. Not `randomUUID`, which a page served over plain HTTP does not have. */
function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A session about a notebook that is stored. */
function storedSession({ history, survey, ...told }: LoadedNotebook): NotebookSession {
	const session = new NotebookSession(history, survey, [], {}, new NotebookStore(withStorage));
	if (told.undoLost || told.isLeftOut) session.loss = told;
	return session;
}

/** The history with the profile's corrections as its one step. */
function readWith(history: History, { edits }: Pick<AppliedProfile, 'edits'>): History {
	if (edits.length === 0) return history;
	const changes = edits.map((edit): SingleChange => ({ op: 'edit-question', edit }));
	return commit(history, { op: 'together', changes });
}

interface Unsaved {
	readonly session: NotebookSession;
	readonly tab: NotebookTab | null;
}

function end(session: NotebookSession, tab: NotebookTab | null): void {
	tab?.close();
	void session.close();
}

/** A reading of the open notebook's survey that has been shown, to be gone back to. */
interface HeldReading {
	readonly survey: Survey;
	readonly files: readonly File[];
	readonly choices: ImportChoices;
}

/** A reading as it is stored, or why it cannot be read. */
async function readingOf(id: string, data: string): Promise<HeldReading | StorageFailure> {
	const loaded = await withStorage((storage) => storage.loadReading(id, data));
	if (loaded.kind === 'failed') return loaded.failure;
	return { survey: loaded.value, files: [], choices: {} };
}

/** The notebook that is open on this page. */
class Workspace {
	session = $state.raw<NotebookSession | null>(null);
	/** What this page has to do with the other tabs that have the notebook open. */
	tab = $state.raw<NotebookTab | null>(null);
	/** Why the notebook asked for could not be opened. */
	failure = $state.raw<StorageFailure | null>(null);
	/** Readings of the open notebook's survey, by the name its document gives them. */
	readonly #readings = new Map<string, HeldReading>();
	/** Id of the notebook that is being loaded. */
	#wanted: string | null = null;
	/** Notebooks that were left before everything could be stored: kept as they are, to come back to. */
	readonly #unsaved = new SvelteMap<string, Unsaved>();
	/** Resolves when the notebooks that were open before are left to other tabs. */
	#left: Promise<void> = Promise.resolve();

	/**
	 * Makes a notebook of a survey that was just read from `files`, stores it, and opens it. A form whose profile is
	 * known is read with it, in one step that can be undone. Returns the notebook's id.
	 */
	async create(survey: Survey, files: readonly File[]): Promise<string> {
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
		const history = readWith(startHistory(document), applied);
		await this.#begin(new NotebookSession(history, survey, files));
		return document.id;
	}

	/**
	 * Makes a notebook of one that came from outside, about a survey that was read from `files`. It gets an id of its
	 * own: what is here already stays. Returns the id.
	 */
	async createFrom(
		from: NotebookDocument,
		survey: Survey,
		files: readonly File[]
	): Promise<string> {
		const document = { ...from, id: newId(), sources: documentSources(survey), data: '' };
		await this.#begin(new NotebookSession(startHistory(document), survey, files));
		return document.id;
	}

	/**
	 * Keeps what is on the page as a notebook of its own, where the one it was is another tab's or gone: with every
	 * reading that undo leads to, so far as it is still on this page or stored.
	 */
	async keepCopy(from: NotebookSession): Promise<string> {
		const { imported, files, choices } = from;
		const document = { ...from.history.document, id: newId() };
		const history = { ...from.history, document };
		const readings = await this.#readingsOf(from);
		const store = new NotebookStore(withStorage);
		store.begin(history, imported);
		for (const [data, { survey }] of readings) store.addReading(data, history, survey);
		await this.#begin(new NotebookSession(history, imported, files, choices, store));
		for (const [data, reading] of readings) this.#readings.set(data, reading);
		return document.id;
	}

	/** The readings that undo and redo lead to from here, but the one that is shown. */
	async #readingsOf({ history }: NotebookSession): Promise<ReadonlyMap<string, HeldReading>> {
		const { id, data: shown } = history.document;
		const found = new SvelteMap<string, HeldReading>();
		for (const data of namedReadings(history)) {
			if (data === shown) continue;
			const held = this.#readings.get(data);
			const loaded = held ?? (await readingOf(id, data));
			if ('survey' in loaded) found.set(data, loaded);
		}
		return found;
	}

	/** Shows a notebook that is not stored yet. */
	async #begin(session: NotebookSession): Promise<void> {
		const tab = await this.#join(session.document.id);
		this.#leave();
		this.#show(session, tab);
		session.open();
		// Charts first: a storage that is slow or refuses must not keep them waiting.
		session.save();
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
		const change = session.changeTo(survey, newId());
		const entry: JournalEntry = { kind: 'commit', change, key: null };
		const history = replay(session.history, entry);
		this.#readings.set(history.document.data, { survey, files, choices });
		this.#turn(session, session.turned(history, survey, files, choices));
		this.session?.saveReading(entry);
	}

	/** Undo or redo leads to another reading: it is shown when it is there, and then it has happened. */
	async #turnTo(
		session: NotebookSession,
		entries: readonly JournalEntry[],
		history: History
	): Promise<void> {
		const { id, data } = history.document;
		const before = session.history;
		const reading = this.#readings.get(data) ?? (await this.#loadReading(session, id, data));
		// Something else may have happened meanwhile.
		if (!reading || this.session !== session || session.history !== before) return;
		const { survey, files, choices } = reading;
		this.#turn(session, session.turned(history, survey, files, choices));
		this.session.append(entries);
	}

	async #loadReading(
		session: NotebookSession,
		id: string,
		data: string
	): Promise<HeldReading | null> {
		const loaded = await readingOf(id, data);
		if ('survey' in loaded) return loaded;
		session.turnFailure = loaded;
		return null;
	}

	#turn(from: NotebookSession, to: NotebookSession): void {
		const { imported, files, choices } = from;
		this.#readings.set(from.document.data, { survey: imported, files, choices });
		this.#show(to, this.tab);
		to.open();
	}

	/** True when something on this page is not stored, and is lost with it. */
	get hasUnsaved(): boolean {
		return this.#unsaved.size > 0 || (this.session?.saveFailure ?? null) !== null;
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
		const tab = await this.#join(id);
		const [loaded, results] = await Promise.all([
			withStorage((storage) => storage.loadNotebook(id)),
			withStorage((storage) => storage.loadResults(id))
		]);
		// Another notebook may have been asked for meanwhile.
		if (this.#wanted !== id) return tab.close();
		if (loaded.kind === 'failed') {
			tab.close();
			this.failure = loaded.failure;
			return;
		}
		const session = storedSession(loaded.value);
		if (results.kind === 'done') session.restore(results.value);
		this.#show(session, tab);
		session.open();
	}

	#join(id: string): Promise<NotebookTab> {
		return NotebookTab.join(id, () => this.#reread(id));
	}

	/** Puts the notebook as it is stored in the place of the session that shows it; false when it cannot be read. */
	async #reread(id: string): Promise<boolean> {
		const loaded = await withStorage((storage) => storage.loadNotebook(id));
		if (this.session?.document.id !== id) return false;
		if (loaded.kind === 'failed') {
			this.session.fence(loaded.failure);
			return false;
		}
		const session = storedSession(loaded.value);
		this.#show(session, this.tab);
		session.open();
		return true;
	}

	#show(session: NotebookSession, tab: NotebookTab | null): void {
		this.#wanted = null;
		void this.session?.close();
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
		this.#left = session.written().then(() => {
			if (session.saveStatus === 'failed') this.#unsaved.set(session.document.id, { session, tab });
			else end(session, tab);
		});
	}

	/** Ends with the notebook that is open, stored or not. */
	#forget(): void {
		const { session, tab } = this;
		this.#clear();
		if (session) this.#left = session.written().then(() => end(session, tab));
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
