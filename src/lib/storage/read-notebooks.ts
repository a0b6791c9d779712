import type { Survey } from '$lib/survey/survey';
import { describing, isEarlier, readEntry } from './catalogue';
import { beginReading, type Database } from './database';
import { readEarlierRecord, type ReadEarlier } from './earlier-record';
import { codeOfError, done, failed, type StorageFailure, type StorageResult } from './failure';
import type { Journals } from './journals';
import type { Places } from './places';
import { rebuildLost, rebuildNotebook, restoreReading } from './rebuild';
import type { LoadedNotebook, NotebookList, NotebookSummary } from './storage';
import { storeWithoutPersonal } from './store-survey';
import { getSurvey, type Reading } from './survey-records';

/** A notebook's history and what is told of it, without its survey. */
type ReadNotebook = Omit<LoadedNotebook, 'survey' | 'responses'>;

/** The notebook with its survey, checked. One that has no journal yet gets one. */
export async function loadNotebook(
	places: Places,
	id: string
): Promise<StorageResult<LoadedNotebook>> {
	const { database, journals } = places;
	const record = await recordOf(places, id);
	const read = isEarlier(record)
		? await readEarlier(database, journals, record)
		: await readJournal(database, journals, id, record);
	if (read.kind === 'failed') return read;
	const { document } = read.value.history;
	const reading = { id, data: document.data };
	await storeWithoutPersonal(places, id, document.edits);
	const loaded = await loadReading(places, reading);
	if (loaded.kind === 'failed') return loaded;
	const survey = loaded.value;
	return done({ ...read.value, survey, responses: survey.responses });
}

/** What the database knows of the notebook, put back where it knows nothing any more. */
async function recordOf(places: Places, id: string): Promise<unknown> {
	const record: unknown = await places.database.get('notebooks', id);
	if (record !== undefined || !(await rebuildNotebook(places, id))) return record;
	return places.database.get('notebooks', id);
}

/** A reading of a survey: as it is stored, else as it is copied. One that has no copy yet gets one. */
export async function loadReading(
	places: Places,
	reading: Reading
): Promise<StorageResult<Survey>> {
	const stored = await getSurvey(beginReading(places.database), reading);
	if (stored && !(await places.spares.isKept(reading))) await places.spares.put(reading, stored);
	const survey = stored ?? (await restoreReading(places, reading));
	return survey ? done(survey) : failed('damaged', 'The stored survey cannot be read.');
}

async function readJournal(
	database: Database,
	journals: Journals,
	id: string,
	record: unknown
): Promise<StorageResult<ReadNotebook>> {
	const entry = readEntry(record);
	if (entry.kind === 'failed') return entry;
	const read = await journals.read(id, entry.value.log);
	if (read.kind === 'failed') return asDamaged(read.failure);
	const { history, updated, undoLost, isLeftOut } = read.value;
	const described = describing(entry.value, history.document, updated);
	// The machine may have gone off between the two.
	if (updated !== entry.value.updated) await database.put('notebooks', described, id);
	return done({ history, updated, undoLost, isLeftOut });
}

/** A notebook that is known and has no journal has lost it. */
function asDamaged({ code, detail }: StorageFailure): StorageResult<never> {
	return failed(code === 'missing' ? 'damaged' : code, detail);
}

/** A notebook as it rested before: its one record gives way to a journal when that is written and read back. */
async function readEarlier(
	database: Database,
	journals: Journals,
	record: unknown
): Promise<StorageResult<ReadNotebook>> {
	const read = readEarlierRecord(record);
	if (read.kind === 'failed') return read;
	const { history, updated, undoLost } = read.value;
	try {
		await giveJournal(database, journals, { ...read.value, record });
	} catch (error) {
		// It can be read as it is; what happens to it next begins its journal.
		if (!codeOfError(error)) throw error;
	}
	return done({ history, updated, undoLost, isLeftOut: false });
}

/** Begins the journal of a notebook that has none. A record that is not read in full stays beside it. */
export async function giveJournal(
	database: Database,
	journals: Journals,
	{ history, updated, responses, undoLost, record }: ReadEarlier & { readonly record: unknown }
): Promise<void> {
	const { id, title, data } = history.document;
	const log = await journals.begin(id, history, updated);
	const entry = { log, title, updated, data, responses, ...(undoLost ? { earlier: record } : {}) };
	const transaction = database.transaction('notebooks', 'readwrite', { durability: 'strict' });
	await transaction.store.put(entry, id);
	await transaction.done;
}

/** Every notebook, with those that cannot be read beside them. */
export async function listNotebooks(places: Places): Promise<NotebookList> {
	await rebuildLost(places);
	const notebooks: NotebookSummary[] = [];
	const unreadable: { id: string; failure: StorageFailure }[] = [];
	for await (const { key: id, value } of places.database.transaction('notebooks').store) {
		const read = summaryOf(id, value);
		if (read.kind === 'failed') unreadable.push({ id, failure: read.failure });
		else notebooks.push(read.value);
	}
	notebooks.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
	return { notebooks, unreadable };
}

/** What is known of a notebook without opening it. */
export function summaryOf(id: string, record: unknown): StorageResult<NotebookSummary> {
	if (!isEarlier(record)) {
		const entry = readEntry(record);
		if (entry.kind === 'failed') return entry;
		const { title, updated, responses } = entry.value;
		return done({ id, title, updated, responses });
	}
	const read = readEarlierRecord(record);
	if (read.kind === 'failed') return read;
	const { history, updated, responses } = read.value;
	return done({ id, title: history.document.title, updated, responses });
}
