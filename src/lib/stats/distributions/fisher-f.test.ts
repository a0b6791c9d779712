import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { fisherCdf, fisherQuantile } from './fisher-f';

const upper = { upper: true };

describe('fisherCdf', () => {
	// R 4.2.2: pf(x, df, df2), pf(x, df, df2, lower.tail = FALSE)
	it.each([
		[5.18097240811319, 2, 17.1284186166441, 0.98260717850983, 0.01739282149017002],
		[
			5.19336954147488, 1.49463977770746, 20.9249568879044, 0.9782525376292033, 0.021747462370796784
		],
		[0.01, 1, 1, 0.06345103486110712, 0.9365489651388929],
		[40, 3, 1000, 1, 2.050235641764424e-24],
		[1.3, 10000, 50, 0.8823061939735916, 0.11769380602640842],
		[0.5, 1000, 1e6, 4.3292786556314265e-44, 1],
		[200, 10, 3.3, 0.9997304037852637, 0.0002695962147363726],
		[1, 5, 5, 0.5, 0.5]
	])('of %d on %d and %d degrees of freedom is what R has', (x, df, df2, below, above) => {
		expectNear([fisherCdf(x, df, df2), fisherCdf(x, df, df2, upper)], [below, above], 1e-12);
	});

	it('is chi-squared over its degrees of freedom when the second have no end', () => {
		// R 4.2.2: pf(2.5, 4, Inf, lower.tail = FALSE), qf(0.95, 4, Inf)
		expectNear([fisherCdf(2.5, 4, Infinity, upper)], [0.04042768199451281], 1e-12);
		expectNear([fisherQuantile(0.95, 4, Infinity)], [2.37193225919528849], 1e-12);
	});

	it('has nothing below 0 and everything below infinity', () => {
		expect([fisherCdf(-2, 3, 4), fisherCdf(Infinity, 3, 4)]).toEqual([0, 1]);
	});
});

describe('fisherQuantile', () => {
	// R 4.2.2: qf(p, df, df2)
	it.each([
		[0.95, 3, 20, 3.0983912121407795],
		[0.025, 4.7, 30.5, 0.14853848306866807],
		[0.999999, 10, 3.3, 5969.332254023943],
		[0.5, 1000, 1000, 1],
		[0.9, 2, 10000, 2.303115364201691]
	])('of %d on %d and %d degrees of freedom is what R has', (p, df, df2, x) => {
		expectNear([fisherQuantile(p, df, df2)], [x], 1e-12);
		expectNear([fisherQuantile(1 - p, df, df2, upper)], [x], 1e-9);
	});

	it('refuses degrees of freedom that are none', () => {
		expect(() => fisherQuantile(0.5, 0, 2)).toThrow(RangeError);
		expect(() => fisherCdf(1, 2, -3)).toThrow(RangeError);
	});
});
