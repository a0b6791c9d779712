import type { Column, EntryCodes } from '$lib/survey/column';
import { LongLists, takeOutLongLists } from '$lib/survey/long-lists';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Survey } from '$lib/survey/survey';
import type { ReadTransaction, WriteTransaction } from './database';
import {
	isStoredCodes,
	isStoredPortion,
	isSurveyRecord,
	isWhole,
	withoutPersonal
} from './stored-survey';

/** Codes of more bytes than this have records of their own: those of all columns at once would hold the page. */
const longestCodes = 1 << 16;

/**
 * Writes what the notebook's edits let be stored of its survey in the place of the one that is there: long
 * lists a portion at a time, long codes a column at a time.
 */
export async function putSurvey(
	transaction: WriteTransaction,
	id: string,
	whole: Survey,
	edits: readonly QuestionEdit[]
): Promise<void> {
	const { survey, portions } = takeOutLongLists(withoutPersonal(whole, edits));
	const isLong = ({ codes }: Column): boolean => codes.byteLength > longestCodes;
	const columns = survey.columns.map((column) =>
		isLong(column) ? { ...column, codes: column.codes.slice(0, 0) } : column
	);
	await deleteSurvey(transaction, id);
	await transaction.objectStore('surveys').put({ ...survey, columns }, id);
	const store = transaction.objectStore('portions');
	let place = 0;
	for (const portion of portions) await store.put(portion, [id, place++]);
	for (const [at, column] of survey.columns.entries())
		if (isLong(column)) await store.put({ column: at, codes: column.codes }, [id, place++]);
}

/** The notebook's survey, checked; null when there is none or it cannot be read. */
export async function getSurvey(transaction: ReadTransaction, id: string): Promise<Survey | null> {
	const stored: unknown = await transaction.objectStore('surveys').get(id);
	if (!isSurveyRecord(stored)) return null;
	const lists = new LongLists();
	const codes = new Map<number, EntryCodes>();
	for await (const { value } of transaction.objectStore('portions').iterate(placesOf(id))) {
		if (isStoredPortion(value)) lists.add(value);
		else if (isStoredCodes(value)) codes.set(value.column, value.codes);
		else return null;
	}
	const listed = lists.putBack(stored);
	const columns = listed.columns.map((column, at) => ({
		...column,
		codes: codes.get(at) ?? column.codes
	}));
	const survey = { ...listed, columns };
	return isWhole(survey) ? survey : null;
}

export async function deleteSurvey(transaction: WriteTransaction, id: string): Promise<void> {
	await transaction.objectStore('surveys').delete(id);
	await transaction.objectStore('portions').delete(placesOf(id));
}

function placesOf(id: string): IDBKeyRange {
	return IDBKeyRange.bound([id, 0], [id, Infinity]);
}
