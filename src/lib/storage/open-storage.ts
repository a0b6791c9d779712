import type { History } from '$lib/notebook/history';
import type { Survey } from '$lib/survey/survey';
import { openDatabase, writeAtomically, type Database } from './database';
import { describeStored } from './describe-stored';
import { attempt, done, failed, type StorageResult } from './failure';
import type { NotebookRecord } from './notebook-record';
import { listNotebooks, loadNotebook } from './read-notebooks';
import type { Storage } from './storage';
import { withoutPersonal } from './stored-survey';

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
			const { id } = history.document;
			await transaction.objectStore('surveys').put(withoutPersonal(survey), id);
			await transaction.objectStore('notebooks').put(recordOf(history, survey.responses), id);
		});
	return {
		storeNotebook: (history, survey) => attempt(async () => done(await putBoth(history, survey))),
		saveNotebook: (history) =>
			attempt(() =>
				writeAtomically(database, async (transaction) => {
					const { id } = history.document;
					const store = transaction.objectStore('notebooks');
					const before = await store.get(id);
					if (!before) return failed('missing', 'The notebook was deleted meanwhile.');
					await store.put(recordOf(history, before.responses), id);
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
						await transaction.objectStore('surveys').delete(id);
					})
				)
			),
		eraseAll: () =>
			attempt(async () =>
				done(
					await writeAtomically(database, async (transaction) => {
						await transaction.objectStore('notebooks').clear();
						await transaction.objectStore('surveys').clear();
					})
				)
			),
		describeStored: () => attempt(async () => done(await describeStored(database))),
		close: () => database.close()
	};
}
