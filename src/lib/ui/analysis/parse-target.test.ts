import { expect, it } from 'vitest';
import { parseTarget } from './parse-target';

it('reads a number of people or a percentage as people write them', () => {
	expect(['60', '1 200', '12,5 %', '0,4'].map(parseTarget)).toEqual([60, 1200, 12.5, 0.4]);
});

it('takes nothing else', () => {
	expect(['', ' ', '0', '-3', 'mange', '1e999'].map(parseTarget)).toEqual(
		Array.from({ length: 6 }, () => null)
	);
});
