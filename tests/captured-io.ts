import { encodeRequest } from '$lib/sandbox/encode-request';
import { loadWasmInNode } from '$lib/sandbox/open-in-node';
import { runCode } from '$lib/sandbox/run-code';
import type { Sandbox } from '$lib/sandbox/sandbox';
import { execute } from '../src/cli/execute';
import type { ExitCode } from '../src/cli/exit-code';

/** What the command line did: its exit code and what it wrote. */
export interface Captured {
	readonly code: ExitCode;
	readonly out: string;
	readonly err: string;
}

/** Runs the command line in this process, in a terminal of `width` columns without styles. */
export async function capture(argv: readonly string[], width = 100): Promise<Captured> {
	const written = { out: '', err: '' };
	const code = await execute(argv, {
		out: (text) => void (written.out += text),
		err: (text) => void (written.err += text),
		width,
		styled: false,
		debug: false,
		openSandbox: sandboxInThisThread
	});
	return { code, ...written };
}

/** Runs code here: what a test runs has an end. */
export function sandboxInThisThread(): Sandbox {
	return {
		run: async (request) => runCode(await loadWasmInNode(), encodeRequest(request)),
		close: () => undefined
	};
}
