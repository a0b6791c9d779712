import { codeOfError, orRefused } from '../failure';
import { decodeName, encodeName } from '../folder-names';
import { afterWrite, type Disk, type DiskFile } from '../journal/disk';
import { decodeRecords, encodeRecords, joinBytes } from '../journal/records';

/** Records are written together until they are this long: the page has its turn in between. */
const mostBytes = 1 << 18;

/**
 * Records kept in files, each list whole under its name or not at all: a new list is written beside the old one,
 * marked when it is complete, and only then does the old one go. Where the browser gives no files, nothing is kept.
 */
export class SpareFiles {
	constructor(private readonly disk: Disk | null) {}

	/** Puts the records in the place of those under the name. Where there is no room, nothing is kept under it. */
	async put(folder: string, name: string, records: Iterable<unknown>): Promise<void> {
		const before = await this.#filesOf(folder, name);
		if (!this.disk || !before) return;
		const file = `${prefixOf(name)}${1 + Math.max(0, ...before.map(generationOf))}`;
		try {
			await this.#write(this.disk, folder, file, records);
		} catch (error) {
			if (!codeOfError(error)) throw error;
			for (const given of [mark(file), file]) await this.disk.remove(folder, given);
		}
		// Also where the new one was not to be written: the old one may hold what is to be kept no more.
		for (const old of before) await this.disk.remove(folder, old.name);
	}

	/** The records, as far as they can be read; null when there are none. */
	async get(folder: string, name: string): Promise<readonly unknown[] | null> {
		const file = newestWhole((await this.#filesOf(folder, name)) ?? []);
		const bytes = file ? await this.disk?.read(folder, file) : null;
		return bytes ? decodeRecords(bytes).records.map(({ value }) => value) : null;
	}

	/** True where something is kept under the name, or nothing can be. */
	async isKept(folder: string, name: string): Promise<boolean> {
		const files = await this.#filesOf(folder, name);
		return files === null || newestWhole(files) !== null;
	}

	async forget(folder: string, name: string): Promise<void> {
		for (const file of (await this.#filesOf(folder, name)) ?? [])
			await this.disk?.remove(folder, file.name);
	}

	/** The names in the folder. */
	async names(folder: string): Promise<readonly string[]> {
		const names = ((await this.#files(folder)) ?? []).map(({ name }) => nameIn(name));
		return [...new Set(names)];
	}

	async folders(): Promise<readonly string[]> {
		return this.disk ? ((await orRefused(this.disk.folders())) ?? []) : [];
	}

	async removeFolder(folder: string): Promise<void> {
		if (await this.#files(folder)) await this.disk?.removeFolder(folder);
	}

	async bytesOf(folder: string): Promise<number> {
		return ((await this.#files(folder)) ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
	}

	async #write(
		disk: Disk,
		folder: string,
		file: string,
		records: Iterable<unknown>
	): Promise<void> {
		let seen = await disk.files(folder);
		let at = 0;
		for (const bytes of batches(records)) {
			const write = { file, at, bytes, seen };
			await disk.append(folder, write);
			seen = afterWrite(write);
			at += bytes.length;
		}
		await disk.append(folder, { file: mark(file), at: 0, bytes: Uint8Array.of(1), seen });
	}

	/** Oldest first; null where the browser gives no files. */
	async #filesOf(folder: string, name: string): Promise<readonly DiskFile[] | null> {
		const files = await this.#files(folder);
		if (!files) return null;
		return files
			.filter((file) => file.name.startsWith(prefixOf(name)))
			.toSorted((a, b) => generationOf(a) - generationOf(b));
	}

	async #files(folder: string): Promise<readonly DiskFile[] | null> {
		return this.disk ? ((await orRefused(this.disk.files(folder))) ?? null) : null;
	}
}

/** What the files of a name begin with; their number follows. */
const prefixOf = (name: string): string => `r${encodeName(name)}.`;
const nameIn = (file: string): string => decodeName(file.slice(1, file.indexOf('.')));
const generationOf = ({ name }: DiskFile): number => Number.parseInt(name.split('.')[1] ?? '', 10);

/** The file that stands beside another once that is whole. */
const mark = (file: string): string => `${file}.whole`;

function newestWhole(files: readonly DiskFile[]): string | null {
	const isThere = (wanted: string): boolean => files.some(({ name }) => name === wanted);
	return files.findLast(({ name }) => isThere(mark(name)))?.name ?? null;
}

/** The records, some together, encoded when they are asked for. */
function* batches(records: Iterable<unknown>): Generator<Uint8Array<ArrayBuffer>> {
	let together: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	for (const record of records) {
		const bytes = encodeRecords([record]);
		together.push(bytes);
		length += bytes.length;
		if (length < mostBytes) continue;
		yield joinBytes(together);
		[together, length] = [[], 0];
	}
	yield joinBytes(together);
}
