import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { totalDocument } from '$lib/notebook/document';
import type { Change } from '$lib/notebook/change';
import { commit, startHistory, undo } from '$lib/notebook/history';
import { smallSurvey } from '../../../tests/small-survey';
import type { StorageResult } from './failure';
import { openStorage } from './open-storage';
import type { Storage } from './storage';

beforeEach(() => {
	vi.stubGlobal('indexedDB', new IDBFactory());
});

const valueOf = <T>(result: StorageResult<T>): T => {
	if (result.kind === 'failed') throw new Error(result.failure.detail);
	return result.value;
};

async function open(): Promise<Storage> {
	return valueOf(await openStorage({ now: () => '2026-03-05T10:00:00Z' }));
}

const created = () =>
	startHistory(
		totalDocument({ id: 'n1', title: 'Workshop 1', created: '2026-03-04T15:12:09+01:00' })
	);

const text = smallSurvey.questions.find(({ kind, role }) => kind === 'text' && role === null);
const key = text?.key ?? '';

const change: Change = { op: 'edit-question', edit: { question: key, role: 'name' } };
const setAside = () => commit(created(), change);
const entry = { kind: 'commit', change, key: null } as const;

it('takes the answers of a question off the disk when it is set aside, and the rest stays', async () => {
	const storage = await open();
	valueOf(await storage.storeNotebook(created(), smallSurvey));
	valueOf(await storage.append([entry], setAside()));
	valueOf(await storage.storeReading(setAside(), smallSurvey));
	const { survey } = valueOf(await storage.loadNotebook('n1'));
	expect(survey.columns).toEqual(smallSurvey.columns.filter(({ id }) => id !== text?.id));
	expect(survey.questions.find((question) => question.key === key)?.role).toBe('name');
	const [described] = valueOf(await storage.describeStored());
	expect(described?.survey?.setAside).toContainEqual({ text: text?.text, role: 'name' });
});

it('brings them back when that is undone while the answers are still at hand', async () => {
	const storage = await open();
	valueOf(await storage.storeNotebook(setAside(), smallSurvey));
	valueOf(await storage.append([{ kind: 'undo' }], undo(setAside())));
	valueOf(await storage.storeReading(undo(setAside()), smallSurvey));
	expect(valueOf(await storage.loadNotebook('n1')).survey).toEqual(smallSurvey);
});

it('takes them off the disk when the notebook is loaded, where the machine went off before that was come to', async () => {
	const storage = await open();
	valueOf(await storage.storeNotebook(created(), smallSurvey));
	valueOf(await storage.append([entry], setAside()));
	const { survey } = valueOf(await storage.loadNotebook('n1'));
	expect(survey.columns.map(({ id }) => id)).not.toContain(text?.id);
	valueOf(await storage.append([{ kind: 'undo' }], undo(setAside())));
	expect(valueOf(await storage.loadReading('n1', '')).columns).toEqual(survey.columns);
});

it('takes them off the other readings of the survey too', async () => {
	const storage = await open();
	valueOf(await storage.storeNotebook(created(), smallSurvey));
	const replaced: Change = { op: 'set-sources', sources: [], data: 'second', population: null };
	const after = commit(created(), replaced);
	valueOf(await storage.storeReading(after, smallSurvey));
	valueOf(await storage.append([{ kind: 'commit', change: replaced, key: null }], after));
	const aside = commit(after, change);
	valueOf(await storage.append([entry], aside));
	valueOf(await storage.storeReading(aside, smallSurvey));
	for (const data of ['', 'second'])
		expect(
			valueOf(await storage.loadReading('n1', data)).columns.map(({ id }) => id)
		).not.toContain(text?.id);
});
