import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { analysisNames } from '$lib/analyses/names';
import { commonKeys } from '../src/cli/common-settings';
import { capture } from './captured-io';

const page = readFileSync('docs/cli.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'hagebok-'));

/** The examples, each with the exit code that it says; 0 where it says none. */
const examples = [...page.matchAll(/^hagebok (.*?)(?: # exit (\d))?$/gm)].map(
	([, line = '', code = '0']) => ({ line, code: Number(code) })
);

/** What a shell makes of the line; what is written goes to a folder of its own. */
const wordsOf = (line: string): string[] =>
	line.split(' ').flatMap((word, at, words) => {
		if (words[at - 1] === '--out') return join(folder, word);
		const [, where, ending] = /^(.*\/)\*(\.\w+)$/.exec(word) ?? [];
		if (where === undefined || ending === undefined) return word;
		return readdirSync(where)
			.filter((name) => name.endsWith(ending))
			.map((name) => where + name);
	});

it.each(examples)('does what the page says: $line', async ({ line, code }) => {
	const told = await capture(wordsOf(line));
	expect([told.code, told.err === '']).toEqual([code, code === 0]);
	if (!line.includes('--json')) return;
	const keys = Object.keys(JSON.parse(told.out));
	for (const key of keys) expect(page).toContain(`\`${key}\``);
});

it('names every option, setting and analysis', async () => {
	const { out } = await capture(['--help']);
	const options = [...out.matchAll(/--[a-z-]+/g)].map(([option]) => option);
	expect(options.length).toBeGreaterThan(8);
	for (const option of options) expect(page).toMatch(new RegExp(`\`${option}[\` ]`));
	for (const name of [...commonKeys, ...analysisNames]) expect(page).toContain(`\`${name}\``);
});

it('names every part of the documents', async () => {
	const file = 'data/workshop-google-forms.csv';
	const parts = async (...argv: string[]): Promise<Record<string, Record<string, unknown>[]>> =>
		JSON.parse((await capture([...argv, '--json'])).out);
	const { files } = await parts('inspect', file);
	const { cells } = await parts('run', 'tests/notebooks/version-1.hagebok.json', file);
	const { analyses } = await parts('list', 'analyses');
	for (const [first] of [files ?? [], cells ?? [], analyses ?? []])
		for (const key of Object.keys(first ?? {})) expect(page).toContain(`\`${key}\``);
});
