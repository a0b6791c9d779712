import 'fake-indexeddb/auto';
import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commit, startHistory, undo, type History } from '$lib/notebook/history';
import { replay, type JournalEntry } from '$lib/notebook/journal-entry';
import { totalDocument, type NotebookDocument } from '$lib/notebook/document';
import type { Survey } from '$lib/survey/survey';
import { smallSurvey } from '../../../tests/small-survey';
import type { StorageResult } from './failure';
import { openStorage } from './open-storage';
import type { Storage } from './storage';

beforeEach(() => {
	vi.stubGlobal('indexedDB', new IDBFactory());
});

const notebook = (id: string, title = 'Workshop 1') =>
	totalDocument({ id, title, created: '2026-03-04T15:12:09+01:00' });

const valueOf = <T>(result: StorageResult<T>): T => {
	if (result.kind === 'failed') throw new Error(result.failure.detail);
	return result.value;
};

const failureOf = (result: StorageResult<unknown>) =>
	result.kind === 'failed' ? result.failure.code : null;

/** Storage whose clock moves one minute each time it is read. */
async function open() {
	let minute = 0;
	const now = () => `2026-03-05T10:${String((minute += 1)).padStart(2, '0')}:00Z`;
	return valueOf(await openStorage({ now }));
}

const titled = (title: string): JournalEntry => ({
	kind: 'commit',
	change: { op: 'set-title', title },
	key: null
});

/** Something that happens to a stored notebook; its history then. */
async function happen(storage: Storage, history: History, entry: JournalEntry) {
	const after = replay(history, entry);
	valueOf(await storage.append([entry], after));
	return after;
}

/** A new notebook in storage; its history. */
async function create(storage: Storage, document: NotebookDocument, survey: Survey) {
	const history = startHistory(document);
	valueOf(await storage.storeNotebook(history, survey));
	return history;
}

/** A notebook as it rested before there were journals, in a database of that time. */
async function createEarlier(history: History, survey: Survey) {
	const database = await openDB('hagebok', 3, {
		upgrade(opened) {
			for (const store of ['notebooks', 'surveys', 'profiles', 'portions'])
				opened.createObjectStore(store);
		}
	});
	const { id } = history.document;
	const record = { ...history, updated: '2026-03-01T10:00:00Z', responses: survey.responses };
	await database.put('notebooks', record, id);
	await database.put('surveys', survey, id);
	database.close();
}

/** Writes past the storage room, as a bad disk or another program would. */
async function tamper(change: (record: Record<string, unknown>) => unknown, store = 'notebooks') {
	const database = await openDB('hagebok');
	await database.put(store, change(await database.get(store, 'n1')), 'n1');
	database.close();
}

