import type { History } from '$lib/notebook/history';
import type { JournalEntry } from '$lib/notebook/journal-entry';
import { codeOfError, done, type StorageResult } from '../failure';
import { afterWrite, diskError, type Disk, type DiskFile } from './disk';
import { entryRecords, isWhole, readLogFile, type LogFile } from './log-file';
import { encodeRecords } from './records';
import { recover, type Recovered } from './recover';
import { snapshotRecords, type SnapshotOf } from './snapshot';

/** A log is begun anew when it is longer than its snapshot, and than this: what that costs is paid for by then. */
const shortestLog = 1 << 18;

export interface JournalPlace {
	readonly disk: Disk;
	readonly folder: string;
	/** Bytes of entries before which no new snapshot is made. */
	readonly shortestLog?: number;
}

/** The file that is written on. */
interface Tail {
	readonly name: string;
	readonly end: number;
	/** Where its entries begin. */
	readonly start: number;
}

/** Names sort as numbers do, so that the last is the newest. */
const nameOf = (generation: number): string => `${String(generation).padStart(8, '0')}.log`;
const generationOf = ({ name }: DiskFile): number => Number.parseInt(name, 10);
const isLog = ({ name }: DiskFile): boolean => name.endsWith('.log');

/**
 * The journal of one notebook: files that each begin with a snapshot and go on with what happened since. An entry
 * is on disk when `append` resolves. A new file is whole and read back before an older one goes, and the one before
 * it stays, so that a snapshot that goes bad costs nothing.
 */
export class Journal {
	#tail: Tail | null = null;
	#entries = 0;
	/** What lies in the folder, unless another page has been there. */
	#seen: readonly DiskFile[] = [];
	/** Files whose bytes are kept although they cannot all be read. */
	#flawed: readonly string[] = [];
	#generation = 0;

	private constructor(private readonly place: JournalPlace) {}

	/** Begins the journal of a notebook, at this time (ISO 8601). What lies in its folder already gives way. */
	static async begin(place: JournalPlace, history: History, at: string): Promise<Journal> {
		const journal = new Journal(place);
		await journal.#look();
		await journal.#beginFile(history, { entries: 0, at });
		return journal;
	}

	/** Reads the journal and changes nothing: another page may be writing it. */
	static async read(
		place: JournalPlace
	): Promise<StorageResult<{ readonly journal: Journal; readonly recovered: Recovered }>> {
		const journal = new Journal(place);
		const read = await journal.#readFiles();
		const recovered = recover(read);
		if (recovered.kind === 'failed') return recovered;
		const { tail, entries, undoLost } = recovered.value;
		journal.#entries = entries;
		journal.#flawed = read.filter(({ isFlawed }) => isFlawed || undoLost).map(({ name }) => name);
		journal.#tail = tail;
		return done({ journal, recovered: recovered.value });
	}

	/** Oldest first, back to one with a whole snapshot. */
	async #readFiles(attempts = 3): Promise<readonly LogFile[]> {
		const { disk, folder } = this.place;
		await this.#look();
		const read: LogFile[] = [];
		try {
			for (const { name } of this.#seen.filter(isLog).toReversed()) {
				read.unshift(readLogFile(name, await disk.read(folder, name)));
				if (read[0] && isWhole(read[0].snapshot)) break;
			}
			return read;
		} catch (error) {
			// The page that writes it may have begun a new file and removed an old one meanwhile.
			if (attempts === 1 || codeOfError(error) !== 'missing') throw error;
			return this.#readFiles(attempts - 1);
		}
	}

	/** Writes what happened at this time; `after` is the history with it. On disk when it resolves. */
	async append(entries: readonly JournalEntry[], after: History, at: string): Promise<void> {
		const known = { entries: this.#entries + entries.length, at };
		if (!this.#tail) return this.#beginFile(after, known);
		const { name, end, start } = this.#tail;
		const bytes = encodeRecords(entryRecords(entries, { from: this.#entries, at }));
		await this.#write(name, end, bytes);
		this.#entries = known.entries;
		this.#tail = { name, start, end: end + bytes.length };
		if (this.#isLong()) await this.#tolerate(() => this.#beginFile(after, known));
	}

	#isLong(): boolean {
		if (!this.#tail) return false;
		const { start, end } = this.#tail;
		return end - start > Math.max(start, this.place.shortestLog ?? shortestLog);
	}

	async #beginFile(history: History, known: SnapshotOf): Promise<void> {
		const before = this.#tail?.name ?? null;
		this.#generation += 1;
		const name = nameOf(this.#generation);
		const bytes = encodeRecords(snapshotRecords(history, known));
		await this.#writeWhole(name, bytes);
		this.#tail = { name, start: bytes.length, end: bytes.length };
		this.#entries = known.entries;
		await this.#tolerate(() => this.#clear([name, before]));
	}

	/** A new file, read back. While one that was given up may be there, the one before is not written: it would be hidden. */
	async #writeWhole(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		const { disk, folder } = this.place;
		const before = this.#tail;
		this.#tail = null;
		try {
			await this.#write(name, 0, bytes);
			if (!isSame(await disk.read(folder, name), bytes))
				throw diskError('NotReadableError', `${name} does not read back as it was written`);
		} catch (error) {
			// What another page has written is not ours to remove.
			if (codeOfError(error) !== 'overtaken') await this.#remove(name);
			this.#tail = before;
			throw error;
		}
	}

	/** What happened is on disk without it: where the disk refuses, the journal goes on as it is. */
	async #tolerate(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			if (!codeOfError(error)) throw error;
		}
	}

	/** Removes older files. Those that cannot all be read are kept under another name, for a person to look into. */
	async #clear(kept: readonly (string | null)[]): Promise<void> {
		const { disk, folder } = this.place;
		for (const { name } of this.#seen.filter(isLog)) {
			if (kept.includes(name)) continue;
			if (this.#flawed.includes(name))
				await this.#write(`${name}.damaged`, 0, new Uint8Array(await disk.read(folder, name)));
			await this.#remove(name);
		}
	}

	async #remove(file: string): Promise<void> {
		await this.place.disk.remove(this.place.folder, file);
		this.#seen = this.#seen.filter(({ name }) => name !== file);
	}

	async #write(file: string, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		const { disk, folder } = this.place;
		const write = { file, at, bytes, seen: this.#seen };
		await disk.append(folder, write);
		this.#seen = afterWrite(write);
	}

	async #look(): Promise<void> {
		const { disk, folder } = this.place;
		this.#seen = await disk.files(folder);
		this.#generation = Math.max(this.#generation, ...this.#seen.map(generationOf));
	}
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
	return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
