import { describe, expect, it } from 'vitest';
import type { DistributionFinding } from '$lib/survey/finding';
import { analyseSurvey, buildSurvey } from '../../../../tests/built-survey';
import { answers, threeGroups } from '../../../../tests/three-groups';
import { frequency } from './analysis';

/* Numbers from R 4.2.2 and survey 4.1.1: svydesign(ids = ~1, weights = ~w). */

async function yesNo(weights: readonly (number | null)[]) {
	const survey = buildSurvey([
		{ id: 'q2', kind: 'single', labels: ['Ja', 'Nei'], answers: answers.yes },
		{ id: 'q4', kind: 'number', answers: weights }
	]);
	const { findings, issues } = await analyseSurvey(frequency, survey, {
		questions: ['q2'],
		weight: 'q4'
	});
	return { finding: findings[0] as DistributionFinding | undefined, issues };
}

describe('weights', () => {
	it('make the percentages and their intervals, while counts are of people', async () => {
		const { finding } = await yesNo(answers.weight);
		expect(finding?.interval).toBe('logit');
		expect(finding?.rows.map(({ count }) => count)).toEqual([17, 17]);
		// svymean(~y), then plogis(qlogis(p) +- qt(.975, 33) * se / (p * (1 - p)))
		expect(finding?.rows[0]?.percent).toBeCloseTo(47.67441860465116, 10);
		expect(finding?.rows[0]?.low).toBeCloseTo(29.589043577, 9);
		expect(finding?.rows[0]?.high).toBeCloseTo(66.390916897593, 9);
		// sum(w)^2 / sum(w^2)
		expect(finding?.weighted).toEqual({
			question: 'q4',
			effective: expect.closeTo(28.44615384615384, 12)
		});
	});

	it('make the mean and its interval', async () => {
		const { findings } = await analyseSurvey(frequency, threeGroups, {
			questions: ['q3'],
			weight: 'q4'
		});
		const mean = findings.find((finding) => finding.kind === 'estimate');
		// svymean(~s), confint(df = 33)
		expect(mean?.value).toBeCloseTo(3.348837209302326, 12);
		expect(mean?.low).toBeCloseTo(2.85892454743107, 9);
		expect(mean?.high).toBeCloseTo(3.838749871173582, 9);
	});

	it('change nothing when all are the same but the interval', async () => {
		const { finding } = await yesNo(answers.yes.map(() => 3));
		expect(finding?.rows[0]).toMatchObject({ count: 17, percent: 50 });
		expect(finding?.weighted?.effective).toBeCloseTo(34, 10);
	});

	it('leave out who has none, and say how many', async () => {
		const { finding, issues } = await yesNo([0, 0, ...answers.weight.slice(2)]);
		expect([finding?.responses, finding?.base.count]).toEqual([32, 32]);
		expect(issues).toMatchObject([
			{ code: 'weights.zero', severity: 'info', values: { question: 'q4', count: 2 } }
		]);
	});

	it.each([
		['missing', [null, ...answers.weight.slice(1)], 'weights.unusable', 1],
		['negative', [-1, -0.5, ...answers.weight.slice(2)], 'weights.unusable', 2],
		[
			'too large to be a number of people',
			[1e300, ...answers.weight.slice(1)],
			'weights.unusable',
			1
		],
		['all zero', answers.weight.map(() => 0), 'weights.all_zero', undefined]
	])(
		'are not used at all when one is %s: the question is named',
		async (_, weights, code, count) => {
			const { finding, issues } = await yesNo(weights);
			expect(finding).toBeUndefined();
			expect(issues).toMatchObject([{ code, severity: 'error', values: { question: 'q4' } }]);
			expect(issues[0]?.values?.['count']).toBe(count);
		}
	);

	it('must be numbers', async () => {
		const asked = analyseSurvey(frequency, threeGroups, { weight: 'q2' });
		await expect(asked).rejects.toMatchObject({ parameter: 'weight', problem: 'not_a_number' });
	});
});

describe('percent of answers', () => {
	it('shares out every tick, without intervals', async () => {
		const { findings } = await analyseSurvey(frequency, threeGroups, {
			questions: ['q5'],
			percentOf: 'answers'
		});
		const finding = findings[0] as DistributionFinding;
		expect(finding).toMatchObject({ percentOf: 'answers', base: { count: 34 } });
		// 17 ticks for «Kurs» and 34 for «Møte»
		expect(finding.rows.map(({ count, percent, low }) => [count, percent, low])).toEqual([
			[17, expect.closeTo(100 / 3, 12), null],
			[34, expect.closeTo(200 / 3, 12), null]
		]);
	});
});
