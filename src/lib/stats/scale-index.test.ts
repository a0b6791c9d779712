import { describe, expect, it } from 'vitest';
import { momentsOfValues, stratumOfResponses } from './design/stratum';
import { estimateMean } from './mean';
import { estimateIndex } from './scale-index';
import { expectNear } from './test-near';

function meanOf(values: readonly number[], scale: { min: number; max: number }) {
	const rows = values.map((value) => ({ value, n: 1, sumW: 1, sumW2: 1 }));
	return estimateMean([stratumOfResponses(momentsOfValues(rows), 20)], { scale, level: 0.95 });
}

describe('estimateIndex', () => {
	it('moves the mean and its interval to 0 to 100', () => {
		// R 4.2.2, survey 4.1.1: 100 * (confint(svymean) - 1)/4, 12 of 20 people
		const scale = { min: 1, max: 5 };
		const mean = meanOf([3, 4, 5, 2, 4, 4, 5, 3, 4, 1, 5, 4], scale);
		const index = estimateIndex(mean, scale);
		expectNear(
			[index.value, index.low, index.high, index.error],
			[66.66666666666667, 54.30080089818817, 79.03253243514519, 5.618332187193675]
		);
		expect(index).toMatchObject({ n: 12, population: 20, df: 11, method: 't' });
	});

	it('is nothing on a scale of one point', () => {
		const scale = { min: 3, max: 3 };
		expect(estimateIndex(meanOf([3, 3], scale), scale)).toMatchObject({
			value: null,
			low: null,
			high: null,
			method: 'none',
			reason: 'scale_of_one_point'
		});
	});

	it('has no interval where the mean has none', () => {
		const scale = { min: 0, max: 10 };
		expect(estimateIndex(meanOf([4, 4, 4], scale), scale)).toMatchObject({
			value: 40,
			low: null,
			high: null,
			reason: 'no_variation'
		});
		expect(estimateIndex(meanOf([], scale), scale).value).toBeNull();
	});
});
