import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { requestFor } from '../../../tests/sandbox-programs';
import { failed } from './sandbox';
import type { SandboxReply } from './serve-sandbox';
import { createThreadedSandbox, type ThreadListener } from './threaded-sandbox';

const wasm = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));

/** Threads that answer when the test says so. */
function fakeThreads(loadWasm = () => Promise.resolve(wasm)) {
	const threads: (ThreadListener & { code: string; isEnded: boolean })[] = [];
	const sandbox = createThreadedSandbox({
		loadWasm,
		startThread: (listener) => {
			const thread = { ...listener, code: '', isEnded: false };
			threads.push(thread);
			return {
				ask: ({ request }) => void (thread.code = request.code),
				end: () => void (thread.isEnded = true)
			};
		}
	});
	return { sandbox, threads };
}

const rows: SandboxReply = {
	kind: 'done',
	outcome: { kind: 'rows', table: { columns: [], length: 0, isCut: false } }
};
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('runs one after another, each in a thread of its own that is ended with its answer', async () => {
	const { sandbox, threads } = fakeThreads();
	const first = sandbox.run(requestFor('first'));
	const second = sandbox.run(requestFor('second'));
	await settled();
	expect(threads.map(({ code }) => code)).toEqual(['first']);
	threads[0]?.onReply(rows);
	expect((await first).kind).toBe('rows');
	await settled();
	expect(threads.map(({ code, isEnded }) => [code, isEnded])).toEqual([
		['first', true],
		['second', false]
	]);
	threads[1]?.onReply(rows);
	expect((await second).kind).toBe('rows');
});

it('ends a thread that does not answer, and goes on with the next', async () => {
	const { sandbox, threads } = fakeThreads();
	const stuck = sandbox.run(requestFor('stuck'));
	const next = sandbox.run(requestFor('next'));
	await settled();
	// However long a busy machine takes to start it: only from then on is the time counted.
	await vi.advanceTimersByTimeAsync(60_000);
	expect(threads[0]?.isEnded).toBe(false);
	threads[0]?.onReply({ kind: 'begun' });
	await vi.advanceTimersByTimeAsync(8_000);
	expect(await stuck).toEqual(failed('time'));
	expect(threads[0]?.isEnded).toBe(true);
	threads[1]?.onReply(rows);
	expect((await next).kind).toBe('rows');
});

it('ends what is cancelled at once, and what waits without starting it', async () => {
	const { sandbox, threads } = fakeThreads();
	const [running, waiting] = [new AbortController(), new AbortController()];
	const first = sandbox.run(requestFor('first'), running.signal);
	const second = sandbox.run(requestFor('second'), waiting.signal);
	const refused = [first, second].map((run) => expect(run).rejects.toThrow('enough'));
	await settled();
	waiting.abort(new Error('enough'));
	await refused[1];
	running.abort(new Error('enough'));
	await refused[0];
	await settled();
	expect(threads.map(({ isEnded }) => isEnded)).toEqual([true]);
	await expect(sandbox.run(requestFor('late'), AbortSignal.abort())).rejects.toThrow('aborted');
});

it('ends everything when it is closed', async () => {
	const { sandbox, threads } = fakeThreads();
	const run = expect(sandbox.run(requestFor('first'))).rejects.toThrow('aborted');
	await settled();
	sandbox.close();
	await run;
	expect(threads[0]?.isEnded).toBe(true);
});

it('tells when it cannot be started, and tries again the next time', async () => {
	let isThere = false;
	const { sandbox, threads } = fakeThreads(() =>
		isThere ? Promise.resolve(wasm) : Promise.reject(new Error('404 Not Found'))
	);
	expect(await sandbox.run(requestFor(''))).toEqual(failed('not_started', '404 Not Found'));
	isThere = true;
	const run = sandbox.run(requestFor(''));
	await settled();
	threads[0]?.onError(new Error('The script is gone'));
	expect(await run).toEqual(failed('not_started', 'The script is gone'));
});
