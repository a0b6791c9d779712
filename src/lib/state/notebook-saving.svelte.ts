import type { History } from '$lib/notebook/history';
import type { JournalEntry } from '$lib/notebook/journal-entry';
import type { StorageFailure } from '$lib/storage/failure';
import type { SavedResult } from '$lib/storage/saved-results';
import type { Survey } from '$lib/survey/survey';
import { NotebookStore, type SaveStatus } from './notebook-store';
import { askToKeep, withStorage } from './stored-notebooks';

/** Failures after which the notebook is not this page's to write any more. */
const endings: readonly StorageFailure['code'][] = ['overtaken', 'missing'];

/** What an open notebook tells of its way to the disk. */
export class NotebookSaving {
	status = $state<SaveStatus>('saved');
	failure = $state<StorageFailure | null>(null);
	/** How often the survey was brought to the disk. */
	storedSurveys = $state(0);
	/** True when nothing is written from here any more: what is on the page is nowhere else. */
	readonly isFenced = $derived.by(
		() => this.failure !== null && endings.includes(this.failure.code)
	);

	/** `store`: null until the notebook is to be stored. `mayWrite`: false when another page is the one that writes. */
	constructor(
		private store: NotebookStore | null,
		private readonly mayWrite: () => Promise<boolean>
	) {
		this.#listen();
	}

	/** Brings the notebook to the disk, with its survey the first time; later what could not be brought there. */
	begin(history: History, survey: Survey): void {
		if (this.store) return this.store.retry();
		this.store = new NotebookStore(withStorage);
		this.#listen();
		this.store.begin(history, survey);
	}

	/** Brings to the disk what has made the notebook as it is; see {@link NotebookStore.append}. */
	append(entries: readonly JournalEntry[], history: History, survey: Survey | null = null): void {
		this.store?.append(entries, history, survey);
	}

	/** Brings to the disk that the notebook has come to be about another reading of its survey, with that. */
	appendReading(entry: JournalEntry, history: History, survey: Survey): void {
		this.store?.appendReading([entry], history, survey);
	}

	/** Keeps what the cells of a stored notebook found. Nothing is lost where that fails: they are counted again. */
	async keepResults(notebook: string, results: readonly SavedResult[]): Promise<void> {
		if (this.store) await withStorage((storage) => storage.saveResults(notebook, results));
	}

	/** Resolves when every change so far is on disk, or has failed to get there. */
	async settled(): Promise<void> {
		await this.store?.settled();
	}

	/** Writes nothing more; what is on the page stays there. */
	fence(failure: StorageFailure): void {
		this.status = 'failed';
		this.failure = failure;
	}

	/** The way to the disk goes on with whoever shows the notebook next. */
	handOver(): NotebookStore | null {
		return this.store;
	}

	#listen(): void {
		this.store?.listen({
			mayWrite: async () => !this.isFenced && (await this.mayWrite()),
			onstatus: (status, failure) => {
				if (this.isFenced) return;
				this.status = status;
				// What was told stands until the next write has ended.
				if (status !== 'saving') this.failure = failure;
			},
			onsurvey: () => {
				this.storedSurveys += 1;
				askToKeep();
			}
		});
	}
}
