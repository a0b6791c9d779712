import { describe, expect, it } from 'vitest';
import { inferDecimalSign, parseNumber } from './parse-number';

describe('parseNumber', () => {
	it.each([
		['28', 28],
		['29,6', 29.6],
		['5.5', 5.5],
		['-3', -3],
		['\u22123', -3],
		['+4', 4],
		['1 250', 1250],
		['1\u00a0250', 1250],
		['1\u202f250,5', 1250.5],
		["1'250", 1250],
		['1.250', 1250],
		['1,250', 1250],
		['1.250,75', 1250.75],
		['1,250.75', 1250.75],
		['1.250.000', 1250000],
		['0,125', 0.125],
		[' 7 ', 7],
		['007', 7]
	])('%s is %d', (cell, number) => {
		expect(parseNumber(cell)).toBe(number);
	});

	it.each(['20k', '<15,000', '3-4', 'one hour', '', 'NA', '1,2,3', '5 eller flere', '1e5', '0x1f'])(
		'trap 6: "%s" is not a number',
		(cell) => {
			expect(parseNumber(cell)).toBeNull();
		}
	);

	it('reads no number out of more digits than a number can hold', () => {
		expect(parseNumber('9'.repeat(400))).toBeNull();
		expect(parseNumber(`-${'9'.repeat(400)},5`)).toBeNull();
		expect(parseNumber(`1${'.000'.repeat(110)}`)).toBeNull();
		expect(parseNumber('9'.repeat(300))).toBe(1e300);
	});

	it('reads three decimals as decimals when the rest of the column shows the sign', () => {
		expect(parseNumber('1,250', ',')).toBe(1.25);
		expect(parseNumber('1.250', ',')).toBe(1250);
		expect(parseNumber('1.250', 'either')).toBe(1.25);
	});
});

describe('inferDecimalSign', () => {
	it('trap 4: finds both signs in one column', () => {
		expect(inferDecimalSign(['29,6', '28', '5.5'])).toBe('either');
	});

	it('finds the one sign in use', () => {
		expect(inferDecimalSign(['1.250', '14,5', '6'])).toBe(',');
		expect(inferDecimalSign(['1.250,50'])).toBe(',');
		expect(inferDecimalSign(['0.5', '12'])).toBe('.');
	});

	it('does not know when every sign may set thousands apart', () => {
		expect(inferDecimalSign(['1.250', '12'])).toBeNull();
	});
});
