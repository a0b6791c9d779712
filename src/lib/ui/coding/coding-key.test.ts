import { expect, it } from 'vitest';
import { codingKey } from './coding-key';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey', boolean>> = {}) =>
	codingKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

it('goes with the arrows, and gives themes with the numbers they stand at', () => {
	expect(['ArrowDown', 'ArrowUp', 'Home', 'End', '1', '9', '0'].map((key) => press(key))).toEqual([
		{ does: 'go', to: 'next' },
		{ does: 'go', to: 'previous' },
		{ does: 'go', to: 'first' },
		{ does: 'go', to: 'last' },
		{ does: 'toggle', place: 0 },
		{ does: 'toggle', place: 8 },
		{ does: 'none' }
	]);
});

it('leaves letters, Tab and combinations to others', () => {
	expect([press('a'), press('Tab'), press('F1'), press('z', { ctrlKey: true })]).toEqual(
		Array.from({ length: 4 }, () => null)
	);
	expect(press('1', { shiftKey: true })).toBeNull();
});
