import type { CountTable } from '$lib/survey/count-table';
import type { Place } from './places';

/** People of each place, and of none, by what they answered. */
export interface Split {
	/** One list of counts per place, same order. */
	readonly places: readonly (readonly number[])[];
	/** Of those who are in none of the places. */
	readonly none: readonly number[];
}

/**
 * Sorts a table into `size` kinds of answers. Its first code is the place when there are places; `kindOf` is given the
 * other codes, and null leaves those people out.
 */
export function splitTable(
	{ rows }: CountTable,
	places: readonly Place[] | null,
	size: number,
	kindOf: (...codes: readonly number[]) => number | null
): Split {
	const empty = (): number[] => Array.from({ length: size }, () => 0);
	const none = empty();
	const counts = (places ?? []).map(empty);
	const at = new Map((places ?? []).map(({ code }, i) => [code, i]));
	for (const { codes, n } of rows) {
		const [first = 0, ...others] = codes;
		const kind = places ? kindOf(...others) : kindOf(...codes);
		if (kind === null) continue;
		const place = places ? at.get(first) : undefined;
		const list = (place === undefined ? undefined : counts[place]) ?? none;
		list[kind] = (list[kind] ?? 0) + n;
	}
	return { places: counts, none };
}

/** The counts of everyone. */
export function everyone({ places, none }: Split): number[] {
	return none.map((count, kind) => places.reduce((sum, own) => sum + (own[kind] ?? 0), count));
}

/** All of these people. */
export function people(counts: readonly number[]): number {
	return counts.reduce((sum, count) => sum + count, 0);
}
