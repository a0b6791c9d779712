import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { studentCdf, studentQuantile } from './student';

const upper = { upper: true };

describe('studentCdf', () => {
	// R 4.2.2: pt(t, df), pt(t, df, lower.tail = FALSE)
	it.each([
		[0, 5, 0.5, 0.5],
		[2.1, 1, 0.858536971878491, 0.141463028121509],
		[-3.2, 2, 0.04267043961997643, 0.9573295603800236],
		[1.96, 4.7, 0.9445266543010817, 0.05547334569891833],
		[12, 10, 0.9999998539295587, 1.4607044123849954e-7],
		[-7.5, 30.5, 1.0453323368134473e-8, 0.9999999895466767],
		[0.001, 100, 0.5003979461199483, 0.49960205388005174],
		[40, 3, 0.9999828096596054, 1.719034039457927e-5],
		[-5, 1e6, 2.8669989354453676e-7, 0.9999997133001064],
		[8, 10000, 0.9999999999999993, 6.910604364532654e-16],
		[100000, 1, 0.9999968169011383, 3.1830988617318035e-6]
	])('of %d on %d degrees of freedom is what R has, in both tails', (t, df, below, above) => {
		expectNear([studentCdf(t, df), studentCdf(t, df, upper)], [below, above], 1e-12);
	});

	it('is the normal distribution without an end to the degrees of freedom', () => {
		// R 4.2.2: pnorm(1.96)
		expectNear([studentCdf(1.96, Infinity)], [0.9750021048517795], 1e-14);
		expectNear([studentQuantile(0.975, Infinity)], [1.959963984540054], 1e-14);
	});
});

describe('studentQuantile', () => {
	// R 4.2.2: qt(p, df)
	it.each([
		[0.975, 1, 12.706204736174694],
		[0.975, 14, 2.144786687917804],
		[0.95, 197, 1.6526252192655044],
		[1e-12, 3, -10331.108244292485],
		[1e-12, 1e6, -7.034572608411256],
		[0.9, 4.7, 1.4901550815168019],
		[0.5001, 30, 0.0002527600253933647],
		[0.999999, 2, 707.1057205157671]
	])('of %d on %d degrees of freedom is what R has', (p, df, t) => {
		expectNear([studentQuantile(p, df), studentQuantile(p, df, upper)], [t, -t], 1e-12);
	});

	it('has its middle at 0 and no ends', () => {
		expect([0, 0.5, 1].map((p) => studentQuantile(p, 7))).toEqual([-Infinity, 0, Infinity]);
	});

	it('undoes the probability', () => {
		const p = fc.double({ min: 1e-9, max: 0.5, noNaN: true });
		const df = fc.double({ min: 0.5, max: 1e5, noNaN: true });
		fc.assert(
			fc.property(p, df, (tail, freedom) => {
				const t = studentQuantile(tail, freedom, upper);
				expectNear([studentCdf(t, freedom, upper)], [tail], 1e-9);
			})
		);
	});

	it.each([
		[0.5, 0],
		[0.5, -1],
		[1.1, 3],
		[NaN, 3],
		[0.5, NaN]
	])('refuses %d on %d', (p, df) => {
		expect(() => studentQuantile(p, df)).toThrow(RangeError);
	});
});
