import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { analyseSurvey, buildSurvey, inputOver, type Built } from '../../../../tests/built-survey';
import { openers, type Opened } from '$lib/engine/duckdb-fixtures';
import type { AnalysisResult } from '../analysis';
import type { EstimateFinding } from '$lib/survey/findings/estimate';
import type { GroupsFinding } from '$lib/survey/findings/groups';
import type { ReliabilityFinding } from '$lib/survey/findings/reliability';
import { ParameterError } from '../parameter-error';
import { runAnalysis } from '../run-analysis';
import { index } from './analysis';

// A busy machine may take its time: DuckDB plans every statement anew.
vi.setConfig({ testTimeout: 60_000 });

const scale = (id: string, points: number, answers: readonly (number | null)[]): Built => ({
	id,
	kind: 'scale',
	labels: Array.from({ length: points }, (_, place) => String(place + 1)),
	answers: answers.map((answer) => (answer === null ? null : String(answer)))
});

const survey = buildSurvey([
	scale('q1', 5, [5, 4, 4, 3, 5, 2, 4, 5, 3, 4, 2, 5]),
	scale('q2', 5, [4, 4, 5, 3, 5, 2, 3, 5, null, 4, 3, 4]),
	scale('q3', 7, [2, 3, 2, 4, 1, 6, 4, 1, 5, null, 6, 3]),
	scale('q4', 5, [5, 3, 4, 4, null, 3, 4, 5, 3, null, 2, 4]),
	{
		id: 'q5',
		kind: 'single',
		labels: ['A', 'B'],
		answers: ['A', 'A', 'A', 'B', 'A', 'B', 'B', 'A', 'B', 'A', 'B', 'B']
	},
	{ id: 'q6', kind: 'number', answers: [1, 2, 1, 3, 1, 2, 1, 1, 2, 1, 2, 1] }
]);
const items = { questions: ['q1', 'q2', 'q3', 'q4'], reversed: ['q3'] };

function found({ findings }: AnalysisResult) {
	const of = <Kind extends string>(kind: Kind) => findings.find((one) => one.kind === kind);
	return {
		estimate: of('estimate') as EstimateFinding,
		reliability: of('reliability') as ReliabilityFinding,
		groups: of('groups') as GroupsFinding | undefined
	};
}

const find = async (
	built: readonly Built[],
	params: Parameters<typeof index.schema.parse>[0] & object
) => found(await analyseSurvey(index, buildSurvey(built), params));

describe.each(openers)(
	'an index of four items, one of seven points and turned, over $name',
	({ open }) => {
		let opened: Opened;
		let result: ReturnType<typeof found>;
		beforeAll(async () => {
			opened = await open();
			const input = await inputOver(opened.engine, survey);
			result = found(await runAnalysis(index, input, { ...items, by: 'q5' }));
		});
		afterAll(() => opened.engine.close());

		// R 4.2.2: z <- 100 * cbind((q1 - 1) / 4, (q2 - 1) / 4, 1 - (q3 - 1) / 6, (q4 - 1) / 4);
		// x <- rowMeans(z, na.rm = TRUE)[rowSums(!is.na(z)) >= 3]; mean(x), sd(x), t.test(x), quantile(x, type = 2)
		it('is the mean of those who answered two thirds of the items', () => {
			const { estimate } = result;
			expect(estimate).toMatchObject({
				name: 'index',
				question: 'q1',
				questions: ['q1', 'q2', 'q3', 'q4'],
				range: { min: 0, max: 100 },
				n: 11,
				method: 't',
				reason: 'population_unknown'
			});
			expect(estimate.value).toBeCloseTo(67.29797979797981, 10);
			expect(estimate.low).toBeCloseTo(50.02682024164127, 9);
			expect(estimate.high).toBeCloseTo(84.56913935431834, 9);
			expect(estimate.spread?.sd).toBeCloseTo(25.70843190121296, 9);
			expect(estimate.spread?.q1).toBeCloseTo(44.44444444444444, 10);
			expect(estimate.spread?.q3).toBeCloseTo(89.58333333333334, 10);
		});

		// R 4.2.2, psych 2.2.9: alpha(z[complete.cases(z), ]), $feldt, $item.stats$r.drop, $alpha.drop$raw_alpha
		it('says whether the items measure one thing', () => {
			const { reliability } = result;
			expect(reliability.n).toBe(9);
			expect(reliability.alpha.value).toBeCloseTo(0.9393180504719707, 9);
			expect(reliability.alpha.low).toBeCloseTo(0.8313566956148659, 9);
			expect(reliability.alpha.high).toBeCloseTo(0.9846266627300252, 9);
			// fa(z, 1) warns of an ultra-Heywood case, with a loading of 1.015
			expect(reliability.omega).toBeNull();
			const rest = [0.8992199570735021, 0.7952069394758121, 0.9759190414329992, 0.7751191293113782];
			const without = [
				0.9079970381340244, 0.939468807906115, 0.8796610169491527, 0.9455147501505118
			];
			for (const [i, item] of reliability.items.entries()) {
				expect(item.itemRest).toBeCloseTo(rest[i] ?? NaN, 9);
				expect(item.alphaWithout).toBeCloseTo(without[i] ?? NaN, 9);
				expect(item).toMatchObject({ reversed: false, dropped: false });
			}
			expect(reliability.items.map(({ label }) => label)).toEqual(['q1', 'q2', 'q3', 'q4']);
		});

		// R 4.2.2, coin 1.4.2: wilcox_test(x ~ factor(q5), distribution = "exact"); tapply(x, q5, mean)
		it('is compared between groups', () => {
			const { groups } = result;
			expect(groups).toMatchObject({
				question: 'q1',
				questions: items.questions,
				by: 'q5',
				range: { min: 0, max: 100 },
				groups: [
					{ label: 'A', n: 5 },
					{ label: 'B', n: 6 }
				],
				test: { name: 'mann-whitney', how: 'exact' },
				verdict: 'differs'
			});
			expect(groups?.groups[0]?.mean).toBeCloseTo(87.91666666666667, 10);
			expect(groups?.groups[1]?.mean).toBeCloseTo(50.11574074074074, 10);
			expect(groups?.test?.p).toBeCloseTo(0.008658008658008658, 12);
		});
	}
);

