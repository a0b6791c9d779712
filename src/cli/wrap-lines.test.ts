import { describe, expect, it } from 'vitest';
import { wrapLines } from './wrap-lines';

describe('wrapLines', () => {
	it('breaks a word only where it has no room, by what its letters take', () => {
		expect(wrapLines('en abcdefg to', 4)).toEqual(['en', 'abcd', 'efg', 'to']);
		expect(wrapLines('日本語', 4)).toEqual(['日本', '語']);
		expect(wrapLines('a\u0301bc', 2)).toEqual(['a\u0301b', 'c']);
	});

	it('breaks a cell of half a million letters', () => {
		const lines = wrapLines('x'.repeat(500_000), 100);
		expect(lines).toEqual(Array.from({ length: 5000 }, () => 'x'.repeat(100)));
	});
});
