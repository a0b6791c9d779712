import { describe, expect, it } from 'vitest';
import { expectNear } from '../test-near';
import { logFactorial, logGamma } from './log-gamma';

describe('logGamma', () => {
	// R 4.2.2: lgamma(x)
	it.each([
		[1e-5, 11.512919692895826],
		[0.1, 2.252712651734206],
		[0.5, 0.5723649429247001],
		[1.5, -0.12078223763524518],
		[2.6, 0.3574118635489798],
		[7.5, 7.534364236758733],
		[10, 12.801827480081469],
		[15.25, 25.86194990184852],
		[1000, 5905.220423209181],
		[1e6, 12815504.569147611],
		[1e10, 220258509288.81058]
	])('of %d is what R has', (x, expected) => {
		expectNear([logGamma(x)], [expected], 1e-14);
	});

	it('is exactly 0 at 1 and 2, and keeps its digits beside them', () => {
		expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
		// The first terms of its series: -gamma z + zeta(2) z^2/2 at 1, (1 - gamma) z + (zeta(2) - 1) z^2/2 at 2
		const z = 2 ** -30;
		const [gamma, zeta] = [0.5772156649015329, Math.PI ** 2 / 6];
		expectNear([logGamma(1 + z)], [-gamma * z + (zeta / 2) * z * z], 1e-14);
		expectNear([logGamma(2 + z)], [(1 - gamma) * z + ((zeta - 1) / 2) * z * z], 1e-14);
	});

	it.each([0, -1, NaN])('refuses %d', (x) => {
		expect(() => logGamma(x)).toThrow(RangeError);
	});
});

describe('logFactorial', () => {
	it('of small whole numbers is the logarithm of their factorial', () => {
		const factorials = [1, 1, 2, 6, 24, 120, 720, 5040, 40320, 362880, 3628800];
		expectNear(
			factorials.map((_, n) => logFactorial(n)),
			factorials.map((factorial) => Math.log(factorial)),
			1e-15
		);
		expect(() => logFactorial(2.5)).toThrow(RangeError);
	});
});
