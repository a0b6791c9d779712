import { describe, expect, it } from 'vitest';
import { analyseSurvey, buildSurvey } from '../../../../tests/built-survey';
import { threeGroups } from '../../../../tests/three-groups';
import { numbers } from './analysis';

describe('numbers', () => {
	it('gives classes, mean with interval, median and quartiles of every number', async () => {
		const { findings } = await analyseSurvey(numbers, threeGroups, { questions: ['q6'] });
		expect(findings).toMatchObject([
			{ kind: 'distribution', question: 'q6', shape: 'number' },
			{ name: 'mean', range: null, method: 't' },
			{ name: 'median', value: 30, low: null, high: null, spread: { q1: 20, q3: 40 } }
		]);
		const [, mean] = findings;
		if (mean?.kind !== 'estimate') throw new Error('No mean');
		// R 4.2.2: mean(10 * s), sd(10 * s)
		expect(mean.value).toBeCloseTo(33.52941176470588, 12);
		expect(mean.spread?.sd).toBeCloseTo(12.03085753289545, 12);
	});

	it('corrects for the part of a known population that answered, on scales too', async () => {
		const { findings } = await analyseSurvey(numbers, threeGroups, {
			questions: ['q3'],
			population: 40
		});
		const [, mean] = findings;
		if (mean?.kind !== 'estimate') throw new Error('No mean');
		expect(mean.population).toBe(40);
		// survey 4.1.1: svymean(~s, svydesign(ids = ~1, fpc = rep(40, 34))), confint(df = 33)
		expect(mean.low).toBeCloseTo(3.190362450981414, 9);
		expect(mean.high).toBeCloseTo(3.515519901959762, 9);
	});

	it('compares the groups of a number as those of a scale', async () => {
		const { findings } = await analyseSurvey(numbers, threeGroups, {
			questions: ['q6'],
			by: 'q1'
		});
		expect(findings.at(-1)).toMatchObject({ kind: 'groups', question: 'q6', range: null });
	});

	it('does not tell a few answers far from all others one by one', async () => {
		const income = buildSurvey([
			{ id: 'q1', kind: 'number', answers: [10, 12, 12, 13, 14, 15, 15, 16, 9_000_000] }
		]);
		const { findings } = await analyseSurvey(numbers, income, {});
		expect(JSON.stringify(findings[0])).not.toContain('9000000');
		expect(findings[0]).toMatchObject({
			rows: expect.arrayContaining([expect.objectContaining({ label: '>16', count: 1 })])
		});
	});
});
