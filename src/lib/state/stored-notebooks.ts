import type { StorageResult } from '$lib/storage/failure';
import type { Storage } from '$lib/storage/storage';

const createWorker = (): Worker =>
	new Worker(new URL('../storage/journal/journal-worker.ts', import.meta.url), { type: 'module' });

let opened: Promise<StorageResult<Storage>> | null = null;

function forget(): void {
	opened = null;
}

async function open(): Promise<StorageResult<Storage>> {
	const now = (): string => new Date().toISOString();
	const [{ openStorage }, { remoteDisk }] = await Promise.all([
		import('$lib/storage/open-storage'),
		import('$lib/storage/journal/remote-disk')
	]);
	return openStorage({ now, files: remoteDisk(createWorker), onclosed: forget });
}

/** The browser's storage, opened once for the page, and again when it could not be opened or has ended. */
async function pageStorage(): Promise<StorageResult<Storage>> {
	opened ??= open();
	const storage = await opened;
	if (storage.kind === 'failed') forget();
	return storage;
}

let isKeepAsked = false;

/** Asks the browser, once a page, not to clear what is stored on its own. Some ask the person; others decide. */
export function askToKeep(): void {
	if (isKeepAsked) return;
	isKeepAsked = true;
	// A page on plain http has no such manager.
	const manager = navigator.storage as StorageManager | undefined;
	void manager?.persist?.();
}

/** Does something with the storage; a storage that cannot be opened fails the same way as one that refuses. */
export async function withStorage<T>(
	work: (storage: Storage) => Promise<StorageResult<T>>
): Promise<StorageResult<T>> {
	const storage = await pageStorage();
	return storage.kind === 'done' ? work(storage.value) : storage;
}
