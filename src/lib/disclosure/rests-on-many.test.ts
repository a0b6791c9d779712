import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restsOnMany, type Alike } from './rests-on-many';
import { tellsOfFew } from './tells-of-few';

const groups = 4;

const anyAlike: fc.Arbitrary<Alike> = fc.record({
	places: fc.subarray([0, 1, 2, 3]),
	people: fc.integer({ min: 1, max: 8 })
});

const atomsOf = (alike: readonly Alike[]) =>
	alike.map(({ places, people }) => ({
		groups: Array.from({ length: groups }, (_, place) => (places.includes(place) ? 1 : 0)),
		people
	}));

describe('restsOnMany', () => {
	it('never vouches for groups that the search finds to tell of few', () => {
		fc.assert(
			fc.property(
				fc.array(anyAlike, { maxLength: 14 }),
				fc.integer({ min: 3, max: 6 }),
				(alike, minBase) => {
					if (restsOnMany(alike, groups, minBase))
						expect(tellsOfFew(atomsOf(alike), minBase)).toBe(false);
				}
			),
			{ numRuns: 2_000 }
		);
	});

	it('vouches for groups that many are in, and not for two that differ by four people', () => {
		const whole = { places: [0, 1], people: 40 };
		expect(restsOnMany([whole, { places: [0], people: 5 }], 2, 5)).toBe(true);
		expect(restsOnMany([whole, { places: [0], people: 4 }], 2, 5)).toBe(false);
	});
});

describe('what is told of a part', () => {
	it('tells of few only if the whole does', () => {
		fc.assert(
			fc.property(
				fc.array(anyAlike, { maxLength: 10 }),
				fc.subarray([0, 1, 2, 3]),
				(alike, part) => {
					const atoms = atomsOf(alike);
					if (tellsOfFew(atoms, 5) !== false) return;
					const fewer = atoms.map(({ groups: row, people }) => ({
						groups: row.filter((_, place) => part.includes(place)),
						people
					}));
					expect(tellsOfFew(fewer, 5)).toBe(false);
				}
			),
			{ numRuns: 500 }
		);
	});
});
