import { describe, expect, it } from 'vitest';
import { hiddenGroups } from './hidden-groups';

/** Every way to divide `people` among `groups`. */
function* divisions(people: number, groups: number): Generator<number[]> {
	if (groups === 1) {
		yield [people];
		return;
	}
	for (let first = 0; first <= people; first++) {
		for (const rest of divisions(people - first, groups - 1)) yield [first, ...rest];
	}
}

describe('hiddenGroups', () => {
	it.each([
		{ bases: [12, 8, 20], minBase: 5, shown: [12, 8, 20], why: 'all are large enough' },
		{
			bases: [12, 3, 8],
			minBase: 5,
			shown: [12, null, null],
			why: 'one hidden alone is no secret'
		},
		{ bases: [3, 4, 20, 30], minBase: 5, shown: [null, null, 20, 30], why: 'two together hold 7' },
		{ bases: [4, 4, 20, 30], minBase: 5, shown: [null, null, 20, 30], why: 'two together hold 8' },
		{ bases: [1, 2, 9, 7], minBase: 5, shown: [null, null, 9, null], why: 'two together hold 3' },
		{ bases: [12, 0, 9], minBase: 5, shown: [12, 0, 9], why: 'an empty group hides nobody' },
		{
			bases: [12, 0, 2, 6],
			minBase: 5,
			shown: [12, 0, null, null],
			why: 'an empty group covers nobody'
		},
		{ bases: [3, 0], minBase: 5, shown: [null, null], why: 'the one group would be the total' },
		{
			bases: [3, 2, 2],
			minBase: 3,
			shown: [null, null, null],
			why: 'only 2 and 2 would leave 3 to show'
		},
		{ bases: [], minBase: 5, shown: [], why: 'there are no groups' }
	])('of $bases with at least $minBase shows $shown: $why', ({ bases, minBase, shown }) => {
		const hidden = hiddenGroups(bases, minBase);
		expect(bases.map((base, i) => (hidden[i] ? null : base))).toEqual(shown);
	});

	it.each([3, 4])(
		'leaves no number to be worked out by one who knows the rule, for up to 12 people in %i groups',
		(groups) => {
			for (const minBase of [3, 4, 5]) {
				const seen = new Map<string, { bases: number[]; hidden: boolean[] }[]>();
				for (let people = 1; people <= 12; people++) {
					for (const bases of divisions(people, groups)) {
						const hidden = hiddenGroups(bases, minBase);
						const view = [people, ...bases.map((base, i) => (hidden[i] ? '?' : base))].join();
						seen.set(view, [...(seen.get(view) ?? []), { bases, hidden }]);
					}
				}
				const workedOut = [...seen].filter(([, same]) =>
					same[0]?.hidden.some((isHidden, i) => {
						return isHidden && new Set(same.map(({ bases }) => bases[i])).size === 1;
					})
				);
				expect(workedOut.map(([view]) => view)).toEqual([]);
			}
		}
	);

	it('never shows a small group, nor hides fewer than the minimum while others are shown', () => {
		for (const bases of divisions(16, 4)) {
			const hidden = hiddenGroups(bases, 5);
			const shown = bases.filter((_, i) => !hidden[i]);
			const covered = bases.filter((_, i) => hidden[i]).reduce((sum, base) => sum + base, 0);
			expect(shown.some((base) => base > 0 && base < 5)).toBe(false);
			if (covered > 0 && shown.length > 0) expect(covered).toBeGreaterThanOrEqual(5);
		}
	});

	it.each([
		{
			bases: [80, 70],
			ungrouped: 2,
			shown: [80, null],
			why: 'the smallest covers for two in none'
		},
		{
			bases: [80, 70],
			ungrouped: 5,
			shown: [80, 70],
			why: 'five in none are enough by themselves'
		},
		{ bases: [80, 70], ungrouped: 0, shown: [80, 70], why: 'everyone is in a group' },
		{
			bases: [3, 4, 20, 30],
			ungrouped: 1,
			shown: [null, null, 20, 30],
			why: 'those hidden already cover for one'
		},
		{
			bases: [12, 3, 8],
			ungrouped: 4,
			shown: [12, null, null],
			why: 'four known to be in none do not hide that three are in a group'
		},
		{ bases: [0, 7], ungrouped: 2, shown: [null, null], why: 'nobody is left to be shown' },
		{ bases: [0, 0], ungrouped: 2, shown: [0, 0], why: 'nobody is in a group' }
	])('of $bases and $ungrouped in no group shows $shown: $why', ({ bases, ungrouped, shown }) => {
		const hidden = hiddenGroups(bases, 5, ungrouped);
		expect(bases.map((base, i) => (hidden[i] ? null : base))).toEqual(shown);
	});

	it.each([2, 3])(
		'lets nobody work out a small group, nor what a few in no group answered, of up to 14 people and %i groups',
		(groups) => {
			for (const minBase of [3, 4, 5]) {
				const seen = new Map<string, { bases: number[]; hidden: boolean[] }[]>();
				const exposed: string[] = [];
				for (let people = 1; people <= 14; people++) {
					for (const [ungrouped = 0, ...bases] of divisions(people, groups + 1)) {
						const hidden = hiddenGroups(bases, minBase, ungrouped);
						// Whoever looks knows the total, and from the missing answers how many are in no group.
						const shown = bases.map((base, i) => (hidden[i] ? '?' : base));
						const view = [people, ungrouped, ...shown].join();
						seen.set(view, [...(seen.get(view) ?? []), { bases, hidden }]);
						const told = bases.reduce((sum, base, i) => (hidden[i] ? sum : sum + base), 0);
						const rest = people - told;
						if (told > 0 && rest > 0 && rest < minBase) exposed.push(view);
					}
				}
				const workedOut = [...seen].filter(([, same]) =>
					same[0]?.hidden.some((isHidden, i) => {
						const possible = new Set(same.map(({ bases }) => bases[i] ?? 0));
						const [only = 0] = possible;
						return isHidden && possible.size === 1 && only < minBase;
					})
				);
				expect(exposed).toEqual([]);
				expect(workedOut.map(([view]) => view)).toEqual([]);
			}
		}
	);
});
