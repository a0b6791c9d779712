import type { History } from '$lib/notebook/history';
import type { Profile } from '$lib/survey/profile';
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

export interface ProfileList {
	/** Last made first. */
	readonly profiles: readonly StoredProfile[];
	/** Records that cannot be read. They are kept until a person deletes them. */
	readonly unreadable: readonly { readonly name: string; readonly failure: StorageFailure }[];
}

export interface StoredProfile {
	readonly profile: Profile;
	/** An estimate of the room it takes, in bytes. */
	readonly bytes: number;
}

/**
 * Where notebooks and their surveys rest in the browser: never the file, never a personal column. What the
 * browser refuses comes back as a failure; every write is all or nothing, and on disk when it resolves.
 */
export interface Storage {
	/** A notebook with its survey, new or in the place of an older survey, in one step. */
	storeNotebook(history: History, survey: Survey): Promise<StorageResult<void>>;
	/**
	 * The document as it is now and the way to it; with `survey` also what its edits now let be stored of that.
	 * `missing` when it was deleted meanwhile: it stays deleted.
	 */
	saveNotebook(history: History, survey?: Survey | null): Promise<StorageResult<void>>;
	loadNotebook(id: string): Promise<StorageResult<LoadedNotebook>>;
	listNotebooks(): Promise<StorageResult<NotebookList>>;
	deleteNotebook(id: string): Promise<StorageResult<void>>;
	/** A profile, new or in the place of the one with its name. */
	saveProfile(profile: Profile): Promise<StorageResult<void>>;
	listProfiles(): Promise<StorageResult<ProfileList>>;
	deleteProfile(name: string): Promise<StorageResult<void>>;
	/** Everything, profiles included, also what cannot be read. */
	eraseAll(): Promise<StorageResult<void>>;
	/** What is stored notebook by notebook; `listProfiles` tells the profiles. */
	describeStored(): Promise<StorageResult<readonly StoredNotebook[]>>;
	close(): void;
}
