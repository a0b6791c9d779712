import wasmUrl from '@jitl/quickjs-wasmfile-release-sync/wasm?url';
import type { Sandbox } from '$lib/sandbox/sandbox';
import type { SandboxReply } from '$lib/sandbox/serve-sandbox';
import {
	createThreadedSandbox,
	type SandboxThread,
	type ThreadListener
} from '$lib/sandbox/threaded-sandbox';

/** The sandbox of this page. Nothing of it is fetched before the first transform runs. */
export function createPageSandbox(): Sandbox {
	return createThreadedSandbox({ loadWasm, startThread });
}

async function loadWasm(): Promise<WebAssembly.Module> {
	const response = await fetch(wasmUrl);
	if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
	// Not streamed: that would ask for a content type that not every host sends.
	return WebAssembly.compile(await response.arrayBuffer());
}

function startThread({ onReply, onError }: ThreadListener): SandboxThread {
	const worker = new Worker(new URL('../sandbox/sandbox-worker.ts', import.meta.url), {
		type: 'module'
	});
	worker.onmessage = ({ data }: MessageEvent<SandboxReply>) => onReply(data);
	worker.onerror = (event) => onError(new Error(event.message || 'The sandbox worker failed'));
	return {
		ask: (request, transfer) => worker.postMessage(request, transfer),
		end: () => worker.terminate()
	};
}