describe('an index', () => {
	// R 4.2.2, survey 4.1.1: svymean(~x, svydesign(~1, fpc = rep(20, 11))), confint(df = 10)
	it('is surer of a small population, the more of it answered', async () => {
		const { estimate } = found(await analyseSurvey(index, survey, { ...items, population: 20 }));
		expect(estimate.population).toBe(20);
		expect(estimate.low).toBeCloseTo(55.71213375251437, 9);
		expect(estimate.high).toBeCloseTo(78.88382584344521, 9);
	});

	it('does not believe a population smaller than those who answered an item', async () => {
		// Eleven have an index, but twelve answered q1.
		const result = await analyseSurvey(index, survey, { ...items, population: 11 });
		expect(found(result).estimate).toMatchObject({ population: null, method: 't' });
		expect(result.issues).toMatchObject([{ code: 'population.too_small' }]);
	});

	it('points out an item that seems to run the other way', async () => {
		const { reliability } = found(
			await analyseSurvey(index, survey, { questions: items.questions })
		);
		expect(reliability.items.map((item) => item.reversed)).toEqual([false, false, true, false]);
	});

	it('rests on weights, while people count the same for the items', async () => {
		const { estimate, reliability } = found(
			await analyseSurvey(index, survey, { ...items, weight: 'q6' })
		);
		const plain = found(await analyseSurvey(index, survey, items));
		expect(estimate.weighted).toMatchObject({ question: 'q6' });
		expect(estimate.value).not.toBeCloseTo(plain.estimate.value ?? NaN, 1);
		expect(reliability).toEqual(plain.reliability);
	});

	it('sees that all have the same, in whatever order they answered', async () => {
		const { estimate } = await find(
			[scale('q1', 4, [1, 2, 4]), scale('q2', 4, [2, 4, 1]), scale('q3', 4, [4, 1, 2])],
			{ questions: ['q1', 'q2', 'q3'] }
		);
		expect(estimate).toMatchObject({ n: 3, low: null, high: null, reason: 'no_variation' });
		expect(estimate.value).toBeCloseTo(400 / 9, 12);
	});

	it.each<[string, (number | null)[], object]>([
		['nobody', [], { n: 0, value: null, reason: 'no_answers' }],
		['no answers', [null, null], { n: 0, value: null, reason: 'no_answers' }],
		['one person', [5], { n: 1, value: 100, low: null, high: null, reason: 'too_few_units' }],
		['two alike', [1, 1], { n: 2, value: 0, low: null, high: null, reason: 'no_variation' }]
	])('of %s has no number that is none', async (_, answers, expected) => {
		const { estimate, reliability, groups } = await find(
			[
				scale('q1', 5, answers),
				scale('q2', 5, answers),
				{ id: 'q3', kind: 'single', labels: ['A'], answers: answers.map(() => 'A') }
			],
			{ questions: ['q1', 'q2'], by: 'q3' }
		);
		expect(estimate).toMatchObject(expected);
		expect(reliability).toMatchObject({ alpha: { value: null }, omega: null });
		expect(groups).toMatchObject({ test: null, pairs: [] });
	});

	it('has no value where a scale has one point', async () => {
		const { estimate, groups } = await find(
			[
				scale('q1', 1, [1, 1]),
				scale('q2', 5, [2, 3]),
				{ id: 'q3', kind: 'single', labels: ['A'], answers: ['A', 'A'] }
			],
			{ questions: ['q1', 'q2'], by: 'q3' }
		);
		expect(estimate).toMatchObject({ value: null, spread: null, reason: 'scale_of_one_point' });
		expect(groups?.groups).toMatchObject([{ n: 0, mean: null }]);
	});

	it('of scales that have no small number in common is a number all the same', async () => {
		const points = Array.from({ length: 40 }, (_, i) => i + 2);
		const { estimate } = await find(
			points.map((count) => scale(`q${count}`, count, [1, count, 1])),
			{ questions: points.map((count) => `q${count}`) }
		);
		expect(estimate.value).toBeCloseTo(100 / 3, 6);
	});

	it.each<[string, string[], string]>([
		['one item', ['q1', 'q1'], 'items_needed'],
		['none', [], 'items_needed'],
		['a number', ['q1', 'q6'], 'not_measured'],
		['a choice', ['q1', 'q5'], 'not_measured'],
		['a question that is not there', ['q1', 'q9'], 'unknown_question']
	])('refuses %s', async (_, questions, problem) => {
		await expect(analyseSurvey(index, survey, { questions })).rejects.toMatchObject({ problem });
	});

	it('refuses a scale whose best is in the middle', async () => {
		const middle = { ...scale('q2', 3, [1, 2]), polarity: 'ideal_point' } as Built;
		const asked = find([scale('q1', 3, [1, 2]), middle], { questions: ['q1', 'q2'] });
		await expect(asked).rejects.toThrow(ParameterError);
	});
});
