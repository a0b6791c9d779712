import { describe, expect, it } from 'vitest';
import { createRandom, createWords } from './random';

describe('createWords', () => {
	it('gives the words that the published generator gives', () => {
		// the authors' C code from the state 1, 2, 3, 4, compiled with gcc
		const words = createWords([1, 2, 3, 4]);
		expect(Array.from({ length: 10 }, words)).toEqual([
			11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
			4258142804
		]);
	});
});

describe('createRandom', () => {
	it('gives the same numbers again for the same seed, and others for another', () => {
		const numbers = (seed: number) => {
			const random = createRandom(seed);
			return Array.from({ length: 5 }, () => random.next());
		};
		expect(numbers(1)).toEqual(numbers(1));
		expect(numbers(1)).not.toEqual(numbers(2));
	});

	it('fills the space between 0 and 1 evenly', () => {
		const random = createRandom();
		const boxes = new Array<number>(10).fill(0);
		for (let draw = 0; draw < 100_000; draw++) {
			const box = Math.floor(random.next() * 10);
			boxes[box] = (boxes[box] ?? 0) + 1;
		}
		// each box is binomial(100,000, 0.1): four standard deviations are 380
		for (const box of boxes) expect(Math.abs(box - 10_000)).toBeLessThan(380);
	});

	it.each([0.5, NaN, Infinity])('refuses %s as a seed', (seed) => {
		expect(() => createRandom(seed)).toThrow(RangeError);
	});
});
