import type { TextLanguage } from '$lib/vocabulary/stop-words/stop-words';

/** The part that the forms of a word share; two words with the same stem are counted as one. */
export type Stem = (folded: string) => string;

/** Longer words have no forms that matter, and could be made to take long. */
const longestStemmed = 60;

/** The Snowball stemmer of the language, loaded when asked for. Nynorsk is stemmed as bokmål. */
export async function openStemmer(language: TextLanguage): Promise<Stem> {
	const stem = await loadStemmer(language);
	return (folded) => (folded.length > longestStemmed ? folded : stem(folded));
}

async function loadStemmer(language: TextLanguage): Promise<Stem> {
	switch (language) {
		case 'nb':
		case 'nn':
			return (await import('@orama/stemmers/norwegian')).stemmer;
		case 'da':
			return (await import('@orama/stemmers/danish')).stemmer;
		case 'sv':
			return (await import('@orama/stemmers/swedish')).stemmer;
		case 'en':
			return (await import('porter2')).stem;
	}
}
