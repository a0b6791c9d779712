import { LongLists, takeOutLongLists } from '$lib/survey/long-lists';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Survey } from '$lib/survey/survey';
import type { ReadTransaction, WriteTransaction } from './database';
import { isStoredPortion, isStoredSurvey, withoutPersonal } from './stored-survey';

/**
 * Writes what the notebook's edits let be stored of its survey in the place of the one that is there, its long
 * lists a portion at a time.
 */
export async function putSurvey(
	transaction: WriteTransaction,
	id: string,
	whole: Survey,
	edits: readonly QuestionEdit[]
): Promise<void> {
	const { survey, portions } = takeOutLongLists(withoutPersonal(whole, edits));
	await deleteSurvey(transaction, id);
	await transaction.objectStore('surveys').put(survey, id);
	let place = 0;
	for (const portion of portions)
		await transaction.objectStore('portions').put(portion, [id, place++]);
}

/** The notebook's survey, checked; null when there is none or it cannot be read. */
export async function getSurvey(transaction: ReadTransaction, id: string): Promise<Survey | null> {
	const stored: unknown = await transaction.objectStore('surveys').get(id);
	if (!isStoredSurvey(stored)) return null;
	const lists = new LongLists();
	for await (const { value } of transaction.objectStore('portions').iterate(placesOf(id))) {
		if (!isStoredPortion(value)) return null;
		lists.add(value);
	}
	const survey = lists.putBack(stored);
	return isStoredSurvey(survey) ? survey : null;
}

export async function deleteSurvey(transaction: WriteTransaction, id: string): Promise<void> {
	await transaction.objectStore('surveys').delete(id);
	await transaction.objectStore('portions').delete(placesOf(id));
}

function placesOf(id: string): IDBKeyRange {
	return IDBKeyRange.bound([id, 0], [id, Infinity]);
}
