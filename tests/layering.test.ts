import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ overrideConfigFile: '.config/eslint.config.js' });

async function complaintsAbout(filePath: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath });
	return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const importing = (source: string): string => `import * as x from '${source}';\nexport { x };\n`;

describe('the layering of the rooms', () => {
	it.each([
		['src/lib/survey/x.ts', '$lib/vocabulary/match-scale'],
		['src/lib/stats/x.ts', '$lib/engine/engine'],
		['src/lib/engine/x.ts', '$lib/import/table'],
		['src/lib/charts/x.ts', '$lib/notebook/document'],
		['src/lib/storage/x.ts', '$lib/state/locale.svelte'],
		['src/cli/x.ts', '$lib/state/locale.svelte'],
		['src/lib/charts/x.ts', '../engine/engine'],
		['src/lib/ui/notebook/x.ts', '../../charts/present'],
		['src/lib/charts/x.ts', 'svelte'],
		['src/lib/storage/x.ts', '$app/navigation'],
		['src/lib/engine/arrays.ts', '@duckdb/duckdb-wasm'],
		['src/lib/state/x.ts', '@duckdb/node-api']
	])('lets %s not import %s', async (file, source) => {
		expect(await complaintsAbout(file, importing(source))).toEqual(['no-restricted-imports']);
	});

	it.each([
		['src/lib/charts/x.ts', '$lib/disclosure/release'],
		['src/lib/engine/duckdb-wasm.ts', '@duckdb/duckdb-wasm'],
		['src/lib/ui/present/x.ts', '../notebook/place'],
		['src/cli/x.ts', '$lib/storage/storage']
	])('lets %s import %s', async (file, source) => {
		expect(await complaintsAbout(file, importing(source))).toEqual([]);
	});

	it('keeps the DOM out of the rooms below the live page', async () => {
		const code = 'export const width = window.innerWidth;\n';
		expect(await complaintsAbout('src/lib/charts/x.ts', code)).toEqual(['no-restricted-globals']);
		expect(await complaintsAbout('src/lib/ui/x.ts', code)).toEqual([]);
	});
});
