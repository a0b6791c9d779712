import lists from './words.json';

/** The languages that words in answers are counted in. */
export const textLanguages = ['nb', 'nn', 'da', 'sv', 'en'] as const;

export type TextLanguage = (typeof textLanguages)[number];

export interface StopWords {
	/** Says nothing by itself: neither listed as a word nor at the end of a phrase. Folded to lower case. */
	has(word: string): boolean;
	/** A stop word that changes what comes after it ("ikke", "mer"), and so may begin a phrase. */
	opens(word: string): boolean;
}

const split = (text: string): string[] => text.split(' ');

/** Answers in the Scandinavian languages mix within one survey, so their lists go together. */
const scandinavian: readonly TextLanguage[] = ['nb', 'nn', 'da', 'sv'];

/** The words that carry no meaning of their own in answers to a survey in this language. */
export function stopWordsOf(language: TextLanguage): StopWords {
	const together = language === 'en' ? [language] : scandinavian;
	const openers = new Set(together.flatMap((one) => split(lists[one].openers)));
	const all = new Set([...together.flatMap((one) => split(lists[one].words)), ...openers]);
	return { has: (word) => all.has(word), opens: (word) => openers.has(word) };
}

const own: ReadonlyMap<TextLanguage, ReadonlySet<string>> = new Map(
	textLanguages.map((language) => {
		const { words, openers } = lists[language];
		return [language, new Set([...split(words), ...split(openers)])];
	})
);

/** The language whose stop words are most of these words; null when none of them is one. */
export function guessLanguage(words: readonly string[]): TextLanguage | null {
	let best: TextLanguage | null = null;
	let most = 0;
	for (const [language, list] of own) {
		const found = words.filter((word) => list.has(word)).length;
		if (found > most) [best, most] = [language, found];
	}
	return best;
}
