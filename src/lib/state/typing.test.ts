import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Typing } from './typing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('writes once, the last of what was typed, when typing pauses', () => {
	const written: string[] = [];
	const typing = new Typing();
	for (const text of ['S', 'SE', 'SEL']) typing.put('c1', () => written.push(text));
	expect(written).toEqual([]);
	vi.runAllTimers();
	expect(written).toEqual(['SEL']);
});

it('writes at once when asked, in one place or everywhere, and not again', () => {
	const written: string[] = [];
	const typing = new Typing();
	for (const place of ['c1', 'c2', 'c3']) typing.put(place, () => written.push(place));
	typing.flush('c2');
	expect(written).toEqual(['c2']);
	expect(typing.isWaiting('c2')).toBe(false);
	typing.flush();
	vi.runAllTimers();
	expect(written).toEqual(['c2', 'c1', 'c3']);
});
