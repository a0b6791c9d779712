export interface Versioned<T> {
	/** Counts the runs of its key from 1. */
	readonly version: number;
	readonly value: T;
}

/**
 * Runs work under a key and gives its result only if no newer run of that key has begun, null otherwise. A newer
 * run aborts the older one's signal; what an overtaken run throws is dropped with it.
 */
export type LatestOnly = <T>(
	key: string,
	run: (signal: AbortSignal) => Promise<T>
) => Promise<Versioned<T> | null>;

/** A guard against stale results, for example of the cells of a notebook. */
export function createLatestOnly(): LatestOnly {
	const current = new Map<string, { version: number; controller: AbortController }>();
	return async (key, run) => {
		const before = current.get(key);
		const version = (before?.version ?? 0) + 1;
		const controller = new AbortController();
		current.set(key, { version, controller });
		before?.controller.abort();
		const isLatest = () => current.get(key)?.version === version;
		try {
			const value = await run(controller.signal);
			return isLatest() ? { version, value } : null;
		} catch (error) {
			if (isLatest()) throw error;
			return null;
		}
	};
}
