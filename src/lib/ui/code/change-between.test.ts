import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeBetween } from './change-between';

it('replaces only what differs, and so leaves the caret alone', () => {
	expect(changeBetween('SELECT a FROM t', 'SELECT ab FROM t')).toEqual({
		from: 8,
		to: 8,
		insert: 'b'
	});
	expect(changeBetween('same', 'same')).toBeNull();
});

it('makes one text of the other, whatever they are', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (before, after) => {
			const change = changeBetween(before, after);
			const made = change
				? before.slice(0, change.from) + change.insert + before.slice(change.to)
				: before;
			expect(made).toBe(after);
		})
	);
});