describe('a stored notebook', () => {
	it('comes back whole after the page is closed: document, undo and typed answers', async () => {
		const first = await open();
		const created = await create(first, notebook('n1'), smallSurvey);
		const typed = await happen(first, created, titled('Workshop i Nome'));
		first.close();

		const second = await open();
		const loaded = valueOf(await second.loadNotebook('n1'));
		expect(loaded).toEqual({
			history: typed,
			survey: smallSurvey,
			updated: '2026-03-05T10:02:00Z',
			responses: 6,
			undoLost: false,
			isLeftOut: false
		});
		expect(loaded.survey.columns.map((column) => column.codes.constructor.name)).toEqual(
			smallSurvey.columns.map((column) => column.codes.constructor.name)
		);
	});

	it('comes back whole with more answers than one record should hold, and leaves nothing when deleted', async () => {
		const storage = await open();
		const entries = ['', ...Array.from({ length: 20_000 }, (_, i) => `Tanke ${i}`)];
		const survey = {
			...smallSurvey,
			columns: smallSurvey.columns.map((column) => ({ ...column, entries }))
		};
		await create(storage, notebook('n1'), survey);
		expect(valueOf(await storage.loadNotebook('n1')).survey).toEqual(survey);
		await create(storage, notebook('n1'), smallSurvey);
		expect(valueOf(await storage.loadNotebook('n1')).survey).toEqual(smallSurvey);
		await create(storage, notebook('n1'), survey);
		valueOf(await storage.deleteNotebook('n1'));
		await create(storage, notebook('n1'), smallSurvey);
		expect(valueOf(await storage.loadNotebook('n1')).survey).toEqual(smallSurvey);
	});

	it('is read as the first version of the database kept it, the survey in one record', async () => {
		const entries = ['', ...Array.from({ length: 20_000 }, (_, i) => `Tanke ${i}`)];
		const [column, ...columns] = smallSurvey.columns;
		if (!column) throw new Error('The small survey has columns');
		const survey = { ...smallSurvey, columns: [{ ...column, entries }, ...columns] };
		const first = await openDB('hagebok', 1, {
			upgrade(database) {
				database.createObjectStore('notebooks');
				database.createObjectStore('surveys');
			}
		});
		const history = startHistory(notebook('n1'));
		const record = { ...history, updated: '2026-03-01T10:00:00Z', responses: 6 };
		await first.put('notebooks', record, 'n1');
		await first.put('surveys', survey, 'n1');
		first.close();
		const storage = await open();
		expect(valueOf(await storage.loadNotebook('n1'))).toMatchObject({ history, survey });
	});

	it('never holds a column of personal data, whatever it is given', async () => {
		const storage = await open();
		const codes = new Uint8Array([1, 1, 1, 1, 1, 1]);
		const leaky = { id: 'q2', entries: ['', 'kari@example.no'], codes };
		const survey = { ...smallSurvey, columns: [leaky, ...smallSurvey.columns] };
		await create(storage, notebook('n1'), survey);
		expect(valueOf(await storage.loadNotebook('n1')).survey).toEqual(smallSurvey);
	});

	it('is listed with the last written first', async () => {
		const storage = await open();
		const first = await create(storage, notebook('n1', 'Første'), smallSurvey);
		await create(storage, notebook('n2', 'Andre'), smallSurvey);
		await happen(storage, first, titled('Første gang'));
		expect(valueOf(await storage.listNotebooks())).toEqual({
			notebooks: [
				{ id: 'n1', title: 'Første gang', updated: '2026-03-05T10:03:00Z', responses: 6 },
				{ id: 'n2', title: 'Andre', updated: '2026-03-05T10:02:00Z', responses: 6 }
			],
			unreadable: []
		});
	});

	it('goes back to the answers it was about before, and forgets those that nothing leads to', async () => {
		const storage = await open();
		const before = await create(storage, notebook('n1'), smallSurvey);
		const grown = {
			...smallSurvey,
			responses: 7,
			columns: smallSurvey.columns.map((column) => ({ ...column, codes: new Uint8Array(7) }))
		};
		const replaced: JournalEntry = {
			kind: 'commit',
			change: { op: 'set-sources', sources: [], data: 'second', population: null },
			key: null
		};
		const after = replay(before, replaced);
		valueOf(await storage.storeReading(after, grown));
		await happen(storage, before, replaced);
		expect(valueOf(await storage.loadNotebook('n1'))).toMatchObject({
			history: after,
			survey: grown,
			responses: 7
		});
		expect(valueOf(await storage.listNotebooks()).notebooks[0]?.responses).toBe(7);
		const back = await happen(storage, after, { kind: 'undo' });
		expect(valueOf(await storage.loadReading('n1', ''))).toEqual(smallSurvey);
		expect(valueOf(await storage.loadReading('n1', 'second'))).toEqual(grown);
		await happen(storage, back, titled('En annen vei'));
		expect(failureOf(await storage.loadReading('n1', 'second'))).toBe('damaged');
		expect(valueOf(await storage.loadNotebook('n1')).survey).toEqual(smallSurvey);
	});

	it('shows its last results before anything is counted', async () => {
		const storage = await open();
		await create(storage, notebook('n1'), smallSurvey);
		expect(valueOf(await storage.loadResults('n1'))).toEqual([]);
		const result = {
			cell: 'c1',
			findings: [],
			issues: [],
			missing: ['tempo'],
			setAside: [],
			unbroken: null,
			unfit: null,
			where: null
		};
		valueOf(await storage.saveResults('n1', [{ cell: 'c1', key: 'k', result }]));
		expect(valueOf(await storage.loadResults('n1'))).toEqual([{ cell: 'c1', key: 'k', result }]);
		valueOf(await storage.deleteNotebook('n1'));
		expect(valueOf(await storage.loadResults('n1'))).toEqual([]);
	});
});

