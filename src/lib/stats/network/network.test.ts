import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness, betweennessCentralisation } from './betweenness';
import { boundByCompletions } from './completions';
import { degreeCentralisation, degrees } from './degree';
import { density } from './density';
import { describeNetwork } from './describe-network';
import { eiIndex } from './e-i-index';
import { distinctTies, type Bounded, type Network } from './network';
import { transitivity } from './transitivity';
import { unknownDegrees, unknownTies } from './unknown-ties';

type Tie = [number, number];

function network(members: number, ties: Tie[], directed = false, silent: number[] = []): Network {
	return { members, ties, directed, silent };
}

/** Padgett's marriages between the 16 families of Florence: `network::flo`, members numbered in its order. */
const families = network(16, [
	[0, 8],
	[1, 5],
	[1, 6],
	[1, 8],
	[2, 4],
	[2, 8],
	[3, 6],
	[3, 10],
	[3, 14],
	[4, 10],
	[4, 14],
	[6, 7],
	[6, 15],
	[8, 12],
	[8, 13],
	[8, 15],
	[9, 13],
	[10, 14],
	[12, 14],
	[12, 15]
]);

/** A circle of arcs, a chain and a mutual pair. */
const directed = network(
	6,
	[
		[0, 1],
		[1, 2],
		[2, 0],
		[2, 3],
		[3, 4],
		[4, 3],
		[4, 5],
		[0, 2]
	],
	true
);

/** A triangle with a tail, and three others in a row. */
const twoComponents = network(7, [
	[0, 1],
	[1, 2],
	[0, 2],
	[2, 3],
	[4, 5],
	[5, 6]
]);

function expectNumber(actual: number | null, expected: number): void {
	expect(Math.abs((actual ?? NaN) - expected)).toBeLessThan(1e-12);
}

