import type { ImportProgress } from './table';

export interface ReadOptions {
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

const interval = 50;

/**
 * Tells progress at most twenty times a second, and then yields to the event loop, so that a cancel message
 * gets through while a large file is read. The returned function is called after every piece of work.
 */
export function createPace(
	options: ReadOptions
): (progress: () => ImportProgress) => Promise<void> {
	let last = performance.now();
	return async (progress) => {
		if (performance.now() - last < interval) return;
		options.onProgress?.(progress());
		await new Promise((resolve) => setTimeout(resolve, 0));
		options.signal?.throwIfAborted();
		last = performance.now();
	};
}
