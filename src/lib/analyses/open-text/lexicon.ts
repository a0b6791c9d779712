import type { StopWords } from '$lib/vocabulary/stop-words/stop-words';
import type { Stem } from './open-stemmer';

/** What is known of a word, whatever answer it stands in. */
export interface Entry {
	/** The stem; of a stop word the word itself. Words with the same key are one. */
	readonly key: string;
	/** Whether it is counted; a word that is not counted and is no stop word parts phrases. */
	readonly kind: 'counted' | 'stop' | 'letter';
	/** May begin a phrase. */
	readonly opens: boolean;
}

/** Looks a word in lower case up; each is stemmed once. */
export type Lexicon = (folded: string) => Entry;

/** A lexicon that is filled as it is asked. */
export function createLexicon(stem: Stem, stopWords: StopWords): Lexicon {
	const entries = new Map<string, Entry>();
	const read = (folded: string): Entry => {
		if (stopWords.has(folded)) {
			return { key: folded, kind: 'stop', opens: stopWords.opens(folded) };
		}
		// A letter by itself is what is left of an abbreviation.
		const kind = folded.length < 2 ? 'letter' : 'counted';
		return { key: stem(folded), kind, opens: true };
	};
	return (folded) => {
		let entry = entries.get(folded);
		if (!entry) entries.set(folded, (entry = read(folded)));
		return entry;
	};
}