describe('describeNetwork', () => {
	// R 4.2.2, sna 2.7.1: gden(g, mode = m); degree(g, gmode = m); betweenness(g, gmode = m);
	// centralization(g, degree, mode = m); centralization(g, betweenness, mode = m); gtrans(g, mode = m)
	it.each([
		{
			name: 'the families of Florence',
			graph: families,
			density: 0.166666666666667,
			degree: [1, 3, 2, 3, 3, 1, 4, 1, 6, 1, 3, 0, 3, 2, 4, 3],
			between: [
				0, 19.3333333333333, 8.5, 9.5, 5, 0, 23.1666666666667, 0, 47.5, 0, 2, 0, 10.3333333333333,
				13, 9.33333333333333, 8.33333333333333
			],
			central: [0.266666666666667, 0.383492063492063],
			transitive: 0.191489361702128
		},
		{
			name: 'ties with a direction',
			graph: directed,
			density: 0.266666666666667,
			degree: [3, 2, 4, 3, 3, 1],
			between: [1, 0, 7, 6, 4, 0],
			central: [0.2, 0.24],
			transitive: 0.142857142857143
		},
		{
			name: 'two components',
			graph: twoComponents,
			density: 0.285714285714286,
			degree: [2, 2, 3, 1, 1, 2, 1],
			between: [0, 0, 2, 0, 0, 1, 0],
			central: [0.3, 0.122222222222222],
			transitive: 0.5
		}
	])('is what R has for $name', ({ graph, density, degree, between, central, transitive }) => {
		const found = describeNetwork(graph, null);
		expectNumber(found.density.value, density);
		expect(found.degrees.total).toEqual(degree);
		for (const [i, paths] of found.betweenness.entries()) {
			expect(Math.abs(paths - (between[i] ?? NaN))).toBeLessThan(1e-12);
		}
		expectNumber(found.degreeCentralisation.value, central[0] ?? NaN);
		expectNumber(found.betweennessCentralisation.value, central[1] ?? NaN);
		expectNumber(found.transitivity.value, transitive);
		expect(found.answered).toBe(graph.members);
	});

	it('tells ties received from ties sent', () => {
		// R 4.2.2, sna 2.7.1: degree(g, cmode = "indegree"); degree(g, cmode = "outdegree")
		expect(degrees(directed)).toMatchObject({
			received: [1, 1, 2, 2, 1, 1],
			sent: [2, 1, 2, 1, 2, 0]
		});
	});

	it('has bounds that are the number itself when everyone answered', () => {
		for (const graph of [families, directed, twoComponents]) {
			const groups = Array.from({ length: graph.members }, (_, i) => i % 2);
			const found = describeNetwork(graph, groups);
			const numbers = [
				found.density,
				found.degreeCentralisation,
				found.betweennessCentralisation,
				found.transitivity,
				found.eiIndex
			];
			for (const number of numbers) {
				expect([number?.low, number?.high]).toEqual([number?.value, number?.value]);
			}
			expect(found.degrees.atMost).toEqual(found.degrees.total);
		}
	});

	it.each([0, 1, 2, 3])('is settled for %i members without ties', (members) => {
		const found = describeNetwork(network(members, []), Array<number>(members).fill(1));
		expect(found.density.value).toBe(members < 2 ? null : 0);
		expect(found.degreeCentralisation.value).toBe(members < 3 ? null : 0);
		expect(found.betweennessCentralisation.value).toBe(members < 3 ? null : 0);
		expect(found.transitivity).toEqual({ value: null, low: null, high: null });
		expect(found.eiIndex?.value).toBeNull();
	});

	it('counts a tie once and none to oneself', () => {
		const untidy: Tie[] = [
			[1, 0],
			[0, 1],
			[2, 2]
		];
		expect(distinctTies(network(3, untidy))).toEqual([[0, 1]]);
		expect(distinctTies(network(3, untidy, true))).toEqual([
			[1, 0],
			[0, 1]
		]);
	});

	it('is 1 for a star, where everything runs through its centre', () => {
		const star = network(5, [
			[2, 0],
			[2, 1],
			[2, 3],
			[2, 4]
		]);
		expect(degreeCentralisation(star).value).toBe(1);
		expect(betweennessCentralisation(star)).toBe(1);
	});

	it('refuses members who do not exist', () => {
		expect(() => describeNetwork(network(2, [[0, 2]]), null)).toThrow(RangeError);
		expect(() => describeNetwork(network(2, [], false, [2]), null)).toThrow(RangeError);
		expect(() => describeNetwork(network(1.5, []), null)).toThrow(RangeError);
		expect(() => eiIndex(network(2, []), [1])).toThrow(RangeError);
	});
});

describe('eiIndex', () => {
	it('compares ties between groups with ties within, and leaves out members of no known group', () => {
		expect(eiIndex(twoComponents, [1, 1, 2, 2, 3, null, 3])).toMatchObject({
			internal: 2,
			external: 2,
			ungrouped: 2,
			value: 0
		});
		expect(eiIndex(twoComponents, Array<number>(7).fill(1)).value).toBe(-1);
		expect(eiIndex(twoComponents, [0, 1, 2, 3, 4, 5, 6]).value).toBe(1);
	});
});

