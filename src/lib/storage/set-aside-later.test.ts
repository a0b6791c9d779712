import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { totalDocument } from '$lib/notebook/document';
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

const setAside = () =>
	commit(created(), { op: 'edit-question', edit: { question: key, role: 'name' } });

it('takes the answers of a question off the disk when it is set aside, and the rest stays', async () => {
	const storage = await open();
	valueOf(await storage.storeNotebook(created(), smallSurvey));
	valueOf(await storage.saveNotebook(setAside(), smallSurvey));
	const { survey } = valueOf(await storage.loadNotebook('n1'));
	expect(survey.columns).toEqual(smallSurvey.columns.filter(({ id }) => id !== text?.id));
	expect(survey.questions.find((question) => question.key === key)?.role).toBe('name');
	const [described] = valueOf(await storage.describeStored());
	expect(described?.survey?.setAside).toContainEqual({ text: text?.text, role: 'name' });
});

it('brings them back when that is undone while the answers are still at hand', async () => {
	const storage = await open();
	valueOf(await storage.storeNotebook(setAside(), smallSurvey));
	valueOf(await storage.saveNotebook(undo(setAside()), smallSurvey));
	expect(valueOf(await storage.loadNotebook('n1')).survey).toEqual(smallSurvey);
});

it('leaves the stored answers alone when only the document is written', async () => {
	const storage = await open();
	valueOf(await storage.storeNotebook(created(), smallSurvey));
	valueOf(await storage.saveNotebook(commit(created(), { op: 'set-title', title: 'Ny' })));
	expect(valueOf(await storage.loadNotebook('n1')).survey).toEqual(smallSurvey);
});

it('brings no deleted notebook back', async () => {
	const storage = await open();
	valueOf(await storage.storeNotebook(created(), smallSurvey));
	valueOf(await storage.deleteNotebook('n1'));
	expect(await storage.saveNotebook(setAside(), smallSurvey)).toMatchObject({ kind: 'failed' });
	expect(valueOf(await storage.describeStored())).toEqual([]);
});
