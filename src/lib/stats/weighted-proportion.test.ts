import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	momentsOfValues,
	stratumOfClusters,
	stratumOfResponses,
	type Stratum
} from './design/stratum';
import { awards, clusterEllZero, districts } from './design/test-api-samples';
import { expectNear } from './test-near';
import { estimateWeightedProportion } from './weighted-proportion';

const level = 0.95;

/** A stratum with `count` of `n` counted, all of one weight. */
function stratum(count: number, n: number, weight: number, population: number | null): Stratum {
	const rows = [
		{ value: 1, n: count },
		{ value: 0, n: n - count }
	].map((row) => ({ ...row, sumW: row.n * weight, sumW2: row.n * weight ** 2 }));
	return stratumOfResponses(momentsOfValues(rows), population);
}

/** Single answers with weights of their own. */
function answers(rows: readonly (readonly [counted: boolean, weight: number])[]): Stratum[] {
	const values = rows.map(([counted, weight]) => ({
		value: counted ? 1 : 0,
		n: 1,
		sumW: weight,
		sumW2: weight ** 2
	}));
	return [stratumOfResponses(momentsOfValues(values), null)];
}

describe('estimateWeightedProportion', () => {
	const clusters = [stratumOfClusters(clusterEllZero, districts)];

	// R 4.2.2, survey 4.1.1: svymean(~I(ell == 0), apiclus1 with id = ~dnum, weights = ~pw, fpc = ~fpc), then
	// plogis(qlogis(p) + c(-1, 1) * qt(1 - alpha/2, degf(d)) * se/(p * (1 - p))); svyciprop(method = "beta")
	it.each([
		[0.9, 0.003454067552495097, 0.12592934756255325, 0.0006072996453345002, 0.1144296610987342],
		[0.95, 0.0023046912841355, 0.1777477668227, 0.000216146832743157, 0.137507763914981],
		[0.99, 0.0009568525472731717, 0.3427013882114529, 0.00001375421539104678, 0.1944440337717322]
	])('of clusters at level %d is what R has', (confidence, low, high, betaLow, betaHigh) => {
		const logit = estimateWeightedProportion(clusters, { level: confidence });
		expectNear([logit.value, logit.low, logit.high], [0.0218579234972678, low, high]);
		expect(logit).toMatchObject({ n: 183, population: null, method: 'logit' });
		const beta = estimateWeightedProportion(clusters, { interval: 'beta', level: confidence });
		expectNear([beta.value, beta.low, beta.high], [0.0218579234972678, betaLow, betaHigh]);
		expect(beta.method).toBe('beta');
	});

	it('of strata with known populations is what R has', () => {
		// R 4.2.2, survey 4.1.1: the same of ~awards in apistrat with strata = ~stype and fpc = ~fpc
		const sample = awards.map((a) => stratum(a.count, a.n, a.weight, a.population));
		const logit = estimateWeightedProportion(sample, { level });
		expectNear(
			[logit.value, logit.low, logit.high],
			[0.6389360640505782, 0.5687210988680472, 0.7036757793682564]
		);
		expect(logit).toMatchObject({ n: 200, population: 6194, reason: 'part_of_the_population' });
		const beta = estimateWeightedProportion(sample, { interval: 'beta', level });
		expectNear([beta.low, beta.high], [0.567218701479749, 0.7063547830144594]);
	});

	it('with weights is what R has', () => {
		// R 4.2.2, survey 4.1.1: svydesign(id = ~1, weights = ~w)
		const rows = [
			[false, 0.5],
			[true, 1],
			[true, 2],
			[false, 1.5],
			[true, 0.25],
			[false, 3],
			[true, 1],
			[true, 1]
		] as const;
		const logit = estimateWeightedProportion(answers(rows), { level });
		expectNear(
			[logit.value, logit.low, logit.high, logit.kishN],
			[0.5121951219512195, 0.110015676462805, 0.8991813434791205, 10.25 ** 2 / 18.5625]
		);
		const beta = estimateWeightedProportion(answers(rows), { interval: 'beta', level });
		expectNear([beta.low, beta.high], [0.0972795996288312, 0.9139685595655315]);
	});

	it('is at the end of the scale when nobody or everybody is counted, on the effective number', () => {
		// R 4.2.2: qbeta(0.975, 1, 64/14), 64/14 being (1 + 1 + 2 + 2 + 2)^2 / (1 + 1 + 4 + 4 + 4)
		const farthest = 0.5537796454997332;
		const rows = [1, 1, 2, 2, 2].map((weight) => [false, weight] as const);
		const nobody = estimateWeightedProportion(answers(rows), { level });
		expectNear([nobody.kishN], [64 / 14]);
		expectNear([nobody.value, nobody.low, nobody.high], [0, 0, farthest]);
		expect(nobody).toMatchObject({ method: 'clopper-pearson', reason: 'none_or_all' });
		const everybody = estimateWeightedProportion(answers(rows.map(([, w]) => [true, w])), {
			level
		});
		expectNear([everybody.value, everybody.low, everybody.high], [1, 1 - farthest, 1]);
	});

	it.each([
		['nobody answered', [stratum(0, 0, 1, 40)], null, 'none', 'no_answers'],
		['everyone answered', [stratum(3, 6, 1, 6)], 0.5, 'census', 'whole_population'],
		['everyone said so', [stratum(7, 7, 1, 7)], 1, 'census', 'whole_population'],
		[
			'every stratum has one answer',
			[stratum(1, 1, 2, null), stratum(0, 1, 2, null)],
			0.5,
			'none',
			'too_few_units'
		],
		[
			'all clusters are alike',
			[
				stratumOfClusters(
					[2, 4, 6].map((n) => momentsOf(n)),
					null
				)
			],
			0.5,
			'none',
			'no_variation'
		]
	])('has a value at most when %s', (_, sample, value, method, reason) => {
		const estimate = estimateWeightedProportion(sample, { level });
		expect(estimate).toMatchObject({ value, low: null, high: null, method, reason });
	});

	it('refuses numbers that are not shares', () => {
		const scale = momentsOfValues([{ value: 4, n: 2, sumW: 2, sumW2: 2 }]);
		const sample = [stratumOfResponses(scale, null)];
		expect(() => estimateWeightedProportion(sample, { level })).toThrow(RangeError);
	});

	it('lies in its interval, mirrors its complement, and does not depend on the unit of the weights', () => {
		const rows = fc.array(
			fc.tuple(
				fc.boolean(),
				fc.integer({ min: 1, max: 20 }).map((w) => w / 4)
			),
			{ minLength: 2, maxLength: 60 }
		);
		fc.assert(
			fc.property(rows, fc.constantFrom('logit', 'beta'), (sample, interval) => {
				const of = (changed: typeof sample) =>
					estimateWeightedProportion(answers(changed), { interval, level });
				const here = of(sample);
				const other = of(sample.map(([counted, w]) => [!counted, w]));
				const scaled = of(sample.map(([counted, w]) => [counted, w * 8]));
				expectNear([scaled.low, scaled.high], [here.low, here.high], 1e-9);
				const { value, low, high } = here;
				if (value === null || low === null || high === null) return;
				expect(0 <= low && low <= value && value <= high && high <= 1).toBe(true);
				expect(1 - (other.high ?? NaN)).toBeCloseTo(low, 10);
				expect(1 - (other.low ?? NaN)).toBeCloseTo(high, 10);
			})
		);
	});
});

function momentsOf(n: number) {
	return momentsOfValues([0, 1].map((value) => ({ value, n: n / 2, sumW: n / 2, sumW2: n / 2 })));
}
