import { writeAtomically, type Database, type WriteTransaction } from './database';
import type { Journals } from './journals';
import { deleteSurvey, readingsOf } from './survey-records';

/** Deletes the journal first: where another page is at it, nothing is deleted. */
export async function deleteNotebook(
	database: Database,
	journals: Journals,
	id: string
): Promise<void> {
	await journals.remove(id);
	const readings = await readingsOf(database, id);
	await writeAtomically(database, async (transaction) => {
		await transaction.objectStore('notebooks').delete(id);
		await transaction.objectStore('results').delete(id);
		for (const reading of readings) await deleteSurvey(transaction, reading);
	});
}

/** Everything in the database, and every journal. */
export async function eraseAll(database: Database, journals: Journals): Promise<void> {
	await writeAtomically(database, async (transaction: WriteTransaction) => {
		for (const name of transaction.objectStoreNames) await transaction.objectStore(name).clear();
	});
	for (const id of await journals.ids()) await journals.remove(id);
}
