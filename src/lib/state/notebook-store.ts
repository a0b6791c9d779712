import type { History } from '$lib/notebook/history';
import type { JournalEntry } from '$lib/notebook/journal-entry';
import { done, failed, type StorageFailure, type StorageResult } from '$lib/storage/failure';
import type { Storage } from '$lib/storage/storage';
import type { Survey } from '$lib/survey/survey';

export type SaveStatus = 'saved' | 'saving' | 'failed';

/** Something to be brought to the disk, with the history that it makes. */
type Write = { readonly history: History } & (
	| { readonly kind: 'notebook'; readonly survey: Survey }
	/** The reading of the survey that the document is about. */
	| { readonly kind: 'reading'; readonly survey: Survey }
	| { readonly kind: 'entries'; readonly entries: readonly JournalEntry[] }
);

export interface StoreListener {
	/** False when another page is the one that writes. Asked before each write. */
	mayWrite(): Promise<boolean>;
	onstatus(status: SaveStatus, failure: StorageFailure | null): void;
	/** A survey is on the disk, and everything that waited with it. */
	onsurvey(): void;
}

/** What becomes of a storage's work: `withStorage`, where there is a page. */
export type WithStorage = (
	work: (storage: Storage) => Promise<StorageResult<void>>
) => Promise<StorageResult<void>>;

/**
 * Brings what happens to a notebook to the disk, in order and one write at a time: entries that come while one is
 * under way go together in the next. "Saved" is told only when nothing waits any more. What could not be written
 * is kept, and tried again with the next that happens, or when asked to.
 */
export class NotebookStore {
	#waiting: Write[] = [];
	#draining: Promise<void> | null = null;
	#listener: StoreListener | null = null;

	constructor(private readonly withStorage: WithStorage) {}

	/** Whoever is told from now on. */
	listen(listener: StoreListener): void {
		this.#listener = listener;
	}

	/** A new notebook. */
	begin(history: History, survey: Survey): void {
		this.#waiting.push({ kind: 'notebook', history, survey });
		this.retry();
	}

	/**
	 * Something happened; `history` is what has come of it. With `survey` what is stored of that is to follow: where the
	 * machine goes off between the two, the survey is put right when the notebook is next loaded.
	 */
	append(entries: readonly JournalEntry[], history: History, survey: Survey | null = null): void {
		this.#waiting.push({ kind: 'entries', entries, history });
		if (survey) this.#waiting.push({ kind: 'reading', history, survey });
		this.retry();
	}

	/** The notebook comes to be about another reading of its survey, which has to be there first. */
	appendReading(entries: readonly JournalEntry[], history: History, survey: Survey): void {
		this.#waiting.push({ kind: 'reading', history, survey });
		this.append(entries, history);
	}

	/** Another reading that the notebook's history names, as `data`. */
	addReading(data: string, { document, ...way }: History, survey: Survey): void {
		const history = { ...way, document: { ...document, data } };
		this.#waiting.push({ kind: 'reading', history, survey });
		this.retry();
	}

	/** Tries once more to write what could not be written. */
	retry(): void {
		if (this.#waiting.length === 0) return;
		this.#listener?.onstatus('saving', null);
		this.#draining ??= this.#drain();
	}

	/** Resolves when everything is on the disk, or something could not be brought there. */
	async settled(): Promise<void> {
		await this.#draining;
	}

	async #drain(): Promise<void> {
		let failure: StorageFailure | null = null;
		let hasSurvey = false;
		while (this.#waiting.length > 0 && !failure) {
			const writes = this.#next();
			const result = await this.#attempt(writes);
			if (result.kind === 'failed') failure = result.failure;
			else this.#waiting.splice(0, writes.length);
			hasSurvey ||= !failure && writes.some(({ kind }) => kind !== 'entries');
		}
		this.#draining = null;
		this.#listener?.onstatus(failure ? 'failed' : 'saved', failure);
		if (hasSurvey) this.#listener?.onsurvey();
	}

	/** What can be written at once: all entries that follow one another, or one other thing. */
	#next(): readonly Write[] {
		const others = this.#waiting.findIndex(({ kind }) => kind !== 'entries');
		return this.#waiting.slice(0, others < 0 ? undefined : Math.max(1, others));
	}

	/** A write that throws must not keep the next ones from the disk. */
	async #attempt(writes: readonly Write[]): Promise<StorageResult<void>> {
		try {
			if ((await this.#listener?.mayWrite()) === false)
				return failed('overtaken', 'Another tab writes the notebook now.');
			return await this.withStorage((storage) => write(storage, writes));
		} catch (fault) {
			reportError(fault);
			return failed('refused', String(fault));
		}
	}
}

async function write(storage: Storage, writes: readonly Write[]): Promise<StorageResult<void>> {
	const last = writes.at(-1);
	if (!last) return done(undefined);
	const { history } = last;
	if (last.kind === 'notebook') return storage.storeNotebook(history, last.survey);
	if (last.kind === 'reading') return storage.storeReading(history, last.survey);
	return storage.append(
		writes.flatMap((one) => (one.kind === 'entries' ? one.entries : [])),
		history
	);
}
