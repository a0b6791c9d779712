import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture } from '../../tests/captured-io';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'hagebok-counts-'));
});
afterAll(() => rm(folder, { recursive: true }));

const workshops = (...places: readonly string[]) =>
	places.map((place) => `data/workshops/${place}.csv`);
const nome = workshops('1-nome-ideavklaring', '2-nome-produktutvikling', '3-nome-samarbeid');
const drangedal = workshops(
	'4-drangedal-ideavklaring',
	'5-drangedal-produktutvikling',
	'6-drangedal-samarbeid'
);
const outAt = (name: string) => join(folder, `${name}.hagebok-counts.json`);

interface Told {
	readonly events: readonly { readonly id: string; readonly name: string; readonly site: string }[];
}
const readTold = async (path: string): Promise<Told> =>
	JSON.parse(await readFile(path, 'utf8')) as Told;

describe('counts that are passed on', () => {
	it('are written for each file, and six events of two gardens are put side by side', async () => {
		const [one, other] = [outAt('nome'), outAt('drangedal')];
		for (const [files, out, site] of [
			[nome, one, 'Nome'],
			[drangedal, other, 'Drangedal']
		] as const) {
			const sets = ['--set', `site=${site}`, '--set', 'format=workshop', '--set', 'minBase=3'];
			const { code, err } = await capture(['export-aggregate', ...files, '--out', out, ...sets]);
			expect([code, err]).toEqual([0, '']);
		}
		expect((await readTold(one)).events.map(({ site }) => site)).toEqual(['Nome', 'Nome', 'Nome']);
		const text = await capture(['pool', one, other]);
		expect(text.code).toBe(0);
		expect(text.out).toContain('6 events from 2 files');
		expect(text.out).toContain('All in all, how satisfied');
		const json = await capture(['pool', other, one, '--json']);
		const turned = await capture(['pool', one, other, '--json']);
		expect(JSON.parse(json.out)).toEqual(JSON.parse(turned.out));
	});

	it('keep the ids of their events when they are written again, so that nobody is counted twice', async () => {
		const [first, copy] = [outAt('first'), outAt('copy')];
		const write = (out: string) => capture(['export-aggregate', ...nome, '--out', out]);
		await write(first);
		const before = await readTold(first);
		await writeFile(copy, await readFile(first));
		expect((await write(first)).code).toBe(0);
		expect(await readTold(first)).toEqual(before);
		const { code, err } = await capture(['pool', first, copy]);
		expect(code).toBe(1);
		expect(err).toContain('already counted');
	});

	it('are not written anew when two more people have answered', async () => {
		const [source, out] = [join(folder, 'svar.csv'), outAt('grown')];
		const text = await readFile(nome[0] ?? '', 'utf8');
		const lines = text.trimEnd().split('\n');
		await writeFile(source, lines.slice(0, -2).join('\n'));
		const write = () => capture(['export-aggregate', source, '--out', out]);
		expect((await write()).code).toBe(0);
		await writeFile(source, text);
		const { code, err } = await write();
		expect(code).toBe(1);
		expect(err).toContain('too few answers');
	});

	it('are refused with a sentence when they are damaged, newer, too large or something else', async () => {
		const out = outAt('good');
		await capture(['export-aggregate', ...nome, '--out', out]);
		const good = await readFile(out, 'utf8');
		const refusal = async (text: string | Uint8Array) => {
			const path = outAt('bad');
			await writeFile(path, text);
			const { code, err } = await capture(['pool', out, path]);
			expect(code).toBe(1);
			expect(err).toContain(path);
			return err;
		};
		expect(await refusal(good.replace('"responses": ', '"responses": 1'))).toContain('damaged');
		expect(await refusal(good.replace('"version": 1', '"version": 7'))).toContain(
			'newer version (7)'
		);
		expect(await refusal(new Uint8Array(6_000_000))).toContain('larger');
		expect(await refusal('{}')).toContain('no file of counts');
	});

	it('need to know where to be written and of which questionnaire they are', async () => {
		expect((await capture(['export-aggregate', ...nome])).code).toBe(2);
		expect((await capture(['export-aggregate', ...nome, '--out', 'x.json'])).code).toBe(2);
		const out = ['--out', outAt('none')];
		expect((await capture(['export-aggregate', ...nome, ...out, '--set', 'by=q1'])).code).toBe(2);
		const two = ['--set', 'date=2026-03-04', '--set', 'date=2026-04-08'];
		expect((await capture(['export-aggregate', ...nome, ...out, ...two])).code).toBe(2);
		const other = await capture(['export-aggregate', 'data/for-og-etter.csv', ...out]);
		expect([other.code, other.err.includes('instrument=')]).toEqual([1, true]);
	});
});
