import { expect } from 'vitest';

/** Expects every number within `relative` of its expected one; an expected null is null. */
export function expectNear(
	actual: readonly (number | null | undefined)[],
	expected: readonly (number | null)[],
	relative = 1e-9
): void {
	expect(actual).toHaveLength(expected.length);
	for (const [i, wanted] of expected.entries()) {
		const found = actual[i];
		if (wanted === null) expect(found).toBeNull();
		else expect(Math.abs((found ?? NaN) - wanted)).toBeLessThanOrEqual(relative * Math.abs(wanted));
	}
}
