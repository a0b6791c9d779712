import { expect, it } from 'vitest';
import { encodeRequest } from '../src/lib/sandbox/encode-request';
import { loadWasmInNode } from '../src/lib/sandbox/open-in-node';
import { runCode } from '../src/lib/sandbox/run-code';
import { programs, requestFor } from './sandbox-programs';

const wasm = await loadWasmInNode();

it.each(programs)('$does', async ({ code, gives }) => {
	const outcome = await runCode(wasm, encodeRequest(requestFor(code)));
	expect(outcome).toEqual({
		kind: 'rows',
		table: {
			columns: gives.map(([name, ...values]) => ({ name, values })),
			length: (gives[0]?.length ?? 1) - 1,
			isCut: false
		}
	});
});
