import { describe, expect, it } from 'vitest';
import { estimateProportion } from './proportion';

const level = 0.95;

describe('estimateProportion', () => {
	it('states people and bounds when the answers are part of a known group', () => {
		expect(estimateProportion(18, 25, { population: 40, level })).toEqual({
			method: 'hypergeometric',
			reason: 'part_of_the_population',
			count: 18,
			n: 25,
			population: 40,
			level,
			share: 0.72,
			low: 0.6,
			high: 0.825,
			people: { low: 24, high: 33 },
			bounds: { low: 18, high: 33 }
		});
	});

	it('has no interval when everyone answered', () => {
		expect(estimateProportion(7, 14, { population: 14, level })).toEqual({
			method: 'census',
			reason: 'whole_population',
			count: 7,
			n: 14,
			population: 14,
			level,
			share: 0.5,
			low: null,
			high: null,
			people: null,
			bounds: { low: 7, high: 7 }
		});
	});

	it('speaks of the next one when the population is unknown', () => {
		expect(estimateProportion(7, 7, { population: null, level })).toMatchObject({
			method: 'wilson',
			reason: 'population_unknown',
			population: null,
			share: 1,
			high: 1,
			people: null,
			bounds: null
		});
	});

	it('does not believe a population smaller than the answers', () => {
		expect(estimateProportion(3, 10, { population: 9, level })).toMatchObject({
			method: 'wilson',
			reason: 'population_smaller_than_answers',
			population: null
		});
	});

	it.each([null, 0, 40])('is without numbers when nobody answered, population %s', (population) => {
		expect(estimateProportion(0, 0, { population, level })).toMatchObject({
			share: null,
			low: null,
			high: null,
			people: null
		});
	});
});
