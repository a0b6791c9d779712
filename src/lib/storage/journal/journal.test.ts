import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDocument, arbitraryIntents } from '$lib/notebook/arbitrary-document';
import { totalDocument } from '$lib/notebook/document';
import { startHistory, type History } from '$lib/notebook/history';
import { replay, type JournalEntry } from '$lib/notebook/journal-entry';
import type { StorageResult } from '../failure';
import type { Disk } from './disk';
import { Journal } from './journal';
import { MemoryDisk } from './memory-disk';

const start = startHistory(
	totalDocument({ id: 'n1', title: 'W', created: '2026-03-04T15:12:09+01:00' })
);

/** Snapshots are so frequent here that every few writes begin a new file. */
const placeOn = (disk: Disk, shortestLog = 250) => ({
	disk,
	folder: 'n1',
	shortestLog
});

const at = '2026-03-05T10:00:00Z';

const titled = (title: string): JournalEntry => ({
	kind: 'commit',
	change: { op: 'set-title', title },
	key: null
});

const valueOf = <T>(result: StorageResult<T>): T => {
	if (result.kind === 'failed') throw new Error(result.failure.detail);
	return result.value;
};

const readFrom = async (disk: Disk) => valueOf(await Journal.read(placeOn(disk)));

/** The history after none, one, two ... of the entries. */
function historiesOf(begin: History, entries: readonly JournalEntry[]): readonly History[] {
	const histories = [begin];
	for (const entry of entries) histories.push(replay(histories.at(-1) ?? begin, entry));
	return histories;
}

/** Writes one entry after the other; what the disk had been used for when each was told to be on it. */
async function work(
	disk: MemoryDisk,
	histories: readonly History[],
	entries: readonly JournalEntry[]
): Promise<readonly number[]> {
	const [begin = start, ...after] = histories;
	const journal = await Journal.begin(placeOn(disk), begin, at);
	const told = [disk.used];
	for (const [i, history] of after.entries()) {
		await journal.append(entries.slice(i, i + 1), history, at);
		told.push(disk.used);
	}
	return told;
}

/** How many entries were told to be on the disk by then; below zero when not even the notebook was. */
const countTold = (told: readonly number[], power: number): number =>
	told.filter((used) => used <= power).length - 1;

const entries: readonly JournalEntry[] = [
	...['Wo', 'Workshop i Nome', 'Workshop i Sogndal'].map(titled),
	{ kind: 'undo' },
	{ kind: 'undo' },
	{ kind: 'redo' },
	{ kind: 'released', released: [{ survey: 'n1', version: 'ab', responses: 40, tables: [] }] },
	...['Kveld på Øya', 'Kveld'].map(titled)
];
const histories = historiesOf(start, entries);

describe('a machine that goes off', () => {
	it('loses nothing that was told to be on disk, at whichever byte it happens, and goes on', async () => {
		const whole = new MemoryDisk();
		const told = await work(whole, histories, entries);
		for (let power = told[0] ?? 0; power <= whole.used; power += 1) {
			const disk = whole.cut(power);
			const { journal, recovered } = await readFrom(disk);
			expect(recovered).toMatchObject({ undoLost: false, isLeftOut: false });
			expect(recovered.entries).toBeGreaterThanOrEqual(countTold(told, power));
			expect(recovered.history).toEqual(histories[recovered.entries]);
			if (power % 3 > 0) continue;
			const next = titled('Etterpå');
			const further = replay(recovered.history, next);
			await journal.append([next], further, at);
			expect((await readFrom(disk)).recovered.history).toEqual(further);
		}
	});

	it('loses nothing of any work on any notebook', async () => {
		await fc.assert(
			fc.asyncProperty(
				arbitraryDocument,
				arbitraryIntents,
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }),
				async (document, intents, ends) => {
					const done: JournalEntry[] = [];
					let live = startHistory(document);
					for (const [step, intent] of intents.entries()) {
						const change = intent(live.document, step);
						done.push({ kind: 'commit', change, key: step % 3 ? 'k' : null });
						live = replay(live, done.at(-1) ?? { kind: 'undo' });
					}
					const all = historiesOf(startHistory(document), done);
					const whole = new MemoryDisk();
					const told = await work(whole, all, done);
					for (const end of ends) {
						const power = Math.floor(end * whole.used);
						const count = countTold(told, power);
						if (count < 0) continue;
						const { recovered } = await readFrom(whole.cut(power));
						expect(recovered.entries).toBeGreaterThanOrEqual(count);
						expect(recovered.history).toEqual(all[recovered.entries]);
					}
				}
			),
			{ numRuns: 30 }
		);
	});
});

