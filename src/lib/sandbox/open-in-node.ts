import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Sandbox } from './sandbox';
import { createThreadedSandbox, type ThreadListener, type ThreadSource } from './threaded-sandbox';

/** The sandbox of the command line. `workerFile`: where sandbox-node-worker.ts was built to. */
export function openSandboxInNode(workerFile: URL): Sandbox {
	return createThreadedSandbox({
		loadWasm: loadWasmInNode,
		startThread: (listener) => startThread(workerFile, listener)
	});
}

/** QuickJS from the installed package. */
export async function loadWasmInNode(): Promise<WebAssembly.Module> {
	const { resolve } = createRequire(import.meta.url);
	return WebAssembly.compile(await readFile(resolve('@jitl/quickjs-wasmfile-release-sync/wasm')));
}

function startThread(
	workerFile: URL,
	{ onReply, onError }: ThreadListener
): ReturnType<ThreadSource['startThread']> {
	const worker = new Worker(workerFile);
	worker.on('message', onReply);
	worker.on('error', onError);
	return {
		ask: (request, transfer) => worker.postMessage(request, transfer),
		end: () => void worker.terminate()
	};
}
