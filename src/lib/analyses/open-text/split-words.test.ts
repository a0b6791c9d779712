import { expect, it } from 'vitest';
import { splitWords } from './split-words';

const wordsOf = (text: string): string[] => [...splitWords(text)].map(({ folded }) => folded);

it.each([
	['Kaffe, te/vann og 3 kaker (gode).', 'kaffe te vann og kaker gode'],
	['E-post og AI‑verktøy', 'e-post og ai-verktøy'],
	['Bra kurs.Takk!', 'bra kurs takk'],
	['NAV’s kurs – don’t stop', "nav's kurs don't stop"],
	['ÆØÅ A\u030angst fo\u0308r', 'æøå ångst för'],
	['sam\u00adarbeid \u202Ebra\u202C', 'samarbeid bra'],
	['👍🏽 topp ❤️👩‍👩‍👧', 'topp'],
	['__proto__ constructor', 'proto constructor'],
	['2026 3,5 50 % 4ever', '4ever'],
	['••• @ -- \u0301\u0301 \u0000', ''],
	['', '']
])('finds the words of %j', (text, words) => {
	expect(wordsOf(text).join(' ')).toBe(words);
});

it('tells which words stand right after one another', () => {
	const after = [...splitWords('mer tid, kaffe\nog te 5 kaker')].filter(({ follows }) => follows);
	expect(after.map(({ written }) => written)).toEqual(['tid', 'te']);
});
