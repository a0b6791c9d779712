import { expect, it } from 'vitest';
import { isSignificant } from './significance';

it('says that there is a difference only when p is clearly below the limit', () => {
	expect(isSignificant({ p: 0.049, error: null })).toBe(true);
	expect(isSignificant({ p: 0.05, error: null })).toBe(false);
	expect(isSignificant(null)).toBe(false);
});

it('lets no verdict hang on the draw of a p that was found by drawing', () => {
	expect(isSignificant({ p: 0.0429, error: 0.002 })).toBe(true);
	expect(isSignificant({ p: 0.0465, error: 0.002 })).toBe(false);
});
