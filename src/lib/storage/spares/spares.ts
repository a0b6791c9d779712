import type { Survey } from '$lib/survey/survey';
import { codeOfError, orRefused } from '../failure';
import { decodeName, encodeName, idsOfSpares, spareFolder } from '../folder-names';
import { afterWrite, type Disk, type DiskFile } from '../journal/disk';
import { decodeRecords, encodeRecords, joinBytes } from '../journal/records';
import type { Reading } from '../survey-records';
import { readSpare, spareRecords } from './spare-records';

/** Records are written together until they are this long. */
const mostBytes = 1 << 20;

/**
 * Copies of the surveys that rest in the database, in files beside the journals: a browser that was killed may
 * find its database beyond repair and begin a new one. A copy never holds more than the database does. Where the
 * browser gives no files, or no room for more of them, there is none.
 */
export class Spares {
	constructor(private readonly disk: Disk | null) {}

	/** Puts a copy in the place of the one there is: of a survey without what identifies a person. */
	async put(reading: Reading, survey: Survey): Promise<void> {
		const before = await this.#filesOf(reading);
		if (!this.disk || !before) return;
		const name = `${prefixOf(reading)}${1 + Math.max(0, ...before.map(generationOf))}`;
		const folder = spareFolder(reading.id);
		try {
			await this.#write(this.disk, folder, name, survey);
		} catch (error) {
			if (!codeOfError(error)) throw error;
			for (const file of [mark(name), name]) await this.disk.remove(folder, file);
		}
		// Also where the new one was not to be written: the old one may hold what is to be stored no more.
		for (const file of before) await this.disk.remove(folder, file.name);
	}

	/** The newest copy; null when there is none, or it has gone bad. */
	async get(reading: Reading): Promise<Survey | null> {
		const name = newestWhole((await this.#filesOf(reading)) ?? []);
		const bytes = name ? await this.disk?.read(spareFolder(reading.id), name) : null;
		return bytes ? readSpare(decodeRecords(bytes).records.map(({ value }) => value)) : null;
	}

	/** True where there is a copy, or can be none. */
	async isKept(reading: Reading): Promise<boolean> {
		const files = await this.#filesOf(reading);
		return files === null || newestWhole(files) !== null;
	}

	/** Removes the copies of a reading. */
	async forget(reading: Reading): Promise<void> {
		for (const { name } of (await this.#filesOf(reading)) ?? [])
			await this.disk?.remove(spareFolder(reading.id), name);
	}

	/** The names of a notebook's readings of which there is a copy. */
	async readingsOf(id: string): Promise<readonly Reading[]> {
		const names = ((await this.#files(id)) ?? []).map(({ name }) => readingNamed(name));
		return [...new Set(names)].map((data) => ({ id, data }));
	}

	/** The notebooks of whose surveys there are copies. */
	async ids(): Promise<readonly string[]> {
		return this.disk ? idsOfSpares((await orRefused(this.disk.folders())) ?? []) : [];
	}

	/** Removes all copies of a notebook. */
	async remove(id: string): Promise<void> {
		if (await this.#files(id)) await this.disk?.removeFolder(spareFolder(id));
	}

	async bytesOf(id: string): Promise<number> {
		return ((await this.#files(id)) ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
	}

	async #write(disk: Disk, folder: string, file: string, survey: Survey): Promise<void> {
		let seen = await disk.files(folder);
		let at = 0;
		for (const bytes of batches(survey)) {
			const write = { file, at, bytes, seen };
			await disk.append(folder, write);
			seen = afterWrite(write);
			at += bytes.length;
		}
		await disk.append(folder, { file: mark(file), at: 0, bytes: Uint8Array.of(1), seen });
	}

	/** Oldest first. */
	async #filesOf(reading: Reading): Promise<readonly DiskFile[] | null> {
		const files = await this.#files(reading.id);
		if (!files) return null;
		return files
			.filter(({ name }) => name.startsWith(prefixOf(reading)))
			.toSorted((a, b) => generationOf(a) - generationOf(b));
	}

	/** Null where the browser gives no files. */
	async #files(id: string): Promise<readonly DiskFile[] | null> {
		return this.disk ? ((await orRefused(this.disk.files(spareFolder(id)))) ?? null) : null;
	}
}

/** What the names of a reading's copies begin with; the number of the copy follows. */
const prefixOf = ({ data }: Reading): string => `r${encodeName(data)}.`;
const readingNamed = (file: string): string => decodeName(file.slice(1, file.indexOf('.')));
const generationOf = ({ name }: DiskFile): number => Number.parseInt(name.split('.')[1] ?? '', 10);

/** The file that stands beside a copy once that is whole. */
const mark = (name: string): string => `${name}.whole`;

function newestWhole(files: readonly DiskFile[]): string | null {
	const isThere = (wanted: string): boolean => files.some(({ name }) => name === wanted);
	return files.findLast(({ name }) => isThere(mark(name)))?.name ?? null;
}

/** The survey's records, some together, encoded when they are asked for. */
function* batches(survey: Survey): Generator<Uint8Array<ArrayBuffer>> {
	let together: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	for (const record of spareRecords(survey)) {
		const bytes = encodeRecords([record]);
		together.push(bytes);
		length += bytes.length;
		if (length < mostBytes) continue;
		yield joinBytes(together);
		[together, length] = [[], 0];
	}
	yield joinBytes(together);
}
