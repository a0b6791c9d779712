import type { EncodedRequest } from './encode-request';
import { runCode } from './run-code';
import type { CodeOutcome } from './sandbox';

/** What a thread is asked, once in its life. */
export interface SandboxRequest {
	readonly wasm: WebAssembly.Module;
	readonly request: EncodedRequest;
}

/** What it answers: that it is up and begins, then what became of the code. */
export type SandboxReply =
	{ readonly kind: 'begun' } | { readonly kind: 'done'; readonly outcome: CodeOutcome };

/** Runs the one request of this thread. */
export async function serveSandbox(
	{ wasm, request }: SandboxRequest,
	send: (reply: SandboxReply) => void
): Promise<void> {
	send({ kind: 'begun' });
	send({ kind: 'done', outcome: await runCode(wasm, request) });
}
