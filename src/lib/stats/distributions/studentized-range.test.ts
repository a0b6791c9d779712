import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { studentizedRangeCdf, studentizedRangeQuantile } from './studentized-range';

const upper = { upper: true };

describe('studentizedRangeCdf', () => {
	// R 4.2.2: ptukey(q, groups, df), ptukey(..., lower.tail = FALSE)
	it.each([
		[3.5, 3, 10, 0.9228966891613396, 0.0771033108386604],
		[2, 2, 5, 0.7835627707302287, 0.21643722926977127],
		[4.2, 4, 17.13, 0.9612848778782879, 0.03871512212171213],
		[5, 5, 60, 0.9931664171351866, 0.006833582864813392],
		[3, 10, 120, 0.48356219410272516, 0.5164378058972748],
		[4, 3, 1000, 0.9867716923831521, 0.0132283076168479],
		[3.5, 6, 30000, 0.8684695523930083, 0.13153044760699173],
		[8, 4, 4.5, 0.9879874799394592, 0.012012520060540766],
		[0.5, 3, 20, 0.06635594379847058, 0.9336440562015293]
	])('of %d, %i groups and %d degrees of freedom is what R has', (q, groups, df, below, above) => {
		expectNear([studentizedRangeCdf(q, groups, df)], [below], 1e-11);
		expectNear([studentizedRangeCdf(q, groups, df, upper)], [above], 1e-11);
	});

	it('of two groups is that of Student, times the root of 2', () => {
		// R 4.2.2: 1 - 2 * pt(-3/sqrt(2), 12)
		expectNear([studentizedRangeCdf(3, 2, 12)], [0.94459537810127192], 1e-9);
	});

	it('is 0 and 1 at its ends', () => {
		expect([studentizedRangeCdf(0, 3, 10), studentizedRangeCdf(-1, 3, 10, upper)]).toEqual([0, 1]);
		expect(studentizedRangeCdf(Infinity, 3, 10, upper)).toBe(0);
	});

	it.each([
		[1, 10],
		[2.5, 10],
		[3, 1.9],
		[3, NaN]
	])('refuses %d groups on %d degrees of freedom', (groups, df) => {
		expect(() => studentizedRangeCdf(3, groups, df)).toThrow(RangeError);
	});
});

describe('studentizedRangeQuantile', () => {
	// R 4.2.2: uniroot(function(q) ptukey(q, groups, df) - p, c(.01, 100), tol = 1e-15)$root; qtukey itself
	// stops within 0.0001 and differs from this in the eighth digit
	it.each([
		[0.95, 3, 10, 3.876776750017824],
		[0.95, 3, 37.98640814561006, 3.449070642453381],
		[0.99, 4, 17.13, 5.133588538509762],
		[0.9, 2, 5, 2.8497087384065285],
		[0.5, 10, 60, 3.043136602895159],
		[0.999, 5, 120, 5.666901273822181],
		[0.95, 6, 30000, 4.030092053174836]
	])('of %d, %i groups and %d degrees of freedom is where R has it', (p, groups, df, q) => {
		expectNear([studentizedRangeQuantile(p, groups, df)], [q], 1e-10);
	});

	it('runs from 0 without an end', () => {
		expect([0, 1].map((p) => studentizedRangeQuantile(p, 3, 10))).toEqual([0, Infinity]);
	});
});
