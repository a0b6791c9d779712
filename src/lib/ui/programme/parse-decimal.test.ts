import { expect, it } from 'vitest';
import { parseDecimal } from './parse-decimal';

it('reads what people type in Norway, Denmark, Sweden and England', () => {
	expect(['0,5', '0.5', '1 000', '1\u00a0000,25', '−3'].map(parseDecimal)).toEqual([
		0.5, 0.5, 1000, 1000.25, -3
	]);
});

it('reads nothing else', () => {
	expect(['', 'mange', '1e9', '1.000,5', '5 %', '0x10'].map(parseDecimal)).toEqual(
		Array(6).fill(null)
	);
});
