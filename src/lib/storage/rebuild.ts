import { writeAtomically } from './database';
import type { Places } from './places';
import { namedReadings } from './named-readings';
import type { Survey } from '$lib/survey/survey';
import { putSurvey, type Reading } from './survey-records';

/**
 * Puts a notebook back that the database does not know any more, from its journal and the copies of its surveys:
 * a browser that was killed may have begun a new database. False where one of the two is not there or cannot be read.
 */
export async function rebuildNotebook(places: Places, id: string): Promise<boolean> {
	const { database, journals, spares } = places;
	if (!(await spares.has(id))) return false;
	const read = await journals.read(id, 'files');
	if (read.kind === 'failed') return false;
	const { history, updated } = read.value;
	const { title, data } = history.document;
	const shown = await restoreReading(places, { id, data });
	if (!shown) return false;
	for (const name of namedReadings(history))
		if (name !== data) await restoreReading(places, { id, data: name });
	const { responses } = shown;
	const entry = { log: 'files' as const, title, updated, data, responses };
	await writeAtomically(database, async (transaction) => {
		await transaction.objectStore('notebooks').put(entry, id);
	});
	return true;
}

/** Puts back every notebook that the database does not know any more. */
export async function rebuildLost(places: Places): Promise<void> {
	const known = new Set(await places.database.getAllKeys('notebooks'));
	for (const id of await places.spares.ids()) if (!known.has(id)) await rebuildNotebook(places, id);
}

/** Puts a reading of a survey back from its copy; null where there is none. */
export async function restoreReading(places: Places, reading: Reading): Promise<Survey | null> {
	const survey = await places.spares.get(reading);
	if (!survey) return null;
	await writeAtomically(places.database, (transaction) => putSurvey(transaction, reading, survey));
	return survey;
}
