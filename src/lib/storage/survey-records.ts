import type { Column, EntryCodes } from '$lib/survey/column';
import { LongLists, takeOutLongLists } from '$lib/survey/long-lists';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Survey } from '$lib/survey/survey';
import type {
	Database,
	PortionKey,
	ReadingKey,
	ReadTransaction,
	WriteTransaction
} from './database';
import {
	isStoredCodes,
	isStoredPortion,
	isSurveyRecord,
	isWhole,
	withoutPersonal
} from './stored-survey';

/** Codes of more bytes than this have records of their own: those of all columns at once would hold the page. */
const longestCodes = 1 << 16;

/** One reading of a notebook's survey: the notebook's id, and the name that its document gives the reading. */
export interface Reading {
	readonly id: string;
	readonly data: string;
}

/** The first reading has no name, and lies where the only one did before there could be more. */
const keyOf = ({ id, data }: Reading): ReadingKey => (data === '' ? id : [id, data]);

/**
 * Writes a survey, without what identifies a person, in the place of the one that is there: long lists a portion
 * at a time, long codes a column at a time.
 */
export async function putSurvey(
	transaction: WriteTransaction,
	reading: Reading,
	whole: Survey
): Promise<void> {
	const { survey, portions } = takeOutLongLists(whole);
	const isLong = ({ codes }: Column): boolean => codes.byteLength > longestCodes;
	const columns = survey.columns.map((column) =>
		isLong(column) ? { ...column, codes: column.codes.slice(0, 0) } : column
	);
	await deleteSurvey(transaction, reading);
	await transaction.objectStore('surveys').put({ ...survey, columns }, keyOf(reading));
	const store = transaction.objectStore('portions');
	const { id, data } = reading;
	let place = 0;
	const nextKey = () => portionKey(id, data, place++);
	for (const portion of portions) await store.put(portion, nextKey());
	for (const [at, column] of survey.columns.entries())
		if (isLong(column)) await store.put({ column: at, codes: column.codes }, nextKey());
}

/** The survey, checked; null when there is none or it cannot be read. */
export async function getSurvey(
	transaction: ReadTransaction | WriteTransaction,
	reading: Reading
): Promise<Survey | null> {
	const stored: unknown = await transaction.objectStore('surveys').get(keyOf(reading));
	if (!isSurveyRecord(stored)) return null;
	const lists = new LongLists();
	const codes = new Map<number, EntryCodes>();
	for await (const { value } of transaction.objectStore('portions').iterate(portionsOf(reading))) {
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

/** How many responses are stored; null when there is no such survey. */
export async function countResponses(database: Database, reading: Reading): Promise<number | null> {
	const stored: unknown = await database.get('surveys', keyOf(reading));
	return isSurveyRecord(stored) ? stored.responses : null;
}

/** True when the survey holds a column that the edits set aside. */
export async function holdsPersonal(
	database: Database,
	reading: Reading,
	edits: readonly QuestionEdit[]
): Promise<boolean> {
	const stored: unknown = await database.get('surveys', keyOf(reading));
	if (!isSurveyRecord(stored)) return false;
	return withoutPersonal(stored, edits).columns.length < stored.columns.length;
}

export async function deleteSurvey(transaction: WriteTransaction, reading: Reading): Promise<void> {
	await transaction.objectStore('surveys').delete(keyOf(reading));
	await transaction.objectStore('portions').delete(portionsOf(reading));
}

/** The names of the readings that are stored of a notebook's survey. */
export async function readingsOf(database: Database, id: string): Promise<readonly Reading[]> {
	const first = await database.getKey('surveys', id);
	const others = await database.getAllKeys('surveys', IDBKeyRange.bound([id], [id, []]));
	const keys = [...(first === undefined ? [] : [first]), ...others];
	return keys.map((key) => readingOf(key));
}

/** The reading that is stored under the key. */
export function readingOf(key: ReadingKey): Reading {
	return typeof key === 'string' ? { id: key, data: '' } : { id: key[0], data: key[1] };
}

function portionKey(id: string, data: string, place: number): PortionKey {
	return data === '' ? [id, place] : [id, data, place];
}

function portionsOf({ id, data }: Reading): IDBKeyRange {
	return IDBKeyRange.bound(portionKey(id, data, 0), portionKey(id, data, Infinity));
}
