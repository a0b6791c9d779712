import type { History } from '$lib/notebook/history';
import type { Survey } from '$lib/survey/survey';
import { openDatabase, writeAtomically, type Database } from './database';
import { describeStored } from './describe-stored';
import { attempt, done, failed, type StorageResult } from './failure';
import type { NotebookRecord } from './notebook-record';
import { listProfiles } from './read-profiles';
import { listNotebooks, loadNotebook } from './read-notebooks';
import type { Storage } from './storage';
import { deleteSurvey, putSurvey } from './survey-records';

export interface StorageOptions {
	/** The time as ISO 8601. */
	readonly now: () => string;
	/** Of the database. */
	readonly name?: string;
}

/** Opens the browser's storage, which may refuse: a private window, or data of a later version. */
export async function openStorage(options: StorageOptions): Promise<StorageResult<Storage>> {
	if (typeof indexedDB === 'undefined')
		return failed('refused', 'This browser gives the page no IndexedDB.');
	return attempt(async () => {
		const database = await openDatabase(options.name ?? 'hagebok');
		return done(storageOn(database, options.now));
	});
}

function storageOn(database: Database, now: () => string): Storage {
	const recordOf = (history: History, responses: number): NotebookRecord => ({
		document: history.document,
		past: history.past,
		future: history.future,
		updated: now(),
		responses
	});
	const putBoth = (history: History, survey: Survey) =>
		writeAtomically(database, async (transaction) => {
			const { id, edits } = history.document;
			await putSurvey(transaction, id, survey, edits);
			await transaction.objectStore('notebooks').put(recordOf(history, survey.responses), id);
		});
	return {
		storeNotebook: (history, survey) => attempt(async () => done(await putBoth(history, survey))),
		saveNotebook: (history, survey = null) =>
			attempt(() =>
				writeAtomically(database, async (transaction) => {
					const { id, edits } = history.document;
					const store = transaction.objectStore('notebooks');
					const before = await store.get(id);
					if (!before) return failed('missing', 'The notebook was deleted meanwhile.');
					await store.put(recordOf(history, before.responses), id);
					if (survey) await putSurvey(transaction, id, survey, edits);
					return done(undefined);
				})
			),
		loadNotebook: (id) => attempt(() => loadNotebook(database, id)),
		listNotebooks: () => attempt(async () => done(await listNotebooks(database))),
		deleteNotebook: (id) =>
			attempt(async () =>
				done(
					await writeAtomically(database, async (transaction) => {
						await transaction.objectStore('notebooks').delete(id);
						await deleteSurvey(transaction, id);
					})
				)
			),
		saveProfile: (profile) =>
			attempt(async () =>
				done(
					await writeAtomically(database, async (transaction) => {
						await transaction.objectStore('profiles').put(profile, profile.name);
					})
				)
			),
		listProfiles: () => attempt(async () => done(await listProfiles(database))),
		deleteProfile: (name) =>
			attempt(async () =>
				done(
					await writeAtomically(database, async (transaction) => {
						await transaction.objectStore('profiles').delete(name);
					})
				)
			),
		eraseAll: () =>
			attempt(async () =>
				done(
					await writeAtomically(database, async (transaction) => {
						await transaction.objectStore('notebooks').clear();
						await transaction.objectStore('surveys').clear();
						await transaction.objectStore('portions').clear();
						await transaction.objectStore('profiles').clear();
					})
				)
			),
		describeStored: () => attempt(async () => done(await describeStored(database))),
		close: () => database.close()
	};
}
