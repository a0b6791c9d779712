import { describe, expect, it } from 'vitest';
import type { Finding } from '$lib/survey/finding';
import type { GroupsFinding } from '$lib/survey/findings/groups';
import type { UnitsFinding } from '$lib/survey/findings/units';
import { analyseSurvey, buildSurvey } from '../../../../tests/built-survey';
import { threeGroups } from '../../../../tests/three-groups';
import { groups } from './analysis';

/* Numbers from R 4.2.2, coin 1.4.2 and survey 4.1.1 on the answers of `threeGroups`. */

function means(finding: Finding | undefined): GroupsFinding {
	if (finding?.kind !== 'groups') throw new Error('Not groups');
	return finding;
}

function units(finding: Finding | undefined): UnitsFinding {
	if (finding?.kind !== 'units') throw new Error('Not units');
	return finding;
}

describe('groups', () => {
	it('gives means with intervals on the scale, Kruskal-Wallis and every pair', async () => {
		const { findings } = await analyseSurvey(groups, threeGroups, { questions: ['q3'], by: 'q1' });
		const { groups: each, test, effect, pairs, verdict, range } = means(findings[0]);
		expect(range).toEqual({ min: 1, max: 5 });
		expect(each.map(({ n, median }) => [n, median])).toEqual([
			[12, 4.5],
			[12, 3],
			[10, 2]
		]);
		// tapply(s, g, mean), tapply(s, g, sd), t.test(s[g == "A"])$conf.int
		expect(each[0]?.mean).toBeCloseTo(4.416666666666667, 12);
		expect(each[0]?.sd).toBeCloseTo(0.6685579234215214, 12);
		expect(each[0]?.low).toBeCloseTo(3.991885227899914, 9);
		expect(each[0]?.high).toBeCloseTo(4.841448105433421, 9);
		// kruskal.test(s, g), and its statistic / (n - 1)
		expect(test).toMatchObject({ name: 'kruskal-wallis', df: 2, how: 'asymptotic' });
		expect(test?.statistic).toBeCloseTo(18.79362080103361, 9);
		expect(test?.p).toBeCloseTo(8.298834343962553e-5, 12);
		expect(effect?.value).toBeCloseTo(0.5695036606373821, 12);
		// Dunn's z on the ranks of all, p.adjust(method = "holm")
		expect(pairs.map(({ a, b }) => [a, b])).toEqual([
			[1, 2],
			[1, 3],
			[2, 3]
		]);
		const p = [2.429512154671089e-2, 5.031859271440215e-5, 5.576130016198091e-2];
		pairs.forEach((pair, i) => expect(pair.p).toBeCloseTo(p[i] ?? NaN, 10));
		expect(pairs.map((pair) => pair.verdict)).toEqual(['differs', 'differs', 'cannot_tell']);
		expect(verdict).toBe('differs');
	});

	it('compares two groups by Mann-Whitney, positive where the later one is higher', async () => {
		const { findings } = await analyseSurvey(groups, threeGroups, {
			questions: ['q3'],
			by: 'q1',
			where: { op: 'is', question: 'q1', codes: [1, 2] }
		});
		const { test, effect, pairs, groups: each } = means(findings[0]);
		// coin::wilcox_test(s ~ g, distribution = "exact")
		expect(test).toMatchObject({ name: 'mann-whitney', how: 'exact' });
		expect(test?.p).toBeCloseTo(0.003675823436221875, 12);
		// mean(outer(b, a, function(x, y) sign(x - y)))
		expect(effect).toEqual({ name: 'cliffs-delta', value: -0.6875 });
		// t.test(b, a)$conf.int
		expect(pairs).toHaveLength(1);
		expect(pairs[0]?.low).toBeCloseTo(-1.8240968681755272, 6);
		expect(pairs[0]?.high).toBeCloseTo(-0.5092364651578067, 6);
		expect(each[2]).toMatchObject({ n: 0, mean: null, low: null, median: null });
	});

	it('compares weighted answers on the design, without pairs', async () => {
		const { findings } = await analyseSurvey(groups, threeGroups, {
			questions: ['q3'],
			by: 'q1',
			weight: 'q4'
		});
		const { test, pairs, weighted } = means(findings[0]);
		// svyranktest(s ~ g, design) with ranks that do not depend on the order of tied answers:
		// rank <- sapply(s, function(v) sum(w[s < v]) + sum(w[s == v]) / 2)
		expect(test?.name).toBe('weighted-ranks');
		expect(test?.p).toBeCloseTo(7.409411944120526e-7, 15);
		expect(pairs).toEqual([]);
		expect(weighted?.effective).toBeCloseTo(28.44615384615384, 12);
	});

	it('takes every scale and number that has a mean, and refuses one that has none', async () => {
		const { findings } = await analyseSurvey(groups, threeGroups, { by: 'q1' });
		expect(findings.map((finding) => means(finding).question)).toEqual(['q3', 'q4', 'q6']);
		const ideal = analyseSurvey(groups, threeGroups, { by: 'q1', questions: ['q7'] });
		await expect(ideal).rejects.toMatchObject({ parameter: 'question', problem: 'not_measured' });
	});
});

