import type { History } from '$lib/notebook/history';
import type { JournalEntry } from '$lib/notebook/journal-entry';
import type { Survey } from '$lib/survey/survey';
import { describing, isEarlier, readEntry } from './catalogue';
import { openDatabase, writeAtomically } from './database';
import { describeStored } from './describe-stored';
import { eraseAll, deleteNotebook } from './erase';
import { attempt, done, failed, type StorageResult } from './failure';
import { databaseDisk } from './journal/database-disk';
import type { Disk } from './journal/disk';
import { Journals } from './journals';
import { readEarlierRecord } from './earlier-record';
import { giveJournal, listNotebooks, loadNotebook, loadReading } from './read-notebooks';
import type { Places } from './places';
import { deleteProfile, listProfiles, saveProfile } from './profiles';
import { readSavedResults } from './saved-results';
import type { Storage } from './storage';
import { forgetReadings, storeReading } from './store-survey';
import { Spares } from './spares/spares';
import { countResponses } from './survey-records';

export interface StorageOptions {
	/** The time as ISO 8601. */
	readonly now: () => string;
	/** Of the database. */
	readonly name?: string;
	/** For journals in files and copies of surveys; without it the journals are in the database. */
	readonly files?: Disk;
	/** Called when the browser has ended the storage: it is to be opened anew. */
	readonly onclosed?: () => void;
}

/** Opens the browser's storage, which may refuse: a private window, or data of a later version. */
export async function openStorage(options: StorageOptions): Promise<StorageResult<Storage>> {
	if (typeof indexedDB === 'undefined')
		return failed('refused', 'This browser gives the page no IndexedDB.');
	return attempt(async () => {
		const database = await openDatabase(options.name ?? 'hagebok', options.onclosed);
		const files = options.files ?? null;
		const journals = new Journals({ files, database: databaseDisk(database) });
		return done(storageOn({ database, journals, spares: new Spares(files) }, options.now));
	});
}

function storageOn(places: Places, now: () => string): Storage {
	const { database, journals } = places;
	return {
		storeNotebook: (history, survey) =>
			attempt(async () => done(await storeNotebook(places, history, survey, now()))),
		append: (entries, after) => attempt(() => append(places, entries, after, now())),
		storeReading: (history, survey) =>
			attempt(async () => done(await storeReading(places, history, survey))),
		loadReading: (id, data) => attempt(() => loadReading(places, { id, data })),
		loadNotebook: (id) => attempt(() => loadNotebook(places, id)),
		saveResults: (id, results) =>
			attempt(async () => {
				await database.put('results', results, id);
				return done(undefined);
			}),
		loadResults: (id) =>
			attempt(async () => done(readSavedResults(await database.get('results', id)))),
		listNotebooks: () => attempt(async () => done(await listNotebooks(places))),
		readRaw: (id) =>
			attempt(async () => {
				const record = JSON.stringify(await database.get('notebooks', id), null, '\t');
				return done(`${record}\n\n${await journals.rawText(id)}`);
			}),
		deleteNotebook: (id) => attempt(async () => done(await deleteNotebook(places, id))),
		saveProfile: (profile) => attempt(async () => done(await saveProfile(places, profile))),
		listProfiles: () => attempt(async () => done(await listProfiles(places))),
		deleteProfile: (name) => attempt(async () => done(await deleteProfile(places, name))),
		eraseAll: () => attempt(async () => done(await eraseAll(places))),
		describeStored: () => attempt(async () => done(await describeStored(places))),
		close: () => database.close()
	};
}

/** The journal first: what is in the catalogue has one. */
async function storeNotebook(
	places: Places,
	history: History,
	survey: Survey,
	updated: string
): Promise<void> {
	const { id, data, title } = history.document;
	const log = await places.journals.begin(id, history, updated);
	await storeReading(places, history, survey);
	const { responses } = survey;
	await writeAtomically(places.database, async (transaction) => {
		await transaction.objectStore('notebooks').put({ log, title, updated, data, responses }, id);
	});
}

async function append(
	places: Places,
	entries: readonly JournalEntry[],
	after: History,
	updated: string
): Promise<StorageResult<void>> {
	const { database, journals } = places;
	const { document } = after;
	const { id } = document;
	const record: unknown = await database.get('notebooks', id);
	if (isEarlier(record)) {
		const read = readEarlierRecord(record);
		if (read.kind === 'failed') return read;
		const now = { ...read.value, history: after, updated, record };
		return done(await giveJournal(database, journals, now));
	}
	const before = readEntry(record);
	if (before.kind === 'failed') return before;
	const appended = await journals.append(id, entries, after, updated);
	if (appended.kind === 'failed') return appended;
	const entry = describing(before.value, document, updated);
	const responses = await countResponses(database, { id, data: document.data });
	await database.put('notebooks', { ...entry, responses: responses ?? entry.responses }, id);
	await forgetReadings(places, after);
	return done(undefined);
}