describe('bounds for members who did not answer', () => {
	it('of twelve named ties among ten members, two of them silent', () => {
		const graph = network(
			10,
			Array.from({ length: 12 }, (_, i): Tie => [i % 8, (i % 8) + 1 + Math.floor(i / 8)]),
			true,
			[8, 9]
		);
		// 90 possible arcs; 18 of them could only be named by the two
		expect(density(graph)).toEqual({ value: 12 / 90, low: 12 / 90, high: 30 / 90 });
	});

	it('are not given for what would take too long to try', () => {
		const graph = { ...families, silent: [0] };
		expect(describeNetwork(graph, null).betweennessCentralisation).toMatchObject({
			low: null,
			high: null
		});
	});

	const small = fc.integer({ min: 2, max: 5 }).chain((members) => {
		const member = fc.nat(members - 1);
		return fc.record({
			members: fc.constant(members),
			directed: fc.boolean(),
			ties: fc.array(fc.tuple(member, member), { maxLength: 10 }),
			silent: fc.array(member, { maxLength: 2 }),
			groups: fc.array(fc.option(fc.nat(2)), { minLength: members, maxLength: members })
		});
	});

	/** Every network that the silent members could make of it. */
	function completions(graph: Network): Network[] {
		const unknown = unknownTies(graph);
		return Array.from({ length: 2 ** unknown.length }, (_, choice) => ({
			...graph,
			ties: [...graph.ties, ...unknown.filter((_, tie) => (choice >> tie) & 1)]
		}));
	}

	function range(values: readonly (number | null)[]): { low: number | null; high: number | null } {
		const known = values.filter((value) => value !== null);
		if (known.length === 0) return { low: null, high: null };
		return { low: Math.min(...known), high: Math.max(...known) };
	}

	function expectBounds(found: Bounded, values: readonly (number | null)[]): void {
		const { low, high } = range(values);
		expect(found.low ?? 9).toBeCloseTo(low ?? 9, 12);
		expect(found.high ?? 9).toBeCloseTo(high ?? 9, 12);
	}

	it('hold for every way in which they could have answered, and are reached', () => {
		fc.assert(
			fc.property(small, ({ groups, ...graph }) => {
				const all = completions(graph);
				expectBounds(
					density(graph),
					all.map((one) => density(one).value)
				);
				expectBounds(
					eiIndex(graph, groups),
					all.map((one) => eiIndex(one, groups).value)
				);
				const central = degreeCentralisation(graph);
				const { low, high } = range(all.map((one) => degreeCentralisation(one).value));
				expect(central.high ?? 9).toBeCloseTo(high ?? 9, 12);
				expect(central.low ?? 9).toBeLessThanOrEqual((low ?? 9) + 1e-12);
				const most = degrees(graph).atMost;
				for (const one of all) {
					for (const [member, degree] of degrees(one).total.entries()) {
						expect(degree).toBeLessThanOrEqual(most[member] ?? NaN);
					}
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('count for each member the ties that are unknown, and try them all when there are few', () => {
		fc.assert(
			fc.property(small, (graph) => {
				const unknown = unknownTies(graph);
				const ends = unknown.flat();
				expect(unknownDegrees(graph)).toEqual(
					Array.from(
						{ length: graph.members },
						(_, member) => ends.filter((end) => end === member).length
					)
				);
				if (unknown.length > 6) return;
				expectBounds(
					boundByCompletions(graph, betweennessCentralisation),
					completions(graph).map(betweennessCentralisation)
				);
				expectBounds(boundByCompletions(graph, transitivity), completions(graph).map(transitivity));
			}),
			{ numRuns: 60 }
		);
	});
});

describe('betweenness', () => {
	it('adds up to the ties that shortest paths have to spare', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 9 }).chain((members) =>
					fc.record({
						members: fc.constant(members),
						directed: fc.boolean(),
						ties: fc.array(fc.tuple(fc.nat(members - 1), fc.nat(members - 1)), { maxLength: 20 }),
						silent: fc.constant([])
					})
				),
				(graph) => {
					const total = betweenness(graph).reduce((sum, paths) => sum + paths, 0);
					expect(total).toBeCloseTo(spareTies(graph), 9);
				}
			)
		);
	});

	/** By Floyd and Warshall: every pair that is connected over d ties has d - 1 members in between. */
	function spareTies(graph: Network): number {
		const n = graph.members;
		const apart = Array.from({ length: n }, (_, i) =>
			Array.from({ length: n }, (_, j) => (i === j ? 0 : Infinity))
		);
		const at = (i: number, j: number): number => apart[i]?.[j] ?? Infinity;
		const put = (i: number, j: number, length: number): void => {
			const row = apart[i];
			if (row) row[j] = Math.min(at(i, j), length);
		};
		for (const [from, to] of graph.ties) {
			put(from, to, 1);
			if (!graph.directed) put(to, from, 1);
		}
		for (let k = 0; k < n; k++) {
			for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) put(i, j, at(i, k) + at(k, j));
		}
		const spare = apart.flat().filter((length) => length > 0 && length < Infinity);
		return spare.reduce((sum, length) => sum + length - 1, 0) / (graph.directed ? 1 : 2);
	}
});