describe('a disk that goes bad', () => {
	it('gives the notebook as it once was, and tells when that is not the last, whichever byte is hit', async () => {
		const whole = new MemoryDisk();
		await work(whole, histories, entries);
		const files = await whole.files();
		expect(files.length).toBe(2);
		for (const { name, bytes } of files)
			for (let place = 0; place < bytes; place += 1) {
				const disk = whole.cut();
				disk.spoil(name, place);
				const { journal, recovered } = await readFrom(disk);
				const { history, entries: known, isLeftOut } = recovered;
				expect(history).toEqual(histories[known]);
				if (!isLeftOut) expect(known).toBe(entries.length);
				if (place % 3 > 0) continue;
				await journal.append([titled('Etterpå')], replay(history, titled('Etterpå')), at);
				const again = (await readFrom(disk)).recovered;
				expect(again.history).toEqual(replay(history, titled('Etterpå')));
				expect(again.isLeftOut).toBe(false);
			}
	});

	it('keeps the bytes that could not be read', async () => {
		const disk = new MemoryDisk();
		const journal = await Journal.begin(placeOn(disk, 1e6), start, at);
		await journal.append([titled('a')], replay(start, titled('a')), at);
		const [{ name = '', bytes = 0 } = {}] = await disk.files();
		disk.spoil(name, bytes - 1);
		const spoilt = await disk.read('n1', name);
		const read = await readFrom(disk);
		expect(read.recovered).toMatchObject({ history: start, isLeftOut: true });
		await read.journal.append([titled('b')], replay(start, titled('b')), at);
		expect(await disk.read('n1', `${name}.damaged`)).toEqual(spoilt);
	});

	it('keeps the document when only its undo is gone, and does not undo what it does not know', async () => {
		const disk = new MemoryDisk();
		const done = historiesOf(start, ['a', 'b'].map(titled)).at(-1) ?? start;
		const journal = await Journal.begin(placeOn(disk, 1e6), done, at);
		await journal.append([{ kind: 'undo' }], replay(done, { kind: 'undo' }), at);
		const text = new TextDecoder('latin1').decode(await disk.read('n1', '00000001.log'));
		disk.spoil('00000001.log', text.indexOf('"kind":"past"') + 3);
		const { recovered } = await readFrom(disk);
		expect(recovered).toMatchObject({
			history: { document: done.document, past: [] },
			undoLost: true,
			isLeftOut: true
		});
	});

	it('takes room that was made and never written for a write that was not finished', async () => {
		const disk = new MemoryDisk();
		await Journal.begin(placeOn(disk), start, at);
		const [{ name = '', bytes = 0 } = {}] = await disk.files();
		await disk.append('n1', {
			file: name,
			at: bytes,
			bytes: new Uint8Array(4096),
			seen: await disk.files()
		});
		expect((await readFrom(disk)).recovered).toMatchObject({ history: start, isLeftOut: false });
	});
});

describe('another page', () => {
	it('that has written meanwhile is not written over', async () => {
		const disk = new MemoryDisk();
		await Journal.begin(placeOn(disk), start, at);
		const { journal: first } = await readFrom(disk);
		const { journal: second } = await readFrom(disk);
		await first.append([titled('a')], replay(start, titled('a')), at);
		const late = second.append([titled('b')], replay(start, titled('b')), at);
		await expect(late).rejects.toMatchObject({ name: 'OvertakenError' });
		expect((await readFrom(disk)).recovered.history.document.title).toBe('a');
	});
});

describe('the log', () => {
	it('stays as long as the notebook and its last work, however long that goes on', async () => {
		const disk = new MemoryDisk();
		const journal = await Journal.begin(placeOn(disk, 2_000), start, at);
		let history = start;
		for (let i = 0; i < 1_000; i += 1) {
			const typed: JournalEntry = {
				...titled(`${i}`),
				kind: 'commit',
				key: 'title'
			} as JournalEntry;
			history = replay(history, typed);
			await journal.append([typed], history, at);
		}
		const sizes = (await disk.files()).map(({ bytes }) => bytes);
		expect(sizes.length).toBe(2);
		expect(Math.max(...sizes)).toBeLessThan(8_000);
		expect((await readFrom(disk)).recovered.history).toEqual(history);
	});
});
