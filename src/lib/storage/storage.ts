import type { History } from '$lib/notebook/history';
import type { JournalEntry } from '$lib/notebook/journal-entry';
import type { Profile } from '$lib/survey/profile';
import type { Survey } from '$lib/survey/survey';
import type { StoredNotebook } from './describe-stored';
import type { StorageFailure, StorageResult } from './failure';
import type { SavedResult } from './saved-results';

/** A notebook with everything that is needed to go on with it. */
export interface LoadedNotebook {
	readonly history: History;
	readonly survey: Survey;
	/** When it was last written, ISO 8601. */
	readonly updated: string;
	/** Responses of the survey. */
	readonly responses: number;
	/** True when what could be undone could not be read: the notebook itself is whole. */
	readonly undoLost: boolean;
	/** True when what was written after `updated` cannot be read, or cannot be told from that. Its bytes are kept. */
	readonly isLeftOut: boolean;
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
 * browser refuses comes back as a failure; every write is all or nothing, and on disk when it resolves. Writes to
 * one notebook follow one another: whoever calls waits for the one before.
 */
export interface Storage {
	/** A new notebook with its survey. */
	storeNotebook(history: History, survey: Survey): Promise<StorageResult<void>>;
	/**
	 * What happened to a notebook that was stored or loaded on this page; `after` is its history with that. `missing`
	 * when it was deleted meanwhile: it stays deleted. `overtaken` when another page has written it meanwhile.
	 */
	append(entries: readonly JournalEntry[], after: History): Promise<StorageResult<void>>;
	/**
	 * The reading of the survey that the document is about, in the place of what is stored of it: what the document's
	 * edits let be stored. They hold for the notebook's other readings too. For another reading it comes before the
	 * entry that makes the document be about it.
	 */
	storeReading(history: History, survey: Survey): Promise<StorageResult<void>>;
	/** Another reading of a notebook's survey, which its document or a step of its history names. */
	loadReading(id: string, data: string): Promise<StorageResult<Survey>>;
	loadNotebook(id: string): Promise<StorageResult<LoadedNotebook>>;
	/** What analysis cells found last, in the place of what they had: to be shown before anything is counted. */
	saveResults(id: string, results: readonly SavedResult[]): Promise<StorageResult<void>>;
	loadResults(id: string): Promise<StorageResult<readonly SavedResult[]>>;
	listNotebooks(): Promise<StorageResult<NotebookList>>;
	/** Everything that rests of a notebook but its survey, as text: also what cannot be read as a notebook. */
	readRaw(id: string): Promise<StorageResult<string>>;
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
