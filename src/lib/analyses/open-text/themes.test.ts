import { describe, expect, it } from 'vitest';
import { expectNear } from '$lib/stats/test-near';
import { counts, idOf, themesOf, twoCoders } from './coding-fixture';
import { settle } from './edit-coding';

describe('themes', () => {
	it('are counted by people, of the answers whose coding is settled', async () => {
		const finding = await themesOf(twoCoders());
		expect(finding).toMatchObject({
			question: 'q1',
			base: { count: 6, kind: 'answered' },
			coders: ['Anna', 'Berit'],
			rule: 'agreed',
			unresolved: 2,
			uncoded: 1,
			coded: 5,
			hidden: null
		});
		expect(counts(finding)).toEqual([4, 1, 0]);
		// R 4.2.2: prop.test(4, 6, correct = FALSE)$conf.int * 100
		const [time] = finding.themes;
		expectNear(
			[time?.percent, time?.low, time?.high],
			[200 / 3, 29.9993315138392, 90.322858889422]
		);
	});

	it('come with the agreement of the coders over the different answers that both coded', async () => {
		const finding = await themesOf(twoCoders());
		// R 4.2.2, psych 2.2.9: cohen.kappa(matrix(c(2, 1, 0, 2), 2, byrow = TRUE))$kappa; for "mat" c(1, 1, 0, 3)
		expectNear(
			finding.themes.map(({ kappa }) => kappa),
			[0.615384615384615, 0.545454545454545, null]
		);
		// R 4.2.2: 1 - disagreement / (2*y*(n-y)/(n*(n-1))), y of the n = 10 decisions being yes
		expectNear(
			finding.themes.map(({ alpha }) => alpha),
			[0.64, 0.571428571428571, null]
		);
		// R 4.2.2: (mean(po) - mean(pe)) / (1 - mean(pe)); 1 - sum(disagreement) / sum(expected)
		expectNear([finding.kappa, finding.alpha], [0.583333333333333, 0.608695652173913]);
	});

	it.each([
		['agreed', 6, [4, 1, 0]],
		['either', 8, [6, 2, 0]],
		['first', 8, [6, 2, 0]]
	] as const)('follow the rule %s where the coders differ', async (rule, base, expected) => {
		const finding = await themesOf(twoCoders(), rule);
		expect(finding.base.count).toBe(base);
		expect(counts(finding)).toEqual(expected);
	});

	it('follow what was settled, whatever the rule', async () => {
		const coding = settle(idOf('Alt'), ['rom'])(settle(idOf('Tid og kaffe'), ['tid'])(twoCoders()));
		for (const rule of ['agreed', 'either', 'first'] as const) {
			const finding = await themesOf(coding, rule);
			expect(finding).toMatchObject({ base: { count: 8 }, unresolved: 0 });
			expect(counts(finding)).toEqual([5, 1, 1]);
		}
	});

	it('have no agreement with one coder', async () => {
		const both = twoCoders();
		const finding = await themesOf({ ...both, coders: both.coders.slice(0, 1) });
		expect(finding).toMatchObject({ base: { count: 8 }, coded: 0, kappa: null, alpha: null });
		expect(finding.themes.every(({ kappa, alpha }) => kappa === null && alpha === null)).toBe(true);
	});

	it('are none while nobody has coded', async () => {
		const finding = await themesOf(null);
		expect(finding).toMatchObject({ base: { count: 0 }, uncoded: 9, themes: [], kappa: null });
	});

	it('of another question are left alone', async () => {
		const finding = await themesOf({ ...twoCoders(), question: 'hva savnet du?' });
		expect(finding).toMatchObject({ uncoded: 9, themes: [] });
	});
});