/** Six sites of ten people; in site s the first s + 2 said yes and are the happier ones. */
const sites = buildSurvey([
	{
		id: 'q1',
		kind: 'single',
		role: 'site',
		labels: ['1', '2', '3', '4', '5', '6'],
		answers: Array.from({ length: 60 }, (_, i) => String(1 + Math.floor(i / 10)))
	},
	{
		id: 'q2',
		kind: 'scale',
		labels: ['1', '2', '3', '4', '5'],
		answers: Array.from({ length: 60 }, (_, i) =>
			i % 10 < 3 + Math.floor(i / 10) ? String(4 + (i % 2)) : String(1 + (i % 3))
		)
	}
]);

describe('units', () => {
	it('stand beside one another with what they share, when they are sites and five or more', async () => {
		const { findings } = await analyseSurvey(groups, sites, { by: 'q1' });
		expect(findings.map(({ kind }) => kind)).toEqual(['groups', 'units']);
		const { units: each, pooled, funnel, measure } = units(findings[1]);
		expect([measure, funnel]).toEqual(['mean', null]);
		for (const { value, shrunken, rank } of each) {
			const centre = pooled?.value ?? NaN;
			expect(Math.abs((shrunken?.value ?? NaN) - centre)).toBeLessThanOrEqual(
				Math.abs((value ?? NaN) - centre)
			);
			expect(rank?.low).toBeGreaterThanOrEqual(1);
			expect(rank?.high).toBeLessThanOrEqual(6);
		}
	});

	it('are compared by the share who gave some of the answers, in a funnel', async () => {
		const { findings } = await analyseSurvey(groups, sites, {
			by: 'q1',
			questions: ['q2'],
			answers: [4, 5]
		});
		const { units: each, funnel, codes, measure } = units(findings[0]);
		expect([measure, codes]).toEqual(['share', [4, 5]]);
		expect(each.map(({ value, n }) => [value, n])).toEqual(
			[3, 4, 5, 6, 7, 8].map((count) => [count / 10, 10])
		);
		expect(funnel?.centre).toBeCloseTo(33 / 60, 12);
		// 1 - 0.95^6
		expect(funnel?.falseAlarm).toBeCloseTo(0.264908109375, 12);
		expect(each.map(({ outside }) => outside)).toEqual(['no', 'no', 'no', 'no', 'no', 'no']);
	});

	it('are neither pooled nor ranked where fewer than five may be compared', async () => {
		const { findings } = await analyseSurvey(
			groups,
			sites,
			{ by: 'q1', units: true },
			{
				shown: (bases) => bases.map(() => true),
				compared: (bases) => bases.map((_, i) => i < 4)
			}
		);
		const { units: each, pooled } = units(findings[1]);
		expect(pooled).toBeNull();
		expect(each.every(({ shrunken, rank }) => shrunken === null && rank === null)).toBe(true);
	});

	it('cannot be compared by the share of an answer that there is not', async () => {
		const asked = analyseSurvey(groups, sites, { by: 'q1', questions: ['q2'], answers: [9] });
		await expect(asked).rejects.toMatchObject({ parameter: 'answers', problem: 'unknown_code' });
	});
});
