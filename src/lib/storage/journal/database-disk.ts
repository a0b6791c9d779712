import type { Database } from '../database';
import { checkSeen, diskError, type Disk, type DiskFile } from './disk';
import { joinBytes } from './records';

/** Where a piece lies: its folder and file, where it begins and how long it is. */
export type PieceKey = [folder: string, file: string, at: number, length: number];

/**
 * Files in IndexedDB, for a browser that gives the page no others: each is the pieces that were written, one after
 * another.
 */
export function databaseDisk(database: Database): Disk {
	return {
		folders: async () => {
			const keys = await database.getAllKeys('logs');
			return [...new Set(keys.map(([folder]) => folder))];
		},
		files: async (folder) => listed(await database.getAllKeys('logs', rangeOf(folder))),
		async read(folder, file) {
			const pieces = await database.getAll('logs', rangeOf(folder, file));
			if (pieces.length === 0) throw diskError('NotFoundError', `There is no ${folder}/${file}`);
			return joinBytes(pieces);
		},
		async append(folder, { file, at, bytes, seen }) {
			const transaction = database.transaction('logs', 'readwrite', { durability: 'strict' });
			const { store } = transaction;
			const files = listed(await store.getAllKeys(rangeOf(folder)));
			checkSeen(folder, files, seen);
			for (const key of await store.getAllKeys(rangeOf(folder, file)))
				if (key[2] >= at) await store.delete(key);
			await store.put(bytes, [folder, file, at, bytes.length]);
			await transaction.done;
		},
		remove: (folder, file) => database.delete('logs', rangeOf(folder, file)),
		removeFolder: (folder) => database.delete('logs', rangeOf(folder))
	};
}

/** Files by the keys of their pieces, which come in order. */
function listed(keys: readonly PieceKey[]): readonly DiskFile[] {
	const sizes = new Map(keys.map(([, file, at, length]) => [file, at + length]));
	return Array.from(sizes, ([name, bytes]) => ({ name, bytes }));
}

/** All pieces of a folder, or of one of its files. */
function rangeOf(...prefix: readonly [folder: string, file?: string]): IDBKeyRange {
	return IDBKeyRange.bound([...prefix], [...prefix, []]);
}
