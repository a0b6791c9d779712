import { byName, checkSeen, diskError, type Disk, type DiskFile, type DiskWrite } from './disk';

/** The part of a file's own handle that is used; the page's own types do not know it. */
interface FileHandle {
	write(bytes: Uint8Array, options: { at: number }): number;
	truncate(size: number): void;
	flush(): void;
	close(): void;
}

type OpenableFile = FileSystemFileHandle & {
	readonly createSyncAccessHandle?: () => Promise<FileHandle>;
};

const lockName = 'lock';
/** How often a file that another page has open is asked for again, and how long after, in ms. */
const patience = { times: 40, pause: 25 };

/**
 * The origin private file system, in a folder of its own. For a worker: only there may a file be written in place
 * and flushed to the disk. `openRoot` gives the system's root. Nothing is held open between two writes, so that a
 * page that sleeps keeps nobody from the notebook.
 */
export class FileDisk implements Disk {
	constructor(private readonly openRoot: () => Promise<FileSystemDirectoryHandle>) {}

	async folders(): Promise<readonly string[]> {
		const names: string[] = [];
		for await (const [name, { kind }] of (await this.#home()).entries())
			if (kind === 'directory') names.push(name);
		return names;
	}

	/** A browser that was killed may have written a name and not its file: that is no file. */
	async files(folder: string): Promise<readonly DiskFile[]> {
		const directory = await found(this.#folder(folder));
		if (!directory) return [];
		const files: DiskFile[] = [];
		for await (const [name, handle] of directory.entries()) {
			if (!isFile(handle) || name === lockName) continue;
			const file = await found(handle.getFile());
			if (file) files.push({ name, bytes: file.size });
		}
		return files.sort(byName);
	}

	async read(folder: string, file: string): Promise<Uint8Array> {
		return readWhole(await (await this.#folder(folder)).getFileHandle(file));
	}

	append(folder: string, write: DiskWrite): Promise<void> {
		return this.#alone(folder, async (directory) => {
			const { file, at, bytes, seen } = write;
			checkSeen(folder, await this.files(folder), seen);
			const handle = await create(directory, file);
			try {
				writeWhole(handle, at, bytes);
			} finally {
				handle.close();
			}
		});
	}

	async remove(folder: string, file: string): Promise<void> {
		const directory = await found(this.#folder(folder));
		if (directory) await found(directory.removeEntry(file));
	}

	async removeFolder(folder: string): Promise<void> {
		const directory = await found(this.#folder(folder));
		if (!directory) return;
		// Not under the feet of a page that writes there at this moment.
		await this.#alone(folder, async () => {});
		await found((await this.#home()).removeEntry(folder, { recursive: true }));
	}

	/** Does something in the folder while no other page does. */
	async #alone(
		folder: string,
		work: (directory: FileSystemDirectoryHandle) => Promise<void>
	): Promise<void> {
		const directory = await this.#folder(folder, true);
		const lock = await create(directory, lockName);
		try {
			await work(directory);
		} finally {
			lock.close();
		}
	}

	async #home(): Promise<FileSystemDirectoryHandle> {
		return (await this.openRoot()).getDirectoryHandle('notebooks', { create: true });
	}

	async #folder(folder: string, create = false): Promise<FileSystemDirectoryHandle> {
		return (await this.#home()).getDirectoryHandle(folder, { create });
	}
}

/** What is there; undefined when it is not. */
async function found<T>(wanted: Promise<T>): Promise<T | undefined> {
	try {
		return await wanted;
	} catch (error) {
		if (!isNamed(error, 'NotFoundError')) throw error;
		return undefined;
	}
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
	return handle.kind === 'file';
}

function isNamed(error: unknown, name: string): boolean {
	return error instanceof Error && error.name === name;
}

async function open(file: FileSystemFileHandle): Promise<FileHandle> {
	const openable: OpenableFile = file;
	if (!openable.createSyncAccessHandle)
		throw diskError('NotSupportedError', 'This browser writes no files in place.');
	for (let time = 1; ; time += 1)
		try {
			return await openable.createSyncAccessHandle();
		} catch (error) {
			const isOpenElsewhere = isNamed(error, 'NoModificationAllowedError');
			if (!isOpenElsewhere || time === patience.times) throw error;
			await new Promise((resolve) => setTimeout(resolve, patience.pause));
		}
}

/** Opens the file, made if it is not there; a name that a killed browser left without its file is given up first. */
async function create(directory: FileSystemDirectoryHandle, name: string): Promise<FileHandle> {
	try {
		return await open(await directory.getFileHandle(name, { create: true }));
	} catch (error) {
		if (!isNamed(error, 'NotFoundError')) throw error;
		await found(directory.removeEntry(name));
		return open(await directory.getFileHandle(name, { create: true }));
	}
}

/** All of it and on the disk, or the file as it was up to `at`. */
function writeWhole(handle: FileHandle, at: number, bytes: Uint8Array): void {
	try {
		handle.truncate(at);
		const written = handle.write(bytes, { at });
		// In a private window a full disk is told as a number of bytes that is no number of bytes.
		if (written !== bytes.length)
			throw diskError('QuotaExceededError', `${written} of ${bytes.length} bytes were written`);
		handle.flush();
	} catch (error) {
		handle.truncate(at);
		throw error;
	}
}

/** A file that another page writes meanwhile cannot be read as it was: it is then read as it is. */
async function readWhole(handle: FileSystemFileHandle, attempts = 5): Promise<Uint8Array> {
	try {
		return new Uint8Array(await (await handle.getFile()).arrayBuffer());
	} catch (error) {
		if (attempts === 1 || !isNamed(error, 'NotReadableError')) throw error;
		return readWhole(handle, attempts - 1);
	}
}
