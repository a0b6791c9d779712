import { expect, it } from 'vitest';
import { requestFor } from '../../../tests/sandbox-programs';
import { encodeRequest } from './encode-request';
import { loadWasmInNode } from './open-in-node';
import { runCode } from './run-code';

const wasm = await loadWasmInNode();

async function textOf(expression: string): Promise<unknown> {
	const request = encodeRequest(requestFor(`return [{ value: ${expression} }]`));
	const outcome = await runCode(wasm, request);
	return outcome.kind === 'rows' ? outcome.table.columns[0]?.values[0] : outcome.message;
}

/** Everything by which code could reach the machine, the page or the network, in a browser or in Node. */
const hostNames = [
	'fetch XMLHttpRequest WebSocket EventSource WebTransport RTCPeerConnection navigator location document window self',
	'Worker SharedWorker postMessage BroadcastChannel importScripts indexedDB caches localStorage crypto performance',
	'process require module global Buffer setTimeout setInterval setImmediate queueMicrotask WebAssembly Atomics',
	'std os scriptArgs print gc Intl TextDecoder TextEncoder aq structuredClone Deno Bun'
].flatMap((names) => names.split(' '));

it('has no object of the host, however the global object is asked for', async () => {
	const missing = hostNames.join(' ');
	const names = JSON.stringify(hostNames);
	for (const world of [
		'globalThis',
		"[].constructor.constructor('return this')()",
		"(0, eval)('this')",
		"aq.table.constructor('return this')()",
		"Object.getPrototypeOf(async () => {}).constructor('return this')",
		"op.count.constructor.constructor('return globalThis')()"
	])
		expect(
			await textOf(`${names}.filter(name => typeof (${world})[name] === 'undefined').join(' ')`),
			world
		).toBe(missing);
});

it('gets nothing from Arquero that reads an address', async () => {
	for (const load of ['aq.loadCSV', 'aq.loadJSON', 'aq.loadArrow', 'aq.loadFixed'])
		expect(await textOf(`typeof ${load}('https://example.org/').then`)).toBe('function');
	expect(await textOf("aq.fromCSV('a,b\\n1,2').numRows()")).toBe(1);
});

it('leaves the host and the next run as they were', async () => {
	const spoil = `
		Object.prototype.spoilt = 'yes'; Array.prototype.push = null; JSON.parse = null;
		globalThis.left = 'behind'; aq.table.left = 'behind'; aq.addFunction('mine', x => x);
		({}).constructor.prototype.also = 1; ({}).__proto__.third = 1;
		Map.prototype.get = () => 'spoilt'; String.prototype.slice = () => 'spoilt';
		return [{ a: 1 }]`;
	await runCode(wasm, encodeRequest(requestFor(spoil)));
	expect(Object.keys(Object.prototype)).toEqual([]);
	expect('spoilt' in {} || 'also' in {} || 'third' in {} || 'left' in globalThis).toBe(false);
	expect(
		await textOf('[({}).spoilt, globalThis.left, aq.table.left, op.mine, [].push(1)].join()')
	).toBe(',,,,1');
});

it('does not know the clock, the time zone or the language of the machine', async () => {
	const seen = `[new Date(2024, 6, 1, 12).getTime(), new Date(2024, 0, 1).getTimezoneOffset(),
		new Date('2024-07-01T12:00').toISOString(), new Date(-1e12).getDate(), String(new Date(1e12)),
		Object.getOwnPropertyNames(Date).join(' ')].join('; ')`;
	expect(process.env['TZ']).toBe('Europe/Oslo');
	expect(await textOf(seen)).toBe(
		[
			Date.UTC(2024, 6, 1, 12),
			0,
			'2024-07-01T12:00:00.000Z',
			new Date(-1e12).getUTCDate(),
			'Sun Sep 09 2001 01:46:40 GMT+0000',
			'length name now parse UTC prototype'
		].join('; ')
	);
});

it('gives the same to the letter every time', async () => {
	const code = `aq.table({ x: Array.from({ length: 500 }, () => Math.random()) })
		.sample(200).derive({ y: d => op.random(), z: d => op.exp(d.x) / op.log(d.x + 2) }).toJSON()`;
	const first = await textOf(code);
	expect(String(first).length).toBeGreaterThan(5_000);
	expect(await textOf(code)).toBe(first);
});
