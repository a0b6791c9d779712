import { writeAtomically, type WriteTransaction } from './database';
import type { Places } from './places';
import { deleteSurvey, readingsOf } from './survey-records';

/** Deletes the journal first: where another page is at it, nothing is deleted. */
export async function deleteNotebook(
	{ database, journals, spares }: Places,
	id: string
): Promise<void> {
	await journals.remove(id);
	await spares.remove(id);
	const readings = await readingsOf(database, id);
	await writeAtomically(database, async (transaction) => {
		await transaction.objectStore('notebooks').delete(id);
		await transaction.objectStore('results').delete(id);
		for (const reading of readings) await deleteSurvey(transaction, reading);
	});
}

/** Everything: first what a notebook could be put back from. */
export async function eraseAll({ database, journals, spares }: Places): Promise<void> {
	for (const id of await journals.ids()) await journals.remove(id);
	for (const id of await spares.ids()) await spares.remove(id);
	await spares.removeProfiles();
	await writeAtomically(database, async (transaction: WriteTransaction) => {
		for (const name of transaction.objectStoreNames) await transaction.objectStore(name).clear();
	});
}
