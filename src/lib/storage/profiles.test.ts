import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { startHistory } from '$lib/notebook/history';
import { totalDocument } from '$lib/notebook/document';
import type { Profile } from '$lib/survey/profile';
import { smallSurvey } from '../../../tests/small-survey';
import type { StorageResult } from './failure';
import { openStorage } from './open-storage';

beforeEach(() => {
	vi.stubGlobal('indexedDB', new IDBFactory());
});

const now = () => '2026-03-05T10:00:00Z';

const profile = (name: string, created = '2026-03-04T15:12:09+01:00'): Profile => ({
	format: 'hagebok-profile',
	version: 1,
	name,
	created,
	questions: [{ key: 'kommune', text: 'Kommune', row: null, kind: 'single', labels: ['Lom'] }],
	edits: [{ question: 'kommune', text: 'Hvor bor du?' }],
	same: []
});

const valueOf = <T>(result: StorageResult<T>): T => {
	if (result.kind === 'failed') throw new Error(result.failure.detail);
	return result.value;
};

const open = async () => valueOf(await openStorage({ now }));
const namesIn = async (storage: Awaited<ReturnType<typeof open>>) =>
	valueOf(await storage.listProfiles()).profiles.map(({ profile: { name } }) => name);

describe('a stored profile', () => {
	it('comes back as it was saved, the last made first, and replaces the one with its name', async () => {
		const storage = await open();
		valueOf(await storage.saveProfile(profile('Gammel', '2025-03-04T15:12:09+01:00')));
		valueOf(await storage.saveProfile(profile('Kurs')));
		valueOf(await storage.saveProfile({ ...profile('Kurs'), edits: [] }));
		const { profiles } = valueOf(await storage.listProfiles());
		expect(profiles.map((stored) => stored.profile)).toEqual([
			{ ...profile('Kurs'), edits: [] },
			profile('Gammel', '2025-03-04T15:12:09+01:00')
		]);
		expect(profiles[0]?.bytes).toBeGreaterThan(100);
	});

	it('is deleted by name, and with everything else', async () => {
		const storage = await open();
		valueOf(await storage.saveProfile(profile('A')));
		valueOf(await storage.saveProfile(profile('B')));
		valueOf(await storage.deleteProfile('A'));
		expect(await namesIn(storage)).toEqual(['B']);
		valueOf(await storage.eraseAll());
		expect(await namesIn(storage)).toEqual([]);
	});

	it('that cannot be read is kept and reported beside those that can', async () => {
		const storage = await open();
		valueOf(await storage.saveProfile(profile('God')));
		const database = await openDB('hagebok');
		await database.put('profiles', { ...profile('Ny'), version: 2 }, 'Ny');
		await database.put('profiles', 'rubbish', 'Ødelagt');
		database.close();
		expect(valueOf(await storage.listProfiles())).toMatchObject({
			profiles: [{ profile: { name: 'God' } }],
			unreadable: [
				{ name: 'Ny', failure: { code: 'newer' } },
				{ name: 'Ødelagt', failure: { code: 'damaged' } }
			]
		});
	});
});

it('upgrades a database of the version before profiles without losing a notebook', async () => {
	const history = startHistory(totalDocument({ id: 'n1', title: 'Kveld', created: now() }));
	const record = { ...history, updated: now(), responses: smallSurvey.responses };
	const before = await openDB('hagebok', 1, {
		upgrade(database) {
			database.createObjectStore('notebooks');
			database.createObjectStore('surveys');
		}
	});
	await before.put('notebooks', record, 'n1');
	await before.put('surveys', smallSurvey, 'n1');
	before.close();

	const storage = await open();
	expect(valueOf(await storage.loadNotebook('n1'))).toMatchObject({ history, survey: smallSurvey });
	valueOf(await storage.saveProfile(profile('Kurs')));
	expect(await namesIn(storage)).toEqual(['Kurs']);
});
