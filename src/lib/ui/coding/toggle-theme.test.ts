import { expect, it } from 'vitest';
import { toggleNone, toggleTheme } from './toggle-theme';

it('gives and takes away themes; with the last one the answer is as if it was not read', () => {
	expect(toggleTheme(null, 'mat')).toEqual(['mat']);
	expect(toggleTheme(['mat'], 'tid')).toEqual(['mat', 'tid']);
	expect(toggleTheme(['mat', 'tid'], 'mat')).toEqual(['tid']);
	expect(toggleTheme(['tid'], 'tid')).toBeNull();
});

it('tells an answer that no theme fits from one that nobody has read', () => {
	expect(toggleNone(null)).toEqual([]);
	expect(toggleNone(['mat'])).toEqual([]);
	expect(toggleNone([])).toBeNull();
	expect(toggleTheme([], 'mat')).toEqual(['mat']);
});
