import { encodeRequest } from './encode-request';
import { failed, sandboxLimits, type CodeOutcome, type CodeRequest, type Sandbox } from './sandbox';
import type { SandboxReply, SandboxRequest } from './serve-sandbox';

/** A thread that was just started: a worker of the page, or of Node. */
export interface SandboxThread {
	ask(request: SandboxRequest, transfer: ArrayBuffer[]): void;
	/** Ends it at once, whatever it is doing. */
	end(): void;
}

export interface ThreadListener {
	onReply(reply: SandboxReply): void;
	onError(error: Error): void;
}

export interface ThreadSource {
	/** QuickJS, compiled: threads share it. */
	loadWasm(): Promise<WebAssembly.Module>;
	startThread(listener: ThreadListener): SandboxThread;
}

/** For starting the engine and reading the tables, before the time of the code itself is counted. */
const graceMilliseconds = 3_000;

/**
 * A thread for every run, one run at a time. The engine ends code at its limits by itself wherever it looks at
 * them; a thread that does not answer is ended from here, and so is one whose result is no longer wanted.
 */
export function createThreadedSandbox(source: ThreadSource): Sandbox {
	const closed = new AbortController();
	let wasm: Promise<WebAssembly.Module> | null = null;
	let last: Promise<unknown> = Promise.resolve();

	const runNow = async (request: CodeRequest, signal: AbortSignal): Promise<CodeOutcome> => {
		signal.throwIfAborted();
		wasm ??= source.loadWasm();
		try {
			return await runInThread(
				source,
				{ wasm: await wasm, request: encodeRequest(request) },
				signal
			);
		} catch (error) {
			signal.throwIfAborted();
			// Perhaps it can be fetched the next time.
			wasm = null;
			return failed('not_started', error instanceof Error ? error.message : String(error));
		}
	};

	return {
		run: (request, signal) => {
			const both = AbortSignal.any([closed.signal, ...(signal ? [signal] : [])]);
			const turn = last.then(() => runNow(request, both));
			last = turn.catch(() => undefined);
			return Promise.race([turn, abortOf(both)]);
		},
		close: () => closed.abort()
	};
}

/** Who waits for a turn need not wait for it to learn that it was cancelled. */
function abortOf(signal: AbortSignal): Promise<never> {
	return new Promise((_, reject) => {
		if (signal.aborted) reject(signal.reason);
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
	});
}

function runInThread(
	source: ThreadSource,
	request: SandboxRequest,
	signal: AbortSignal
): Promise<CodeOutcome> {
	let thread: SandboxThread | null = null;
	let timer: ReturnType<typeof setTimeout> | undefined;
	return new Promise<CodeOutcome>((resolve, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason), { once: true });
		thread = source.startThread({
			onReply: (reply) => {
				if (reply.kind === 'done') return resolve(reply.outcome);
				const patience = sandboxLimits.milliseconds + graceMilliseconds;
				timer = setTimeout(() => resolve(failed('time')), patience);
			},
			onError: reject
		});
		thread.ask(request, [request.request.index]);
	}).finally(() => {
		clearTimeout(timer);
		thread?.end();
	});
}
