import type { History } from '$lib/notebook/history';
import type { JournalEntry } from '$lib/notebook/journal-entry';
import type { CatalogueEntry } from './catalogue';
import {
	codeOfError,
	done,
	failed,
	orRefused,
	type StorageFailure,
	type StorageResult
} from './failure';
import { idsOfJournals, journalFolder } from './folder-names';
import { diskError, type Disk } from './journal/disk';
import { Journal, type JournalPlace } from './journal/journal';
import type { Recovered } from './journal/recover';

export type LogPlace = CatalogueEntry['log'];

/** Failures of files for which the database is tried: a browser may show files and yet give none. */
const refusals: readonly (StorageFailure['code'] | undefined)[] = ['refused', 'missing', 'damaged'];

/** The journals of all notebooks, in files where the browser gives them and else in the database. */
export class Journals {
	/** Of notebooks that this page has stored or loaded. */
	readonly #open = new Map<string, Journal>();

	constructor(private readonly disks: Readonly<Record<LogPlace, Disk | null>>) {}

	/** Begins a journal, in files where that can be; tells where. */
	async begin(id: string, history: History, at: string): Promise<LogPlace> {
		try {
			await this.#beginIn('files', id, history, at);
			return 'files';
		} catch (error) {
			if (!refusals.includes(codeOfError(error))) throw error;
			await this.#beginIn('database', id, history, at);
			return 'database';
		}
	}

	async read(id: string, log: LogPlace): Promise<StorageResult<Recovered>> {
		const read = await Journal.read(this.#placeOf(log, id));
		if (read.kind === 'failed') return read;
		this.#open.set(id, read.value.journal);
		return done(read.value.recovered);
	}

	async append(
		id: string,
		entries: readonly JournalEntry[],
		after: History,
		at: string
	): Promise<StorageResult<void>> {
		const journal = this.#open.get(id);
		// The storage has been opened anew since: what has been written meanwhile is not known.
		if (!journal) return failed('overtaken', 'The journal was read before the storage was opened.');
		await journal.append(entries, after, at);
		return done(undefined);
	}

	async remove(id: string): Promise<void> {
		this.#open.delete(id);
		for (const disk of this.#disks()) await orRefused(disk.removeFolder(journalFolder(id)));
	}

	/** The notebooks that have a journal, read or not. */
	async ids(): Promise<readonly string[]> {
		const ids: string[] = [];
		for (const disk of this.#disks())
			ids.push(...idsOfJournals((await orRefused(disk.folders())) ?? []));
		return ids;
	}

	async bytesOf(id: string): Promise<number> {
		let sum = 0;
		for (const disk of this.#disks())
			for (const { bytes } of (await orRefused(disk.files(journalFolder(id)))) ?? []) sum += bytes;
		return sum;
	}

	/** All files of the notebook as text, whatever is in them. */
	async rawText(id: string): Promise<string> {
		const texts: string[] = [];
		for (const disk of this.#disks())
			for (const { name } of (await orRefused(disk.files(journalFolder(id)))) ?? []) {
				const bytes = await disk.read(journalFolder(id), name);
				texts.push(`${name}\n${new TextDecoder().decode(bytes)}`);
			}
		return texts.join('\n\n');
	}

	async #beginIn(log: LogPlace, id: string, history: History, at: string): Promise<void> {
		this.#open.set(id, await Journal.begin(this.#placeOf(log, id), history, at));
	}

	#placeOf(log: LogPlace, id: string): JournalPlace {
		const disk = this.disks[log];
		if (!disk) throw diskError('NotSupportedError', `There is no place for journals in ${log}.`);
		return { disk, folder: journalFolder(id) };
	}

	#disks(): readonly Disk[] {
		return Object.values(this.disks).flatMap((disk) => disk ?? []);
	}
}
