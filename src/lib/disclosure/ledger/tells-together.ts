import { restsOnMany, type Alike } from '../rests-on-many';
import { tellsOfFew, type Atom } from '../tells-of-few';
import type { CellRelease } from './cell-release';
import type { Codes } from './compile-filter';
import type { People, Placement } from './people';
import type { ToldGroups } from './told-groups';

/** A release of the answers to one question, with who is in it; all of one question are counted in one table. */
export interface Told {
	readonly release: CellRelease;
	readonly people: People;
	readonly placement: Placement;
	readonly told: ToldGroups;
}

/**
 * Whether what is told of one question can be added and subtracted into something about fewer than `minBase` people;
 * what takes too long to find out counts as if it could. What cannot be made of all of it cannot be made of a part
 * either, so most questions need to be looked at once.
 */
export function tellsTogether(candidates: readonly Told[], minBase: number): boolean {
	const family = candidates.filter(({ told }) => told.isTold);
	const bases = new Set(family.map((one) => one.release.base));
	return [...bases].some((base) => {
		const { alike, groups } = groupsIn(family, base, minBase);
		if (restsOnMany(alike, groups, minBase)) return false;
		return tellsOfFew(atomsOf(alike, groups), minBase) !== false;
	});
}

/**
 * People by what they are told in: the whole of each release and its groups, as far as they are in the base. What is
 * told with "don't know" in its base may hold few without; that was for the gate to judge.
 */
function groupsIn(
	family: readonly Told[],
	base: CellRelease['base'],
	minBase: number
): { readonly alike: readonly Alike[]; readonly groups: number } {
	const columns = columnsOf(family);
	const counts = new Float64Array(columns.count);
	const all = (family[0]?.people.rows ?? []).map(({ codes, n }): Alike => {
		const places = placesOf(codes, family, base, columns);
		for (const place of places) counts[place] = (counts[place] ?? 0) + n;
		return { places, people: n };
	});
	const judged = new Map<number, number>();
	counts.forEach((people, place) => {
		if (people >= minBase) judged.set(place, judged.size);
	});
	const alike = all.map(({ places, people }) => ({
		places: places.flatMap((place) => judged.get(place) ?? []),
		people
	}));
	return { alike, groups: judged.size };
}

/** Where these people are told: once in each column, whatever they ticked. Called for every row of every question. */
function placesOf(
	codes: Codes,
	family: readonly Told[],
	base: CellRelease['base'],
	columns: Columns
): number[] {
	const places: number[] = [];
	family.forEach(({ placement }, at) => {
		if (!placement.isIn(codes, base)) return;
		places.push(columns.whole(at));
		for (const group of placement.groupsOf(codes)) {
			const place = columns.of(at, group);
			if (place !== null && !(placement.isOverlapping && places.includes(place)))
				places.push(place);
		}
	});
	return places;
}

interface Columns {
	readonly count: number;
	whole(at: number): number;
	of(at: number, group: number): number | null;
}

/** A place for the whole of each release and for each of its groups that is told. */
function columnsOf(family: readonly Told[]): Columns {
	let count = 0;
	const wholes: number[] = [];
	const groups: (number | null)[][] = [];
	for (const { told } of family) {
		wholes.push(count++);
		groups.push(told.shown.map((isShown) => (isShown ? count++ : null)));
	}
	return {
		count,
		whole: (at) => wholes[at] ?? 0,
		of: (at, group) => groups[at]?.[group] ?? null
	};
}

/** People in the same groups taken together, each group a column of ones and zeros. */
function atomsOf(alike: readonly Alike[], groups: number): readonly Atom[] {
	const atoms = new Map<string, { groups: number[]; people: number }>();
	for (const { places, people } of alike) {
		const key = places.join();
		const atom = atoms.get(key) ?? { groups: membershipOf(places, groups), people: 0 };
		atom.people += people;
		atoms.set(key, atom);
	}
	return [...atoms.values()];
}

function membershipOf(places: readonly number[], groups: number): number[] {
	const row = Array<number>(groups).fill(0);
	for (const place of places) row[place] = 1;
	return row;
}
