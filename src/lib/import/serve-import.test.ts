import { expect, it } from 'vitest';
import { LongLists } from '$lib/survey/long-lists';
import { memoryFile } from './memory-file';
import { serveImport, type ImportReply, type ImportRequest } from './serve-import';

/** A page at the other end of the line, which keeps every reply. */
function openPage() {
	const replies: { reply: ImportReply; transfer: ArrayBuffer[] }[] = [];
	let request: (message: ImportRequest) => void = () => {};
	let arrived: () => void = () => {};
	serveImport({
		send: (reply, transfer) => {
			replies.push({ reply, transfer });
			arrived();
		},
		onRequest: (listener) => (request = listener)
	});
	const until = async (kind: ImportReply['kind']) => {
		while (!replies.some(({ reply }) => reply.kind === kind))
			await new Promise<void>((resolve) => (arrived = resolve));
		return replies.filter(({ reply }) => reply.kind === kind);
	};
	return { replies, until, ask: (message: ImportRequest) => request(message) };
}

const small = memoryFile('a.csv', 'Kurs,Sted\nJa,Nome\nNei,Bø\n');

it('answers with the survey and moves its columns instead of copying them', async () => {
	const page = openPage();
	page.ask({ kind: 'start', id: 7, files: [small] });
	const [done] = await page.until('done');
	if (done?.reply.kind !== 'done' || done.reply.outcome.kind !== 'survey')
		throw new Error('no survey');
	const { survey } = done.reply.outcome;
	expect([done.reply.id, survey.responses]).toEqual([7, 2]);
	expect(done.transfer).toEqual(survey.columns.map(({ codes }) => codes.buffer));
});

it('sends a long list of answers ahead of the survey, in portions', async () => {
	const page = openPage();
	const texts = Array.from({ length: 20_000 }, (_, i) => `Tanke ${i}`);
	page.ask({
		kind: 'start',
		id: 5,
		files: [memoryFile('d.csv', `Kurs,Tanker\n${texts.map((text) => `Ja,${text}\n`).join('')}`)]
	});
	const [done] = await page.until('done');
	const lists = new LongLists();
	for (const { reply } of page.replies) if (reply.kind === 'portion') lists.add(reply.portion);
	if (done?.reply.kind !== 'done' || done.reply.outcome.kind !== 'survey')
		throw new Error('no survey');
	const { survey } = done.reply.outcome;
	expect(survey.columns.map(({ entries }) => entries)).toEqual([['', 'Ja'], ['']]);
	expect(lists.putBack(survey).columns[1]?.entries).toEqual(['', ...texts]);
});

it('reads the files the way the page says', async () => {
	const page = openPage();
	page.ask({ kind: 'start', id: 3, files: [small], choices: { system: 'google-sheets' } });
	const [done] = await page.until('done');
	if (done?.reply.kind !== 'done' || done.reply.outcome.kind !== 'survey')
		throw new Error('no survey');
	expect(done.reply.outcome.survey.sources[0]?.system).toBe('google-sheets');
});

it('answers no more after it was told to cancel', async () => {
	const page = openPage();
	const large = memoryFile('b.csv', `a,b\n${'1,2\n'.repeat(200_000)}`, 1000);
	page.ask({ kind: 'start', id: 1, files: [large] });
	page.ask({ kind: 'cancel', id: 1 });
	page.ask({ kind: 'start', id: 2, files: [small] });
	await page.until('done');
	expect(page.replies.map(({ reply }) => reply.id)).toEqual([2]);
});

it('tells the page when a file cannot be reached', async () => {
	const page = openPage();
	const gone = {
		name: 'gone.csv',
		size: 1,
		stream: () =>
			new ReadableStream<Uint8Array>({ pull: (c) => c.error(new Error('file is gone')) })
	};
	page.ask({ kind: 'start', id: 3, files: [gone] });
	const [failed] = await page.until('failed');
	expect(failed?.reply).toEqual({ kind: 'failed', id: 3, message: 'file is gone' });
});

it('tells progress while a large file is read', async () => {
	const page = openPage();
	const large = memoryFile('c.csv', `a,b\n${'1,2\n'.repeat(2_000_000)}`);
	page.ask({ kind: 'start', id: 4, files: [large] });
	await page.until('done');
	const [progress] = await page.until('progress');
	expect(progress?.reply).toMatchObject({
		kind: 'progress',
		id: 4,
		progress: { file: 'c.csv', bytes: large.size }
	});
});