describe('a notebook that was stored before there were journals', () => {
	it('comes back with all its undo, and goes on in a journal', async () => {
		const created = startHistory(notebook('n1'));
		const typed = commit(created, { op: 'set-title', title: 'Workshop i Nome' });
		await createEarlier(undo(typed), smallSurvey);
		const storage = await open();
		expect(valueOf(await storage.listNotebooks()).notebooks).toMatchObject([
			{ title: 'Workshop 1' }
		]);
		expect(valueOf(await storage.loadNotebook('n1'))).toMatchObject({
			history: undo(typed),
			survey: smallSurvey,
			updated: '2026-03-01T10:00:00Z'
		});
		await happen(storage, undo(typed), { kind: 'redo' });
		storage.close();
		expect(valueOf(await (await open()).loadNotebook('n1'))).toMatchObject({ history: typed });
	});

	it('is left as it is until its journal can be written, and can still be read', async () => {
		const history = startHistory(notebook('n1'));
		await createEarlier(history, smallSurvey);
		const storage = await open();
		const put = IDBObjectStore.prototype.put;
		const full = new DOMException('no room', 'QuotaExceededError');
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			...given
		) {
			if (this.name === 'logs') throw full;
			return put.apply(this, given);
		});
		expect(valueOf(await storage.loadNotebook('n1'))).toMatchObject({ history });
		expect(failureOf(await storage.append([titled('Ny')], replay(history, titled('Ny'))))).toBe(
			'quota'
		);
		vi.restoreAllMocks();
		const after = await happen(storage, history, titled('Ny'));
		expect(valueOf(await storage.loadNotebook('n1'))).toMatchObject({ history: after });
	});

	it('is kept and reported when it cannot be read, beside those that can', async () => {
		const history = startHistory(notebook('n1'));
		await createEarlier(history, smallSurvey);
		await tamper((record) => ({ ...record, document: { ...notebook('n1'), cells: 'none' } }));
		const storage = await open();
		await create(storage, notebook('n2'), smallSurvey);
		expect(valueOf(await storage.listNotebooks())).toMatchObject({
			notebooks: [{ id: 'n2' }],
			unreadable: [{ id: 'n1', failure: { code: 'damaged' } }]
		});
		expect(failureOf(await storage.loadNotebook('n1'))).toBe('damaged');
		expect(valueOf(await storage.readRaw('n1'))).toContain('"cells": "none"');
	});

	it('keeps the undo that could not be read beside the notebook', async () => {
		await createEarlier(startHistory(notebook('n1')), smallSurvey);
		await tamper((record) => ({ ...record, past: [{ change: 'unknown' }] }));
		const storage = await open();
		expect(valueOf(await storage.loadNotebook('n1'))).toMatchObject({
			history: startHistory(notebook('n1')),
			undoLost: true
		});
		expect(valueOf(await storage.loadNotebook('n1')).undoLost).toBe(false);
		expect(valueOf(await storage.readRaw('n1'))).toContain('"unknown"');
	});
});

describe('deleting', () => {
	it('removes one notebook with its survey, and a late save does not bring it back', async () => {
		const storage = await open();
		const history = await create(storage, notebook('n1'), smallSurvey);
		await create(storage, notebook('n2'), smallSurvey);
		valueOf(await storage.deleteNotebook('n1'));
		const late = await storage.append([titled('Sent')], replay(history, titled('Sent')));
		expect(failureOf(late)).toBe('missing');
		expect(failureOf(await storage.loadNotebook('n1'))).toBe('missing');
		expect(valueOf(await storage.describeStored()).map(({ id }) => id)).toEqual(['n2']);
	});

	it('erases everything, also what cannot be read', async () => {
		const storage = await open();
		await create(storage, notebook('n1'), smallSurvey);
		await tamper(() => 'rubbish');
		valueOf(await storage.eraseAll());
		expect(valueOf(await storage.listNotebooks())).toEqual({ notebooks: [], unreadable: [] });
		expect(valueOf(await storage.describeStored())).toEqual([]);
	});
});

describe('what is stored', () => {
	it('is told per notebook: room, responses, questions, and the columns that were set aside', async () => {
		const storage = await open();
		await create(storage, notebook('n1'), smallSurvey);
		const [described] = valueOf(await storage.describeStored());
		expect(described).toEqual({
			id: 'n1',
			title: 'Workshop 1',
			updated: '2026-03-05T10:01:00Z',
			bytes: expect.any(Number),
			survey: {
				responses: 6,
				questions: 6,
				setAside: [{ text: 'e-postadresse', role: 'email' }]
			}
		});
		expect(described?.bytes).toBeGreaterThan(1_000);
	});
});

describe('a write', () => {
	it('is on disk before it counts as done', async () => {
		const storage = await open();
		const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
		const history = await create(storage, notebook('n1'), smallSurvey);
		await happen(storage, history, titled('Ny'));
		const writes = transaction.mock.calls.filter(
			([stores, mode]) => mode === 'readwrite' && [stores].flat().includes('logs')
		);
		expect(writes.map(([, , options]) => options)).toEqual(
			writes.map(() => ({ durability: 'strict' }))
		);
		expect(writes.length).toBeGreaterThan(2);
	});
});

