import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Change } from '$lib/notebook/change';
import { totalDocument } from '$lib/notebook/document';
import { commit, startHistory } from '$lib/notebook/history';
import type { Profile } from '$lib/survey/profile';
import { smallSurvey } from '../../../tests/small-survey';
import { openDatabase } from './database';
import type { StorageResult } from './failure';
import { databaseDisk } from './journal/database-disk';
import { diskError, type Disk } from './journal/disk';
import { openStorage } from './open-storage';
import type { Storage } from './storage';

let files: Disk;

beforeEach(async () => {
	vi.stubGlobal('indexedDB', new IDBFactory());
	files = databaseDisk(await openDatabase('files'));
});

const valueOf = <T>(result: StorageResult<T>): T => {
	if (result.kind === 'failed') throw new Error(result.failure.detail);
	return result.value;
};

const open = async (on: Disk = files): Promise<Storage> =>
	valueOf(await openStorage({ now: () => '2026-03-05T10:00:00Z', files: on }));

/** The browser begins a new database, as it does where it finds the one that is there beyond repair. */
async function loseDatabase(storage: Storage): Promise<Storage> {
	storage.close();
	const database = await openDB('hagebok');
	for (const name of database.objectStoreNames) await database.clear(name);
	database.close();
	return open();
}

const created = (id = 'n1') =>
	startHistory(totalDocument({ id, title: 'Workshop 1', created: '2026-03-04T15:12:09+01:00' }));
const profile: Profile = {
	format: 'hagebok-profile',
	version: 1,
	name: 'Kurs',
	created: '2026-03-04T15:12:09+01:00',
	questions: [{ key: 'kommune', text: 'Kommune', row: null, kind: 'single', labels: ['Lom'] }],
	edits: [{ question: 'kommune', text: 'Hvor bor du?' }],
	same: []
};
const title: Change = { op: 'set-title', title: 'Workshop 2' };
const replaced: Change = { op: 'set-sources', sources: [], data: 'Å/2', population: null };
const text = smallSurvey.questions.find(({ kind, role }) => kind === 'text' && role === null);
const aside: Change = { op: 'edit-question', edit: { question: text?.key ?? '', role: 'name' } };

async function store(storage: Storage, changes: readonly Change[] = []) {
	let history = created();
	valueOf(await storage.storeNotebook(history, smallSurvey));
	for (const change of changes) {
		history = commit(history, change);
		valueOf(await storage.storeReading(history, smallSurvey));
		valueOf(await storage.append([{ kind: 'commit', change, key: null }], history));
	}
	return history;
}

const namesOf = async (storage: Storage) =>
	valueOf(await storage.listNotebooks()).notebooks.map(({ id }) => id);

it('puts back what the database has lost: the notebook, its undo and every reading of its survey', async () => {
	const before = await open();
	const history = await store(before, [title, replaced]);
	const storage = await loseDatabase(before);
	expect(valueOf(await storage.listNotebooks()).notebooks).toMatchObject([
		{ id: 'n1', title: 'Workshop 2', responses: smallSurvey.responses }
	]);
	const loaded = valueOf(await storage.loadNotebook('n1'));
	expect(loaded.history).toEqual(history);
	expect(loaded.survey).toEqual(smallSurvey);
	expect(valueOf(await storage.loadReading('n1', ''))).toEqual(smallSurvey);
});

it('puts back a notebook that is opened by its address', async () => {
	const before = await open();
	await store(before);
	const storage = await loseDatabase(before);
	expect(valueOf(await storage.loadNotebook('n1')).survey).toEqual(smallSurvey);
});

it('puts back saved corrections of forms, and none that was deleted', async () => {
	const before = await open();
	for (const name of ['Kveld', 'Kurs']) valueOf(await before.saveProfile({ ...profile, name }));
	valueOf(await before.deleteProfile('Kurs'));
	const storage = await loseDatabase(before);
	const { profiles } = valueOf(await storage.listProfiles());
	expect(profiles.map((stored) => stored.profile)).toEqual([{ ...profile, name: 'Kveld' }]);
	valueOf(await storage.eraseAll());
	expect(valueOf(await (await loseDatabase(storage)).listProfiles()).profiles).toEqual([]);
});

it('copies the survey of a notebook from before there were copies when it is opened', async () => {
	const before = await open();
	await store(before);
	await files.removeFolder('n1.survey');
	valueOf(await before.loadNotebook('n1'));
	const storage = await loseDatabase(before);
	expect(await namesOf(storage)).toEqual(['n1']);
});

it('has no copy of an answer that was set aside', async () => {
	const storage = await open();
	await store(storage);
	const answer = smallSurvey.columns.find(({ id }) => id === text?.id)?.entries[1] ?? '';
	const copied = async () => {
		const names = (await files.files('n1.survey')).map(({ name }) => name);
		const all = await Promise.all(names.map((name) => files.read('n1.survey', name)));
		return all.map((bytes) => new TextDecoder().decode(bytes)).join('');
	};
	expect(await copied()).toContain(answer);
	const history = commit(created(), aside);
	valueOf(await storage.append([{ kind: 'commit', change: aside, key: null }], history));
	// The machine went off before the survey was stored anew.
	valueOf(await storage.loadNotebook('n1'));
	expect(await copied()).not.toContain(answer);
});

it('does not put back what was deleted or erased', async () => {
	const storage = await open();
	await store(storage);
	valueOf(await storage.deleteNotebook('n1'));
	expect(await namesOf(await loseDatabase(storage))).toEqual([]);
	const again = await open();
	await store(again);
	valueOf(await again.eraseAll());
	expect(await namesOf(await loseDatabase(again))).toEqual([]);
	expect(await files.folders()).toEqual([]);
});

it('stores a notebook without a copy where there is no room for one, and keeps no older one', async () => {
	let isFull = false;
	const full: Disk = {
		...files,
		append: async (folder, write) => {
			if (isFull && folder.endsWith('.survey')) throw diskError('QuotaExceededError', 'full');
			return files.append(folder, write);
		}
	};
	const storage = await open(full);
	await store(storage);
	isFull = true;
	valueOf(await storage.storeReading(commit(created(), aside), smallSurvey));
	expect(await files.files('n1.survey')).toEqual([]);
	expect(await namesOf(storage)).toEqual(['n1']);
});
