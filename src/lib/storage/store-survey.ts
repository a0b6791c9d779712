import type { History } from '$lib/notebook/history';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Survey } from '$lib/survey/survey';
import { writeAtomically, type Database } from './database';
import { namedReadings } from './named-readings';
import { deleteSurvey, getSurvey, holdsPersonal, putSurvey, readingsOf } from './survey-records';

/** Stores the reading that the document is about, and takes from the others what its edits do not let be stored. */
export async function storeReading(
	database: Database,
	{ document }: History,
	survey: Survey
): Promise<void> {
	const { id, data, edits } = document;
	await writeAtomically(database, (transaction) =>
		putSurvey(transaction, { id, data }, survey, edits)
	);
	await storeWithoutPersonal(database, id, edits);
}

/** Takes off the disk what the edits set aside, where that was not come to when they were made. */
export async function storeWithoutPersonal(
	database: Database,
	id: string,
	edits: readonly QuestionEdit[]
): Promise<void> {
	for (const reading of await readingsOf(database, id)) {
		if (!(await holdsPersonal(database, reading, edits))) continue;
		await writeAtomically(database, async (transaction) => {
			const survey = await getSurvey(transaction, reading);
			if (survey) await putSurvey(transaction, reading, survey, edits);
		});
	}
}

/** Removes the readings that the notebook cannot come to be about any more. */
export async function forgetReadings(database: Database, history: History): Promise<void> {
	const readings = await readingsOf(database, history.document.id);
	if (readings.length < 2) return;
	const named = namedReadings(history);
	for (const reading of readings)
		if (!named.has(reading.data))
			await writeAtomically(database, (transaction) => deleteSurvey(transaction, reading));
}
