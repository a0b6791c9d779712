import type { CountTable } from '$lib/survey/count-table';
import type { Measured } from '../measured';

/** How many people gave one amount before and one after. */
export interface Pair {
	readonly before: number;
	readonly after: number;
	readonly count: number;
}

/** Everyone with both answers, and how many have only one of them. */
export interface Paired {
	readonly pairs: readonly Pair[];
	readonly unpaired: number;
	/** People left out because they are there more than once at one of the times. */
	readonly duplicates: number;
}

/** Reads a table of what was said before by what was said after. */
export function pairsOf(before: Measured, after: Measured, { rows }: CountTable): Paired {
	const pairs: Pair[] = [];
	let unpaired = 0;
	for (const { codes, n } of rows) {
		const [was, is] = [before.valueOf(codes[0] ?? 0), after.valueOf(codes[1] ?? 0)];
		if (was !== null && is !== null) pairs.push({ before: was, after: is, count: n });
		else if (was !== null || is !== null) unpaired += n;
	}
	return { pairs: together(pairs), unpaired, duplicates: 0 };
}

/**
 * Pairs two times by who answered: a table of who, when, and what. Whoever is there twice at one time cannot be
 * paired, since nobody knows which answer is theirs.
 */
export function pairsById(
	{ rows }: CountTable,
	[first, second]: readonly [number, number],
	measured: Measured
): Paired {
	const people = new Map<number, { before: number[]; after: number[] }>();
	for (const { codes, n } of rows) {
		const [who = 0, when, what = 0] = codes;
		if (who === 0 || (when !== first && when !== second)) continue;
		const person = people.get(who) ?? { before: [], after: [] };
		const side = when === first ? person.before : person.after;
		const value = measured.valueOf(what);
		// A response without an amount still makes a second one of the same person.
		for (let i = 0; i < n; i++) side.push(value ?? NaN);
		people.set(who, person);
	}
	const pairs: Pair[] = [];
	let [unpaired, duplicates] = [0, 0];
	for (const { before, after } of people.values()) {
		const [was = NaN, is = NaN] = [before[0], after[0]];
		if (before.length > 1 || after.length > 1) duplicates += 1;
		else if (!Number.isNaN(was) && !Number.isNaN(is))
			pairs.push({ before: was, after: is, count: 1 });
		else if (!Number.isNaN(was) || !Number.isNaN(is)) unpaired += 1;
	}
	return { pairs: together(pairs), unpaired, duplicates };
}

/** The same with every pair of amounts once. */
function together(pairs: readonly Pair[]): Pair[] {
	const counts = new Map<string, Pair>();
	for (const { before, after, count } of pairs) {
		const key = `${before} ${after}`;
		counts.set(key, { before, after, count: count + (counts.get(key)?.count ?? 0) });
	}
	return [...counts.values()];
}