describe('a write that fails half-way', () => {
	it('leaves nothing of a new notebook, and says that the room is used up', async () => {
		const storage = await open();
		const put = IDBObjectStore.prototype.put;
		const full = new DOMException('no room', 'QuotaExceededError');
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			...given
		) {
			if (this.name === 'notebooks') throw full;
			return put.apply(this, given);
		});
		expect(await storage.storeNotebook(startHistory(notebook('n1')), smallSurvey)).toEqual({
			kind: 'failed',
			failure: { code: 'quota', detail: 'QuotaExceededError: no room' }
		});
		vi.restoreAllMocks();
		expect(valueOf(await storage.listNotebooks()).notebooks).toEqual([]);
	});
});

describe('a record that cannot be read', () => {
	it('is kept and reported, beside the notebooks that can', async () => {
		const storage = await open();
		await create(storage, notebook('n1'), smallSurvey);
		await create(storage, notebook('n2'), smallSurvey);
		await tamper(() => 'rubbish');
		expect(valueOf(await storage.listNotebooks())).toMatchObject({
			notebooks: [{ id: 'n2' }],
			unreadable: [{ id: 'n1', failure: { code: 'damaged' } }]
		});
		expect(failureOf(await storage.loadNotebook('n1'))).toBe('damaged');
		expect(valueOf(await storage.describeStored())).toMatchObject([
			{ id: 'n1', title: null, survey: { responses: 6 } },
			{ id: 'n2', title: 'Workshop 1' }
		]);
	});

	it('is refused when a later version of the program wrote it', async () => {
		const storage = await open();
		await create(storage, { ...notebook('n1'), version: 99 as never }, smallSurvey);
		expect(failureOf(await storage.loadNotebook('n1'))).toBe('newer');
	});

	it('is damaged when a column has another number of answers than the survey', async () => {
		const storage = await open();
		await create(storage, notebook('n1'), smallSurvey);
		await tamper((survey) => ({ ...survey, responses: 5 }), 'surveys');
		expect(failureOf(await storage.loadNotebook('n1'))).toBe('damaged');
	});
});

describe('a survey of very many responses', () => {
	it('comes back with every answer, and is damaged when a column has lost its own', async () => {
		const storage = await open();
		const responses = 70_000;
		const columns = smallSurvey.columns.map((column, at) => ({
			...column,
			codes: Uint8Array.from({ length: responses }, (_, row) => (row + at) % 2)
		}));
		await create(storage, notebook('n1'), { ...smallSurvey, responses, columns });
		expect(valueOf(await storage.loadNotebook('n1')).survey.columns).toEqual(columns);
		const database = await openDB('hagebok');
		await database.delete('portions', ['n1', 1]);
		database.close();
		expect(failureOf(await storage.loadNotebook('n1'))).toBe('damaged');
	});
});

describe('a survey of which a part cannot be read', () => {
	it('is damaged', async () => {
		const storage = await open();
		const entries = ['', ...Array.from({ length: 20_000 }, (_, i) => `Tanke ${i}`)];
		const columns = smallSurvey.columns.map((column) => ({ ...column, entries }));
		await create(storage, notebook('n1'), { ...smallSurvey, columns });
		const database = await openDB('hagebok');
		await database.put('portions', 'rubbish', ['n1', 0]);
		database.close();
		expect(failureOf(await storage.loadNotebook('n1'))).toBe('damaged');
	});
});

describe('storage that cannot be opened', () => {
	const options = { now: () => '2026-03-05T10:00:00Z' };

	it('says so when the browser has none, or gives none', async () => {
		vi.stubGlobal('indexedDB', undefined);
		expect(failureOf(await openStorage(options))).toBe('refused');
		vi.stubGlobal('indexedDB', {
			open() {
				throw new DOMException('private window', 'SecurityError');
			}
		});
		expect(failureOf(await openStorage(options))).toBe('refused');
	});

	it('says so when a later version of the program made it, and leaves it alone', async () => {
		const newer = await openDB('hagebok', 99);
		newer.close();
		expect(failureOf(await openStorage(options))).toBe('newer');
	});

	it('lets a newer program in another tab upgrade it', async () => {
		const storage = await open();
		const newer = await openDB('hagebok', 99);
		expect(newer.version).toBe(99);
		newer.close();
		expect(failureOf(await storage.listNotebooks())).toBe('refused');
	});
});
