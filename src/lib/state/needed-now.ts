import type { Needed } from '$lib/notebook/repair';

/** What stands in for what a file from outside lacks. It gets an id of its own when it is opened. */
export function neededNow(): Needed {
	return { id: 'opened', created: new Date().toISOString() };
}
