import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellsOfFew, type Atom } from './tells-of-few';

const atom = (people: number, ...groups: number[]): Atom => ({ groups, people });

/** By trying every set of fewer than `minBase` people, in exact fractions of whole numbers. */
function tellsOfFewByTrying(atoms: readonly Atom[], minBase: number): boolean {
	const held = atoms.filter(({ people }) => people > 0);
	const rank = rankOf(held.map(({ groups }) => groups));
	return Array.from({ length: 2 ** held.length }, (_, set) => set).some((set) => {
		const without = held.filter((_, i) => !(set & (1 << i)));
		const gone = held.filter((_, i) => set & (1 << i));
		const people = gone.reduce((sum, one) => sum + one.people, 0);
		return people > 0 && people < minBase && rankOf(without.map(({ groups }) => groups)) < rank;
	});
}

/** Rank without fractions: rows are crossed out by whole multiples of one another. */
function rankOf(table: readonly (readonly number[])[]): number {
	let rows = table.map((row) => row.map(BigInt));
	let rank = 0;
	for (let column = 0; column < (table[0]?.length ?? 0); column++) {
		const pivot = rows.find((row) => row[column] !== 0n);
		if (!pivot) continue;
		rank++;
		rows = rows
			.filter((row) => row !== pivot)
			.map((row) => {
				const [a = 0n, b = 0n] = [pivot[column], row[column]];
				return row.map((value, i) => value * a - (pivot[i] ?? 0n) * b);
			});
	}
	return rank;
}

describe('tellsOfFew', () => {
	it.each([
		{
			why: 'a whole and a part of it that lacks three',
			atoms: [atom(20, 1, 1), atom(3, 1, 0)],
			is: true
		},
		{
			why: 'a whole and a part of it that lacks five',
			atoms: [atom(20, 1, 1), atom(5, 1, 0)],
			is: false
		},
		{ why: 'the same people twice', atoms: [atom(20, 1, 1)], is: false },
		{
			why: 'a whole and two parts that together lack three',
			atoms: [atom(12, 1, 1, 0), atom(15, 1, 0, 1), atom(3, 1, 0, 0)],
			is: true
		},
		{
			why: 'two groups that share all but two and three',
			atoms: [atom(20, 1, 1), atom(2, 1, 0), atom(2, 0, 1)],
			is: true
		},
		{ why: 'a group of four', atoms: [atom(4, 1)], is: true },
		{ why: 'a group of nobody', atoms: [atom(0, 1)], is: false },
		{ why: 'no groups', atoms: [atom(4)], is: false }
	])('is $is for $why', ({ atoms, is }) => {
		expect(tellsOfFew(atoms, 5)).toBe(is);
	});

	it('finds what trying every set of people finds', () => {
		const groups = fc.array(fc.constantFrom(0, 1), { minLength: 4, maxLength: 4 });
		const atoms = fc.array(fc.record({ groups, people: fc.integer({ min: 0, max: 5 }) }), {
			maxLength: 10
		});
		fc.assert(
			fc.property(atoms, fc.integer({ min: 2, max: 7 }), (table, minBase) => {
				expect(tellsOfFew(table, minBase)).toBe(tellsOfFewByTrying(table, minBase));
			}),
			{ numRuns: 500 }
		);
	});

	it('gives up rather than search without end', () => {
		// Twenty groups of sixty people without any pattern: no sum is about fewer than forty of them.
		const people = Array.from({ length: 60 }, (_, person) =>
			atom(
				1,
				...Array.from(
					{ length: 20 },
					(__, group) => Math.floor(997 * Math.sin(person * 31 + group * 17 + 1)) & 1
				)
			)
		);
		expect(tellsOfFew(people, 3)).toBe(false);
		expect(tellsOfFew(people, 20)).toBe(null);
	}, 30_000);
});
