import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Portion } from '$lib/survey/long-lists';
import type { Profile } from '$lib/survey/profile';
import type { Survey } from '$lib/survey/survey';
import type { CatalogueEntry } from './catalogue';
import type { EarlierRecord } from './earlier-record';
import type { PieceKey } from './journal/database-disk';
import type { SavedResult } from './saved-results';
import type { StoredCodes } from './stored-survey';

interface HagebokSchema extends DBSchema {
	/** By the notebook's id. */
	notebooks: { key: string; value: CatalogueEntry | EarlierRecord };
	/** The surveys a notebook is or was about, by the key of the reading. */
	surveys: { key: ReadingKey; value: Survey };
	/** What is too long for the survey's own record, by the key of the reading and its place in the order. */
	portions: { key: PortionKey; value: Portion | StoredCodes };
	/** How the files of a form are read, by the profile's name. */
	profiles: { key: string; value: Profile };
	/** Pieces of the files of journals, where the browser gives no other files. */
	logs: { key: PieceKey; value: Uint8Array };
	/** What cells found last, by the notebook's id. */
	results: { key: string; value: readonly SavedResult[] };
}

/** The first reading of a notebook's survey is under the notebook's id, others under the id and their own name. */
export type ReadingKey = string | [string, string];
export type PortionKey = [string, number] | [string, string, number];

export type Database = IDBPDatabase<HagebokSchema>;

const stores = ['notebooks', 'surveys', 'portions', 'profiles', 'logs', 'results'] as const;

export type ReadTransaction = IDBPTransaction<HagebokSchema, typeof stores, 'readonly'>;
export type WriteTransaction = IDBPTransaction<HagebokSchema, typeof stores, 'readwrite'>;

/** How the database came to be as it is: step `i` takes version `i` to version `i + 1`. Steps are only ever added. */
const upgrades: readonly ((database: Database) => void)[] = [
	(database) => {
		database.createObjectStore('notebooks');
		database.createObjectStore('surveys');
	},
	(database) => {
		database.createObjectStore('profiles');
	},
	(database) => {
		database.createObjectStore('portions');
	},
	(database) => {
		database.createObjectStore('logs');
		database.createObjectStore('results');
	}
];

/** The version that this program writes. */
const databaseVersion = upgrades.length;

/** Opens the database, upgraded if an older program made it. Rejects with `VersionError` if a newer one did. */
export async function openDatabase(
	name: string,
	onclosed: () => void = () => undefined
): Promise<Database> {
	const database: Database = await openDB<HagebokSchema>(name, databaseVersion, {
		upgrade(opened, from) {
			for (const upgrade of upgrades.slice(from)) upgrade(opened);
		},
		// A newer program in another tab waits for this one to let go.
		blocking: () => {
			database.close();
			onclosed();
		},
		// The browser has cleared what was stored, or its disk has failed.
		terminated: onclosed
	});
	return database;
}

/** Reads all stores as they are at one moment. */
export function beginReading(database: Database): ReadTransaction {
	return database.transaction(stores);
}

/**
 * Writes all or nothing, on disk before it resolves. A throw in `work`, also one that IndexedDB itself would
 * not count as a failure of the transaction, leaves what was there before.
 */
export async function writeAtomically<T>(
	database: Database,
	work: (transaction: WriteTransaction) => Promise<T>
): Promise<T> {
	const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
	const finished = transaction.done.then(
		() => null,
		(reason: unknown) => ({ reason })
	);
	try {
		const value = await work(transaction);
		const failure = await finished;
		if (failure) throw failure.reason;
		return value;
	} catch (error) {
		if (transaction.error === null) abortIfOpen(transaction);
		await finished;
		throw transaction.error ?? error;
	}
}

function abortIfOpen(transaction: WriteTransaction): void {
	try {
		transaction.abort();
	} catch (error) {
		if (!(error instanceof Error) || error.name !== 'InvalidStateError') throw error;
	}
}
