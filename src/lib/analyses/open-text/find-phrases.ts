import type { DistinctAnswer } from './distinct-answers';
import type { Entry, Lexicon } from './lexicon';
import { splitWords } from './split-words';

/** How many people used a phrase, by how they wrote it. */
export interface PhraseUsage {
	people: number;
	readonly spellings: Map<string, number>;
	/** The two-word phrases at its beginning and end; none of a two-word phrase. */
	readonly within: readonly string[];
}

interface PhraseWord {
	readonly written: string;
	readonly entry: Entry;
}

/**
 * Adds who used which phrases of two or three words, by the stems of their words. A phrase ends on a word that
 * means something by itself and begins on such a word or on one that changes it ("ikke", "mer"). Only
 * phrases of the `listed` stems are looked for: no phrase is used by more people than each of its words.
 */
export function countPhrases(
	usages: Map<string, PhraseUsage>,
	{ text, people }: DistinctAnswer,
	lexicon: Lexicon,
	listed: ReadonlySet<string>
): void {
	const counted = new Set<string>();
	for (const words of phrasesIn(text, lexicon, listed)) {
		const key = keyOf(words);
		if (counted.has(key)) continue;
		counted.add(key);
		const written = words.map((word) => word.written).join(' ');
		let usage = usages.get(key);
		if (!usage) {
			usages.set(key, (usage = { people: 0, spellings: new Map(), within: partsOf(words) }));
		}
		usage.people += people;
		usage.spellings.set(written, (usage.spellings.get(written) ?? 0) + people);
	}
}

function* phrasesIn(
	text: string,
	lexicon: Lexicon,
	listed: ReadonlySet<string>
): Generator<readonly PhraseWord[]> {
	let run: PhraseWord[] = [];
	for (const { written, folded, follows } of splitWords(text)) {
		const entry = lexicon(folded);
		const isCounted = entry.kind === 'counted' && listed.has(entry.key);
		if (!isCounted && entry.kind !== 'stop') {
			run = [];
			continue;
		}
		run = [...(follows ? run.slice(-2) : []), { written, entry }];
		if (!isCounted) continue;
		for (let length = 2; length <= run.length; length++) {
			const phrase = run.slice(-length);
			if (phrase[0]?.entry.opens) yield phrase;
		}
	}
}

const keyOf = (words: readonly PhraseWord[]): string =>
	words.map(({ entry }) => entry.key).join(' ');

const partsOf = (words: readonly PhraseWord[]): readonly string[] =>
	words.length > 2 ? [keyOf(words.slice(0, 2)), keyOf(words.slice(1))] : [];
