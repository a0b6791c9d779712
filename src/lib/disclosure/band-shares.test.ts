import { describe, expect, it } from 'vitest';
import type { Share } from '$lib/survey/finding';
import { bandShares } from './band-shares';

const shares = (counts: readonly number[], base: number): Share[] =>
	counts.map((count) => ({
		count,
		percent: (100 * count) / base,
		low: 0,
		high: 100,
		suppressed: false
	}));

const sum = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0);

/** `≤2`, `≥8`, `4` or `?`. */
function told(counts: readonly number[], addUp = true, base = sum(counts)): string[] {
	const banded = bandShares(shares(counts, base), base, { addUp, percents: true });
	return banded.map(({ count, band, suppressed }) => {
		if (suppressed) return '?';
		return `${band === 'at_most' ? '≤' : band === 'at_least' ? '≥' : ''}${count}`;
	});
}

/** Every way to divide `people` among `rows`. */
function* divisions(people: number, rows: number): Generator<number[]> {
	if (rows === 1) {
		yield [people];
		return;
	}
	for (let first = 0; first <= people; first++) {
		for (const rest of divisions(people - first, rows - 1)) yield [first, ...rest];
	}
}

describe('bandShares', () => {
	it.each([
		{ counts: [12, 2], as: ['≥12', '≤2'], why: 'two and all but two' },
		{ counts: [14, 0], as: ['≥12', '≤2'], why: 'all and none, told the same' },
		{ counts: [9, 5], as: ['9', '5'], why: 'neither is small' },
		{ counts: [20, 15, 4, 1], as: ['≥19', '15', '4', '≤2'], why: 'the first covers for the last' },
		{
			counts: [20, 15, 5, 0],
			as: ['≥18', '15', '5', '≤2'],
			why: 'nobody is told like a single one'
		},
		{
			counts: [3, 9, 8, 0],
			as: ['≥3', '≥3', '8', '≤2'],
			why: 'a three leaves no room, so the next helps'
		},
		{ counts: [3, 3, 0], as: ['?', '?', '?'], why: 'nothing has room' },
		{ counts: [2, 2, 1], as: ['≤2', '≤2', '≤2'], why: 'five people, the fewest' },
		{ counts: [5, 0], as: ['≥3', '≤2'], why: 'five people, all of them' },
		{ counts: [3, 2], as: ['≥3', '≤2'], why: 'five people, three of them' }
	])('tells $counts as $as: $why', ({ counts, as }) => {
		expect(told(counts)).toEqual(as);
	});

	it('bands each option of a checkbox question by itself', () => {
		expect(told([9, 5, 1, 0], false, 10)).toEqual(['≥8', '5', '≤2', '≤2']);
	});

	it('withholds intervals everywhere, and percentages of bands', () => {
		const [first, second, third] = bandShares(shares([7, 6, 1], 14), 14, {
			addUp: true,
			percents: true
		});
		expect(first).toMatchObject({ count: 6, band: 'at_least', percent: null, low: null });
		expect(second).toEqual({
			count: 6,
			percent: (100 * 6) / 14,
			low: null,
			high: null,
			suppressed: false
		});
		expect(third).toMatchObject({ count: 2, band: 'at_most', percent: null, high: null });
	});

	it.each([2, 3, 4])(
		'never lets one who knows the rule tell that none, one, or all but one gave an answer, of %i',
		(rows) => {
			for (let people = 5; people <= 14; people++) {
				const seen = new Map<string, number[][]>();
				for (const counts of divisions(people, rows)) {
					const view = told(counts).join();
					seen.set(view, [...(seen.get(view) ?? []), counts]);
				}
				const exposed = [...seen].filter(([, same]) =>
					same[0]?.some((count, row) => {
						const isTelling = count <= 1 || count >= people - 1;
						return isTelling && same.every((counts) => counts[row] === count);
					})
				);
				expect(exposed.map(([view]) => `${view} of ${people}`)).toEqual([]);
			}
		}
	);
});
