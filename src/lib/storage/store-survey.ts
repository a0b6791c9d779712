import type { History } from '$lib/notebook/history';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Survey } from '$lib/survey/survey';
import { beginReading, writeAtomically } from './database';
import { namedReadings } from './named-readings';
import type { Places } from './places';
import { withoutPersonal } from './stored-survey';
import {
	deleteSurvey,
	getSurvey,
	holdsPersonal,
	putSurvey,
	readingsOf,
	type Reading
} from './survey-records';

/** Stores the reading that the document is about, and takes from the others what its edits do not let be stored. */
export async function storeReading(
	places: Places,
	{ document }: History,
	survey: Survey
): Promise<void> {
	const { id, data, edits } = document;
	await storeSurvey(places, { id, data }, survey, edits);
	await storeWithoutPersonal(places, id, edits);
}

/** Takes off the disk what the edits set aside, where that was not come to when they were made. */
export async function storeWithoutPersonal(
	places: Places,
	id: string,
	edits: readonly QuestionEdit[]
): Promise<void> {
	const { database } = places;
	for (const reading of await readingsOf(database, id)) {
		if (!(await holdsPersonal(database, reading, edits))) continue;
		const survey = await getSurvey(beginReading(database), reading);
		if (survey) await storeSurvey(places, reading, survey, edits);
	}
}

/** The copy first: where the machine goes off between the two, what is stored too much is seen in the database. */
async function storeSurvey(
	{ database, spares }: Places,
	reading: Reading,
	survey: Survey,
	edits: readonly QuestionEdit[]
): Promise<void> {
	const allowed = withoutPersonal(survey, edits);
	await spares.put(reading, allowed);
	await writeAtomically(database, (transaction) => putSurvey(transaction, reading, allowed));
}

/** Removes the readings that the notebook cannot come to be about any more. */
export async function forgetReadings(
	{ database, spares }: Places,
	history: History
): Promise<void> {
	const readings = await readingsOf(database, history.document.id);
	if (readings.length < 2) return;
	const named = namedReadings(history);
	for (const reading of readings) {
		if (named.has(reading.data)) continue;
		await spares.forget(reading);
		await writeAtomically(database, (transaction) => deleteSurvey(transaction, reading));
	}
}
