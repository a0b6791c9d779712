import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composeText, normaliseText, questionKey } from './normalise';

const keysOf = (texts: readonly string[]): string[] => {
	const seen = new Map<string, number>();
	return texts.map((text) => questionKey(text, null, seen));
};

it('numbers questions of the same text', () => {
	expect(keysOf(['Hva?', 'Hvor?', 'hva?', 'HVA?'])).toEqual(['hva?', 'hvor?', 'hva?#2', 'hva?#3']);
});

it('gives no two questions one key, also when a text ends like a numbered one', () => {
	const texts = fc.array(fc.constantFrom('a', 'a#2', 'a#3', 'a#2#2', 'b'), { maxLength: 12 });
	fc.assert(
		fc.property(texts, (given) => {
			expect(new Set(keysOf(given)).size).toBe(given.length);
		})
	);
});

it('composes letters with their marks, and leaves out what is heaped on one letter', () => {
	expect(composeText('A\u030a e\u0301')).toBe('\u00c5 \u00e9');
	expect(normaliseText('e' + '\u0301\u0323'.repeat(500_000)).length).toBeLessThan(40);
	expect(normaliseText('e\u0301'.repeat(1_000))).toBe('\u00e9'.repeat(1_000));
});
