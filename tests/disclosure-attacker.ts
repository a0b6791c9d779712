import { isCounted, type AttackedCell, type Person } from './disclosure-attack';

/** A number on the page: how many of a group gave an answer; null when hidden. */
export interface Told {
	readonly cell: AttackedCell;
	readonly row: number;
	readonly column: number | null;
	readonly count: number | null;
}

/** People who cannot be told apart by anything but their answer. */
interface Kind {
	readonly example: Person;
	readonly people: number;
}

export interface WorkedOut {
	/** Sets of fewer than the minimum of which it follows how many gave an answer, without any unanimous crowd. */
	readonly few: readonly string[];
	/** Of how many people it follows that none or all of their kind gave an answer. */
	readonly alike: number;
}

const answers = [1, 2];

/**
 * Sets of fewer than the minimum about whom a weighted sum of the told numbers is: without them, some number is a sum of
 * others that it was not before. Every set is tried. What follows by adding and subtracting, in any way and with
 * bounds, about people who did not all answer alike, needs such a sum.
 */
export function sumsAboutFew(
	all: readonly Person[],
	told: readonly Told[],
	minBase: number
): readonly string[] {
	const kinds = kindsOf(all.filter(({ answer }) => answer > 0));
	const sums = told.flatMap((one) => (one.count === null ? [] : [sumOf(one, one.count, kinds)]));
	const table = kinds.map((_, kind) => sums.map((sum) => (sum.kinds.includes(kind) ? 1 : 0)));
	const rank = rankOf(table);
	return subsets(kinds)
		.filter((set) => peopleIn(set, kinds) < minBase)
		.filter((set) => rankOf(table.filter((_, kind) => !set.includes(kind))) < rank)
		.map((set) => JSON.stringify(set));
}

function rankOf(table: readonly (readonly number[])[]): number {
	let rows = table.map((row) => [...row]);
	let rank = 0;
	for (let column = 0; column < (table[0]?.length ?? 0); column++) {
		const size = (row: readonly number[]) => Math.abs(row[column] ?? 0);
		const [pivot, ...others] = rows.toSorted((a, b) => size(b) - size(a));
		if (!pivot || size(pivot) < 1e-9) continue;
		rank++;
		rows = others.map((row) => {
			const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
			return row.map((value, i) => value - factor * (pivot[i] ?? 0));
		});
	}
	return rank;
}

/**
 * Everything that follows about who answered what, found by trying every way in which those who answered could have.
 * The attacker knows each person's groups and ticks, and whether they answered.
 */
export function workOut(all: readonly Person[], told: readonly Told[], minBase: number): WorkedOut {
	const kinds = kindsOf(all.filter(({ answer }) => answer > 0));
	const sums = told.flatMap((one) => (one.count === null ? [] : [sumOf(one, one.count, kinds)]));
	const sets = subsets(kinds);
	/** Of the first answer; how many gave the second follows. */
	const seen = sets.map(() => ({ least: Infinity, most: -Infinity }));
	for (const first of solutions(kinds, sums)) {
		let isOpen = false;
		sets.forEach((set, i) => {
			const range = seen[i];
			if (!range) return;
			const count = set.reduce((sum, kind) => sum + (first[kind] ?? 0), 0);
			range.least = Math.min(range.least, count);
			range.most = Math.max(range.most, count);
			isOpen ||= range.least === range.most;
		});
		if (!isOpen) break;
	}
	const known = sets.filter((_, i) => seen[i]?.least === seen[i]?.most);
	const extreme = sets.filter((set, i) => {
		const { least, most } = seen[i] ?? {};
		return set.length === 1 && least === most && (least === 0 || least === peopleIn(set, kinds));
	});
	const few = known.filter((set) => peopleIn(set, kinds) < minBase);
	return {
		few: extreme.length > 0 ? [] : few.map((set) => JSON.stringify(set)),
		alike: extreme.reduce((sum, set) => sum + peopleIn(set, kinds), 0)
	};
}

function peopleIn(set: readonly number[], kinds: readonly Kind[]): number {
	return set.reduce((sum, kind) => sum + (kinds[kind]?.people ?? 0), 0);
}

function kindsOf(people: readonly Person[]): Kind[] {
	const kinds = new Map<string, { example: Person; people: number }>();
	for (const one of people) {
		const key = `${one.group} ${one.ticks.join()}`;
		const kind = kinds.get(key) ?? { example: one, people: 0 };
		kind.people++;
		kinds.set(key, kind);
	}
	return [...kinds.values()];
}

/** The kinds one by one, and every set of them. */
function subsets(kinds: readonly Kind[]): number[][] {
	return Array.from({ length: 2 ** kinds.length - 1 }, (_, i) =>
		kinds.flatMap((__, kind) => ((i + 1) & (1 << kind) ? [kind] : []))
	);
}

/** The number as a sum over kinds of how many gave the first answer. */
interface Sum {
	readonly kinds: readonly number[];
	readonly total: number;
}

function sumOf({ cell, row, column }: Told, count: number, kinds: readonly Kind[]): Sum {
	const counted = kinds.flatMap(({ example }, kind) =>
		isCounted({ ...example, answer: row }, cell, row, column) ? [kind] : []
	);
	const people = counted.reduce((sum, kind) => sum + (kinds[kind]?.people ?? 0), 0);
	if (row === answers[0]) return { kinds: counted, total: count };
	// Nobody gives the third answer, which the attacker is told.
	return row === answers[1] ? { kinds: counted, total: people - count } : { kinds: [], total: 0 };
}

/** Every way to divide the kinds between the two answers that gives the sums. */
function* solutions(kinds: readonly Kind[], sums: readonly Sum[]): Generator<number[]> {
	const first: number[] = [];
	function* place(kind: number): Generator<number[]> {
		if (sums.some((sum) => !isPossible(sum, first, kinds))) return;
		const { people } = kinds[kind] ?? {};
		if (people === undefined) {
			yield first;
			return;
		}
		for (let count = 0; count <= people; count++) {
			first.push(count);
			yield* place(kind + 1);
			first.pop();
		}
	}
	yield* place(0);
}

function isPossible(
	{ kinds: counted, total }: Sum,
	first: readonly number[],
	kinds: readonly Kind[]
) {
	let least = 0;
	let most = 0;
	for (const kind of counted) {
		const placed = first[kind];
		least += placed ?? 0;
		most += placed ?? kinds[kind]?.people ?? 0;
	}
	return least <= total && total <= most;
}
