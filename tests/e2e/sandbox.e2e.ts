import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { encodeRequest } from '../../src/lib/sandbox/encode-request';
import type { CodeOutcome, CodeRequest } from '../../src/lib/sandbox/sandbox';
import { programs, requestFor } from '../sandbox-programs';
import { expect, test } from './page';

/** Address of a built file. */
async function addressOf(folder: string, start: string): Promise<string> {
	const names = await readdir(`build/_app/immutable/${folder}`);
	const name = names.find((one) => one.startsWith(start));
	if (!name) throw new Error(`No ${start} in ${folder}`);
	return `/_app/immutable/${folder}/${name}`;
}

/** Runs each in a worker of its own, as the page does; null for one that had to be ended from outside. */
async function runInBrowser(
	page: Page,
	requests: readonly CodeRequest[]
): Promise<(CodeOutcome | null)[]> {
	const asked = {
		worker: await addressOf('workers', 'sandbox-worker'),
		wasm: await addressOf('assets', 'emscripten-module'),
		requests: requests.map((request) => {
			const { index, ...rest } = encodeRequest(request);
			return { ...rest, index: [...new Uint8Array(index)] };
		})
	};
	return page.evaluate(async ({ worker: address, wasm: wasmAddress, requests: all }) => {
		const wasm = await WebAssembly.compile(await (await fetch(wasmAddress)).arrayBuffer());
		const outcomes: (CodeOutcome | null)[] = [];
		for (const { index, ...rest } of all) {
			const worker = new Worker(address, { type: 'module' });
			outcomes.push(
				await new Promise((resolve, reject) => {
					worker.onerror = (event) => reject(new Error(event.message));
					worker.onmessage = ({ data }) => {
						if (data.kind === 'done') resolve(data.outcome);
						else setTimeout(() => resolve(null), 7_000);
					};
					const request = { ...rest, index: Uint8Array.from(index).buffer };
					worker.postMessage({ wasm, request }, [request.index]);
				})
			);
			worker.terminate();
		}
		return outcomes;
	}, asked);
}

test('programs give in Chromium what they give in Node, to the last digit', async ({ page }) => {
	await page.goto('/');
	const outcomes = await runInBrowser(
		page,
		programs.map(({ code }) => requestFor(code))
	);
	expect(outcomes).toEqual(
		programs.map(({ gives }) => ({
			kind: 'rows',
			table: {
				columns: gives.map(([name, ...values]) => ({ name, values })),
				length: (gives[0]?.length ?? 1) - 1,
				isCut: false
			}
		}))
	);
});

test('code in Chromium reaches nothing, and is ended at its limits', async ({ page }) => {
	await page.goto('/');
	const [names, imported, ...limits] = await runInBrowser(
		page,
		[
			`const here = Object.getOwnPropertyNames(globalThis);
			return ['fetch', 'self', 'postMessage', 'indexedDB', 'importScripts', 'WebSocket', 'caches', 'navigator']
				.map(name => ({ name, here: here.includes(name) || typeof globalThis[name] !== 'undefined' }))`,
			"return import('/_app/version.json')",
			'for (;;);',
			'new Array(1e9).fill(0)',
			'function f() { f() } f()',
			'return [].indexOf.call({ length: 2 ** 53 - 1 }, 1)'
		].map((code) => requestFor(code))
	);
	expect(names).toMatchObject({ table: { columns: [{}, { values: Array(8).fill(false) }] } });
	expect(imported).toMatchObject({ because: 'not_rows', message: 'Promise' });
	expect(limits.map((outcome) => outcome && 'because' in outcome && outcome.because)).toEqual([
		'time',
		'memory',
		'threw',
		null
	]);
});
