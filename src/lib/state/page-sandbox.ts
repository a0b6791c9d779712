import type { Sandbox } from '$lib/sandbox/sandbox';

/** The sandbox of this page: started when the first transform runs. */
export function createPageSandbox(): Sandbox {
	return {
		run: () => Promise.reject(new Error('No sandbox')),
		close: () => {}
	};
}
