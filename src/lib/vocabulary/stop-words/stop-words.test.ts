import { describe, expect, it } from 'vitest';
import { guessLanguage, stopWordsOf, textLanguages } from './stop-words';
import lists from './words.json';

describe.each(textLanguages)('stop words in %s', (language) => {
	const words = lists[language].words.split(' ');
	const openers = lists[language].openers.split(' ');

	it('are folded, composed, sorted and named once', () => {
		for (const list of [words, openers]) {
			expect(list).toEqual([...new Set(list)].sort());
			expect(list).toEqual(list.map((word) => word.normalize('NFC').toLowerCase().trim()));
		}
		expect(words.filter((word) => openers.includes(word))).toEqual([]);
	});

	it('are all known, and only some of them begin a phrase', () => {
		const stopWords = stopWordsOf(language);
		expect([...words, ...openers].filter((word) => !stopWords.has(word))).toEqual([]);
		expect(openers.filter((word) => !stopWords.opens(word))).toEqual([]);
		expect(words.filter((word) => stopWords.opens(word))).toEqual([]);
	});
});

it.each([
	['nb', 'jeg hvordan ikke'],
	['nn', 'eg korleis ikkje'],
	['da', 'jeg hvordan meget'],
	['sv', 'jag hur inte'],
	['en', 'the not which']
] as const)('leaves out what holds sentences in %s together', (language, text) => {
	expect(text.split(' ').every((word) => stopWordsOf(language).has(word))).toBe(true);
});

it('keeps the words that evaluations are about', () => {
	const said =
		'bra god godt dårlig viktig tid enkelt vanskelig sammen ny stor første dag viktigt tillsammans rolig';
	const kept = said.split(' ').filter((word) => !stopWordsOf('nb').has(word));
	expect(kept).toEqual(said.split(' '));
	expect(['good', 'work', 'group', 'time', 'help'].some(stopWordsOf('en').has)).toBe(false);
});

it('takes Swedish words out of answers to a Norwegian survey, but no English ones', () => {
	const { has } = stopWordsOf('nb');
	expect(['och', 'inte', 'ikkje', 'også'].every(has)).toBe(true);
	expect(has('it')).toBe(false);
});

it.each([
	['nb', 'Hva synes du om kurset, og hvordan kan det bli bedre?'],
	['nn', 'Kva lærte du, og korleis vil du bruke det vidare?'],
	['da', 'Hvad fik du mest ud af, og hvordan kan det blive bedre?'],
	['sv', 'Vad tyckte du om kursen, och hur kan den bli bättre?'],
	['en', 'What did you like about the course?']
])('recognises %s by its stop words', (language, text) => {
	expect(guessLanguage(text.toLowerCase().split(/\W*\s/u))).toBe(language);
});

it('does not guess a language from no stop words', () => {
	expect(guessLanguage(['kaffe', '__proto__', 'constructor'])).toBeNull();
});
