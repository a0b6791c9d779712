import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterScores, districts, strata } from './design/test-api-samples';
import { momentsOfValues, stratumOfClusters, stratumOfResponses } from './design/stratum';
import { estimateMean, type MeanEstimate } from './mean';
import { expectNear } from './test-near';

const level = 0.95;
const scale = { min: 1, max: 5 };

/** One stratum of single responses, weighted 1 unless weights are given. */
function simple(
	values: readonly number[],
	population: number | null = null,
	weights?: readonly number[]
) {
	const rows = values.map((value, i) => {
		const weight = weights?.[i] ?? 1;
		return { value, n: 1, sumW: weight, sumW2: weight ** 2 };
	});
	return stratumOfResponses(momentsOfValues(rows), population);
}

const numbersOf = ({ value, error, low, high }: MeanEstimate) => [value, error, low, high];

describe('estimateMean', () => {
	// R 4.2.2, survey 4.1.1: svydesign(id = ~1, fpc = rep(20, 12)), svymean, confint(m, df = degf(s))
	it.each([
		[0.9, 3.26307156740997, 4.070261765923364],
		[0.95, 3.172032035927527, 4.161301297405807],
		[0.99, 2.968688558128659, 4.364644775204675]
	])('of 12 answers from 20 people at level %d is what R has', (confidence, low, high) => {
		const answers = simple([3, 4, 5, 2, 4, 4, 5, 3, 4, 1, 5, 4], 20);
		const estimate = estimateMean([answers], { scale, level: confidence });
		expectNear(numbersOf(estimate), [3.66666666666667, 0.224733287487747, low, high], 1e-12);
		expect(estimate).toMatchObject({
			n: 12,
			population: 20,
			level: confidence,
			df: 11,
			method: 't',
			reason: 'part_of_the_population'
		});
	});

	it('is wider when the population is unknown', () => {
		// R 4.2.2, survey 4.1.1: the same design without fpc
		const answers = simple([3, 4, 5, 2, 4, 4, 5, 3, 4, 1, 5, 4]);
		const estimate = estimateMean([answers], { scale, level });
		expectNear(
			numbersOf(estimate),
			[3.66666666666667, 0.3553345272593507, 2.884580645300658, 4.448752688032675],
			1e-12
		);
		expect(estimate).toMatchObject({ population: null, reason: 'population_unknown' });
	});

	it('does not reach beyond the scale', () => {
		// R 4.2.2, survey 4.1.1: confint has 4.244710978960441 to 5.355289021039559
		const estimate = estimateMean([simple([5, 5, 5, 5, 4])], { scale, level });
		expectNear(numbersOf(estimate), [4.8, 0.2, 4.244710978960441, 5], 1e-12);
	});

	it('of strata with populations of their own is what R has', () => {
		const sample = strata.map(({ moments, population }) => stratumOfResponses(moments, population));
		const estimate = estimateMean(sample, { scale: null, level });
		// R 4.2.2, survey 4.1.1: svymean(~api00, apistrat with strata = ~stype, weights = ~pw, fpc = ~fpc)
		const mean = 662.287363159321;
		expectNear(numbersOf(estimate), [mean, 9.40894080278458, 643.732188272086, 680.842538046555]);
		expect(estimate).toMatchObject({ n: 200, population: 6194, df: 197 });
		// confint(m, level = 0.99, df = degf(ds))
		const surer = estimateMean(sample, { scale: null, level: 0.99 });
		expectNear([surer.low, surer.high], [637.8145609595471, 686.7601653590945]);
		// The same without fpc
		const open = strata.map(({ moments }) => stratumOfResponses(moments, null));
		expectNear(numbersOf(estimateMean(open, { scale: null, level })), [
			mean,
			9.536132296925159,
			643.4813565932167,
			681.0933697254249
		]);
	});

	it('of clusters is what R has, with as many degrees of freedom as clusters tell', () => {
		// R 4.2.2, survey 4.1.1: svymean(~api00, apiclus1 with id = ~dnum, weights = ~pw, fpc = ~fpc)
		const sample = [stratumOfClusters(clusterScores, districts)];
		const estimate = estimateMean(sample, { scale: null, level });
		expectNear(
			numbersOf(estimate),
			[644.1693989071039, 23.54224069378104, 593.6763144633255, 694.6624833508822]
		);
		expect(estimate).toMatchObject({ n: 183, population: null, df: 14 });
	});

	it('with weights is what R has', () => {
		// R 4.2.2, survey 4.1.1: svydesign(id = ~1, weights = ~w), with fpc = rep(20, 8) below
		const values = [3, 4, 5, 2, 4, 1, 5, 5];
		const weights = [0.5, 1, 2, 1.5, 0.25, 3, 1, 1];
		expectNear(
			numbersOf(estimateMean([simple(values, null, weights)], { scale: null, level })),
			[3.170731707317073, 0.8492872208784319, 1.162486548260095, 5.178976866374051],
			1e-12
		);
		expectNear(
			numbersOf(estimateMean([simple(values, 20, weights)], { scale: null, level })),
			[3.170731707317073, 0.6578550525217893, 1.615151696091205, 4.726311718542942],
			1e-12
		);
	});

	it('centres a stratum with one answer on the mean of all', () => {
		// R 4.2.2, survey 4.1.1, options(survey.lonely.psu = "adjust"): strata of 6, 5 and 4 people
		const groups = [
			{ values: [3, 4, 5], population: 6 },
			{ values: [2, 4, 4], population: 5 },
			{ values: [1], population: 4 }
		];
		const drawn = (known: boolean) =>
			groups.map(({ values, population }) =>
				simple(
					values,
					known ? population : null,
					values.map(() => population / values.length)
				)
			);
		const estimate = estimateMean(drawn(true), { scale: null, level });
		expectNear(
			numbersOf(estimate),
			[2.977777777777778, 0.5050135474693446, 1.575635385847943, 4.379920169707614],
			1e-12
		);
		expect(estimate.df).toBe(4);
		expectNear(
			numbersOf(estimateMean(drawn(false), { scale: null, level })),
			[2.977777777777778, 0.6171504053072631, 1.264293555791593, 4.691261999763963],
			1e-12
		);
	});
});

