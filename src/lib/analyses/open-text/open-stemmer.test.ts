import { describe, expect, it } from 'vitest';
import { textLanguages } from '$lib/vocabulary/stop-words/stop-words';
import { openStemmer } from './open-stemmer';

// libstemmer 2.2.0, sb_stemmer_stem(word) for "norwegian", "danish", "swedish", "english"
it.each([
	['nb', 'gruppe gruppene gruppearbeid', 'grupp grupp gruppearbeid'],
	['nb', 'vanskelig vanskelige erfaringer pausene', 'vansk vansk erfaring paus'],
	['nb', 'diskusjon diskusjonene deltakerne', 'diskusjon diskusjon deltakern'],
	['nn', 'møtene møta erfaringar bønder', 'møt møt erfaring bønd'],
	['da', 'grupper muligheder muligheden møderne', 'grup mul mul mød'],
	['da', 'deltagerne vigtigste pauserne', 'deltag vigt paus'],
	['sv', 'grupper möjligheter möjligheten', 'grupp möj möj'],
	['sv', 'deltagarna viktigaste mötena', 'deltag vikt möten'],
	['en', 'groups discussions discussing running', 'group discuss discuss run'],
	['en', 'opportunities usefulness cooperation', 'opportun use cooper']
] as const)('stems %s as Snowball does: %s', async (language, words, stems) => {
	expect(
		words
			.split(' ')
			.map(await openStemmer(language))
			.join(' ')
	).toBe(stems);
});

describe.each(textLanguages)('in %s', (language) => {
	it('leaves alone what is no word of a language', async () => {
		const stem = await openStemmer(language);
		for (const text of ['__proto__', 'ab'.repeat(500_000), '', '👍']) expect(stem(text)).toBe(text);
	});
});
