import { expect, it, vi } from 'vitest';
import { totalDocument } from '$lib/notebook/document';
import { startHistory, type History } from '$lib/notebook/history';
import { replay, type JournalEntry } from '$lib/notebook/journal-entry';
import { done, failed, type StorageFailure, type StorageResult } from '$lib/storage/failure';
import type { Storage } from '$lib/storage/storage';
import { smallSurvey } from '../../../tests/small-survey';
import { NotebookStore } from './notebook-store';

const start = startHistory(
	totalDocument({ id: 'n1', title: '', created: '2026-03-04T15:12:09+01:00' })
);

const titled = (title: string): JournalEntry => ({
	kind: 'commit',
	change: { op: 'set-title', title },
	key: null
});

type Answer = StorageResult<void> | Error;

/** A disk that answers when it is told to, and what it was asked for. */
function slowDisk() {
	const asked: string[] = [];
	const answers: ((answer: Answer) => void)[] = [];
	const write = (what: string) => {
		asked.push(what);
		return new Promise<StorageResult<void>>((resolve, reject) =>
			answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)))
		);
	};
	const storage: Pick<Storage, 'append' | 'storeNotebook' | 'storeReading'> = {
		storeNotebook: () => write('notebook'),
		storeReading: (history) => write(`reading ${history.document.data}`),
		append: (entries, after) => write(`${entries.length} to ${after.document.title}`)
	};
	return { asked, answers, storage };
}

/** A store on a slow disk, with what it tells. */
function setUp(mayWrite = true) {
	const { asked, answers, storage } = slowDisk();
	const told: string[] = [];
	const store = new NotebookStore((work) => work(storage as Storage));
	store.listen({
		mayWrite: async () => mayWrite,
		onstatus: (status, failure: StorageFailure | null) =>
			told.push(failure ? `${status}: ${failure.code}` : status),
		onsurvey: () => told.push('survey')
	});
	let history: History = start;
	const type = (...titles: string[]) => {
		for (const title of titles) {
			history = replay(history, titled(title));
			store.append([titled(title)], history);
		}
	};
	const answer = async (result: Answer = done(undefined)) => {
		await vi.waitFor(() => expect(answers.length).toBeGreaterThan(0));
		answers.shift()?.(result);
	};
	return { store, asked, told, type, answer };
}

it('writes together what came while a write was under way, and tells "saved" when nothing waits', async () => {
	const { store, asked, told, type, answer } = setUp();
	type('a');
	await vi.waitFor(() => expect(asked).toEqual(['1 to a']));
	type('b', 'c');
	await answer();
	await vi.waitFor(() => expect(asked).toEqual(['1 to a', '2 to c']));
	expect(told).toEqual(['saving', 'saving', 'saving']);
	await answer();
	await store.settled();
	expect(told.at(-1)).toBe('saved');
});

it('keeps what could not be written, and writes it with what happens next', async () => {
	const { store, asked, told, type, answer } = setUp();
	type('a');
	await answer(failed('quota', 'full'));
	await store.settled();
	type('b');
	await answer();
	await store.settled();
	expect(asked).toEqual(['1 to a', '2 to b']);
	expect(told).toEqual(['saving', 'failed: quota', 'saving', 'saved']);
});

it('tries again when asked to, also after a write that throws', async () => {
	vi.stubGlobal('reportError', () => {});
	const { store, asked, told, type, answer } = setUp();
	type('a');
	await answer(new Error('a mistake in the program'));
	await store.settled();
	store.retry();
	await answer();
	await store.settled();
	expect(asked).toEqual(['1 to a', '1 to a']);
	expect(told).toEqual(['saving', 'failed: refused', 'saving', 'saved']);
	vi.unstubAllGlobals();
});

it('brings a new notebook to the disk before what happens to it, and another reading before it is named', async () => {
	const { store, asked, told, type, answer } = setUp();
	store.begin(start, smallSurvey);
	type('a');
	const replaced: JournalEntry = {
		kind: 'commit',
		change: { op: 'set-sources', sources: [], data: 'second', population: null },
		key: null
	};
	const after = replay(start, replaced);
	store.appendReading([replaced], after, smallSurvey);
	store.append([{ kind: 'undo' }], start, smallSurvey);
	for (let i = 0; i < 5; i += 1) await answer();
	await store.settled();
	expect(asked).toEqual(['notebook', '1 to a', 'reading second', '2 to ', 'reading ']);
	expect(told.slice(-2)).toEqual(['saved', 'survey']);
});

it('brings a copy to the disk with the other readings that its history names', async () => {
	const { store, asked, told, type, answer } = setUp();
	store.begin(start, smallSurvey);
	store.addReading('first', start, smallSurvey);
	store.addReading('second', start, smallSurvey);
	type('a');
	for (let i = 0; i < 4; i += 1) await answer();
	await store.settled();
	expect(asked).toEqual(['notebook', 'reading first', 'reading second', '1 to a']);
	expect(told.at(-2)).toBe('saved');
});

it('writes nothing while another page is the one that writes', async () => {
	const { store, asked, told, type } = setUp(false);
	type('a');
	await store.settled();
	expect(asked).toEqual([]);
	expect(told).toEqual(['saving', 'failed: overtaken']);
});