describe('estimateMean, where there is nothing to say', () => {
	it.each([
		['nobody answered', [simple([], 40)], null, 'none', 'no_answers'],
		['there is no stratum', [], null, 'none', 'no_answers'],
		['one person answered', [simple([4], 9)], 4, 'none', 'too_few_units'],
		['all answers are equal', [simple([3, 3, 3, 3], 40)], 3, 'none', 'no_variation'],
		['everyone answered', [simple([2, 3, 5], 3)], 10 / 3, 'census', 'whole_population'],
		['everyone answered the same', [simple([2, 2], 2)], 2, 'census', 'whole_population']
	])('%s: a value at most, no interval', (_, sample, value, method, reason) => {
		const estimate = estimateMean(sample, { scale, level });
		expect(estimate).toMatchObject({ value, low: null, high: null, method, reason });
		expect(JSON.stringify(Object.values(estimate).map(Number.isNaN))).not.toContain('true');
	});

	it('weighs answers that are all equal without an interval out of rounding', () => {
		const weights = [0.1, 0.7, 1.3, 0.37, 2.11];
		const estimate = estimateMean([simple([3, 3, 3, 3, 3], null, weights)], { scale, level });
		expect(estimate).toMatchObject({ value: 3, low: null, high: null, reason: 'no_variation' });
	});

	it('has no interval from clusters whose means are all the same', () => {
		const cluster = (n: number) => momentsOfValues([1, 5].map((value) => counted(value, n)));
		const estimate = estimateMean([stratumOfClusters([1, 3, 7, 11].map(cluster), null)], {
			scale,
			level
		});
		expect(estimate).toMatchObject({ value: 3, low: null, high: null, reason: 'no_variation' });
	});

	it('does not believe a population smaller than its answers', () => {
		const believed = estimateMean([simple([1, 4, 5])], { scale, level });
		const estimate = estimateMean([simple([1, 4, 5], 2)], { scale, level });
		expect(estimate).toEqual({ ...believed, reason: 'population_smaller_than_answers' });
	});

	it.each([0, 1, NaN])('refuses a level of %d', (confidence) => {
		expect(() => estimateMean([], { scale, level: confidence })).toThrow(RangeError);
	});
});

const counted = (value: number, n: number) => ({ value, n, sumW: n, sumW2: n });

describe('the laws of a mean', () => {
	const answers = fc.array(
		fc.record({
			value: fc.integer({ min: 1, max: 5 }),
			weight: fc.integer({ min: 1, max: 16 }).map((quarters) => quarters / 4)
		}),
		{ minLength: 2, maxLength: 40 }
	);
	const of = (sample: readonly { value: number; weight: number }[]) =>
		estimateMean(
			[
				simple(
					sample.map(({ value }) => value),
					null,
					sample.map(({ weight }) => weight)
				)
			],
			{ scale: null, level }
		);

	it('lies in its interval, and does not depend on the unit of the weights', () => {
		fc.assert(
			fc.property(answers, (sample) => {
				const here = of(sample);
				const scaled = of(sample.map(({ value, weight }) => ({ value, weight: weight * 8 })));
				expectNear(numbersOf(scaled), numbersOf(here), 1e-12);
				if (here.low === null || here.high === null || here.value === null) return;
				expect(here.low <= here.value && here.value <= here.high).toBe(true);
			})
		);
	});

	it('moves with the numbers, and mirrors when they are turned round', () => {
		fc.assert(
			fc.property(answers, (sample) => {
				const here = of(sample);
				const turned = of(sample.map(({ value, weight }) => ({ value: 1006 - value, weight })));
				expect(turned.low === null).toBe(here.low === null);
				if (here.low === null || here.high === null || here.value === null) return;
				const expected = [1006 - here.value, here.error, 1006 - here.high, 1006 - here.low];
				expectNear(numbersOf(turned), expected, 1e-9);
			})
		);
	});

	it('does not depend on how the answers were added up', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(30), { minLength: 5, maxLength: 5 }), (counts) => {
				const values = counts.flatMap((n, i) => Array.from({ length: n }, () => i + 1));
				const points = counts.map((n, i) => counted(i + 1, n));
				const one = estimateMean([stratumOfResponses(momentsOfValues(points), null)], {
					scale,
					level
				});
				expectNear(
					numbersOf(one),
					numbersOf(estimateMean([simple(values)], { scale, level })),
					1e-9
				);
			})
		);
	});
});
