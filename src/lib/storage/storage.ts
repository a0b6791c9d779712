import type { History } from '$lib/notebook/history';
import type { Survey } from '$lib/survey/survey';
import type { StoredNotebook } from './describe-stored';
import type { StorageFailure, StorageResult } from './failure';
import type { ReadNotebook } from './notebook-record';

/** A notebook with everything that is needed to go on with it. */
export interface LoadedNotebook extends ReadNotebook {
	readonly survey: Survey;
}

export interface NotebookSummary {
	readonly id: string;
	readonly title: string;
	readonly updated: string;
	readonly responses: number;
}

export interface NotebookList {
	/** Last written first. */
	readonly notebooks: readonly NotebookSummary[];
	/** Records that cannot be read. They are kept until a person deletes them. */
	readonly unreadable: readonly { readonly id: string; readonly failure: StorageFailure }[];
}

/**
 * Where notebooks and their surveys rest in the browser: never the file, never a personal column. What the
 * browser refuses comes back as a failure; every write is all or nothing, and on disk when it resolves.
 */
export interface Storage {
	/** A notebook with its survey, new or in the place of an older survey, in one step. */
	storeNotebook(history: History, survey: Survey): Promise<StorageResult<void>>;
	/** The document as it is now and the way to it. `missing` when it was deleted meanwhile: it stays deleted. */
	saveNotebook(history: History): Promise<StorageResult<void>>;
	loadNotebook(id: string): Promise<StorageResult<LoadedNotebook>>;
	listNotebooks(): Promise<StorageResult<NotebookList>>;
	deleteNotebook(id: string): Promise<StorageResult<void>>;
	/** Everything, also what cannot be read. */
	eraseAll(): Promise<StorageResult<void>>;
	describeStored(): Promise<StorageResult<readonly StoredNotebook[]>>;
	close(): void;
}
