import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestFor } from '../../../tests/sandbox-programs';
import { openSandboxInNode } from './open-in-node';
import type { Sandbox } from './sandbox';

let folder = '';
let sandbox: Sandbox;

beforeAll(async () => {
	// Inside the project, where the packages it imports are found.
	folder = await mkdtemp(resolve('node_modules/.sandbox-worker-'));
	await build({
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		resolve: { alias: { $lib: resolve('src/lib') } },
		build: {
			ssr: 'src/lib/sandbox/sandbox-node-worker.ts',
			outDir: folder,
			rolldownOptions: { output: { entryFileNames: 'worker.js' } }
		}
	});
	sandbox = openSandboxInNode(pathToFileURL(join(folder, 'worker.js')));
});

afterAll(async () => {
	sandbox.close();
	await rm(folder, { recursive: true });
});

it('runs code in a thread, and ends one that the engine cannot end', async () => {
	const outcome = await sandbox.run(requestFor('return answers.rollup({ n: op.count() })'));
	expect(outcome).toMatchObject({ kind: 'rows', table: { columns: [{ name: 'n', values: [5] }] } });
	// A loop inside a function of the language, where the engine does not look at the time.
	const endless = 'return [].indexOf.call({ length: 2 ** 53 - 1 }, 1)';
	expect(await sandbox.run(requestFor(endless))).toMatchObject({ because: 'time' });
	expect(await sandbox.run(requestFor('return []'))).toMatchObject({ kind: 'rows' });
});
