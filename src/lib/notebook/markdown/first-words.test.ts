import { expect, it } from 'vitest';
import { firstWords } from './first-words';

it.each([
	['Hva **vi** lærte\nog mer', 'Hva vi lærte'],
	['\n\n## Om [kvelden](https://hagebok.no)\n\nTekst', 'Om kvelden'],
	['- først\n- så', 'først'],
	['> sagt', 'sagt'],
	['| A | B |\n|---|---|\n| 1 | 2 |', 'A B'],
	['---\n\n', ''],
	['', '']
])('names %j by what it says first', (text, name) => {
	expect(firstWords(text)).toBe(name);
});

it('is short, whole letters only', () => {
	const name = firstWords('🌱'.repeat(5_000));
	expect([...name]).toHaveLength(60);
	expect(name.endsWith('🌱…')).toBe(true);
});
