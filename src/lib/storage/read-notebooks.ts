import { beginReading, type Database } from './database';
import { done, failed, type StorageFailure, type StorageResult } from './failure';
import { readNotebookRecord } from './notebook-record';
import type { LoadedNotebook, NotebookList, NotebookSummary } from './storage';
import { getSurvey } from './survey-records';

/** The notebook with its survey, checked. */
export async function loadNotebook(
	database: Database,
	id: string
): Promise<StorageResult<LoadedNotebook>> {
	const transaction = beginReading(database);
	const read = readNotebookRecord(await transaction.objectStore('notebooks').get(id));
	if (read.kind === 'failed') return read;
	const survey = await getSurvey(transaction, id);
	if (!survey) return failed('damaged', 'The stored survey cannot be read.');
	return done({ ...read.value, survey });
}

/** Every notebook, with those that cannot be read beside them. */
export async function listNotebooks(database: Database): Promise<NotebookList> {
	const notebooks: NotebookSummary[] = [];
	const unreadable: { id: string; failure: StorageFailure }[] = [];
	for await (const { key: id, value } of database.transaction('notebooks').store) {
		const read = readNotebookRecord(value);
		if (read.kind === 'failed') unreadable.push({ id, failure: read.failure });
		else {
			const { history, updated, responses } = read.value;
			notebooks.push({ id, title: history.document.title, updated, responses });
		}
	}
	notebooks.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0));
	return { notebooks, unreadable };
}
