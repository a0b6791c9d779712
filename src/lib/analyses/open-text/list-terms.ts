import { intlTag, type Locale } from '$lib/i18n/locale';
import type { Term, TermsFinding } from '$lib/survey/findings/open-text';
import { byCodeUnit, byPlainness, mostUsed, type DistinctAnswer } from './distinct-answers';
import { countPhrases, type PhraseUsage } from './find-phrases';
import { countWords, type Usage } from './find-words';
import type { Lexicon } from './lexicon';

/** More than this is no list that anyone reads. */
const longestList = 100;

/** Answers read between two looks at the clock's queue: some 10 ms of work when they are sentences. */
const answersPerTurn = 500;

export interface TermOptions {
	readonly lexicon: Lexicon;
	readonly language: Locale;
	/** How many people a word or phrase needs to be listed. */
	readonly fewest: number;
}

type Terms = Pick<TermsFinding, 'words' | 'phrases' | 'unlisted'>;

/**
 * Words and phrases that at least `fewest` people used, those that most used first. Pauses between answers, so
 * that a page stays alive; an aborted `signal` rejects with its reason.
 */
export async function listTerms(
	answers: readonly DistinctAnswer[],
	{ lexicon, language, fewest }: TermOptions,
	signal?: AbortSignal
): Promise<Terms> {
	const usages = new Map<string, Usage>();
	await forEachAnswer(answers, (answer) => countWords(usages, answer, lexicon), signal);
	const isListed = ({ people }: { readonly people: number }) => people >= fewest;
	const listed = [...usages].filter(([, usage]) => isListed(usage));
	const keys = new Set(listed.map(([key]) => key));
	const found = new Map<string, PhraseUsage>();
	await forEachAnswer(answers, (answer) => countPhrases(found, answer, lexicon, keys), signal);
	const order = byPeople(language);
	const words = listed.map(([, usage]) => wordOf(usage, fewest)).sort(order);
	const phrases = withoutParts(new Map([...found].filter(([, usage]) => isListed(usage))));
	return {
		words: words.slice(0, longestList),
		phrases: phrases.map(phraseOf).sort(order).slice(0, longestList),
		unlisted: {
			rare: usages.size - listed.length,
			words: Math.max(0, words.length - longestList),
			phrases: Math.max(0, phrases.length - longestList)
		}
	};
}

async function forEachAnswer(
	answers: readonly DistinctAnswer[],
	read: (answer: DistinctAnswer) => void,
	signal: AbortSignal | undefined
): Promise<void> {
	for (const [index, answer] of answers.entries()) {
		if (index % answersPerTurn === answersPerTurn - 1) {
			await new Promise((resolve) => setTimeout(resolve, 0));
		}
		signal?.throwIfAborted();
		read(answer);
	}
}

/** The word in the form that most people used. A form of few people is named as little as a rare word. */
function wordOf({ forms, people }: Usage, fewest: number): Term {
	const [first, ...others] = [...forms].sort(
		([a, one], [b, other]) => other.people - one.people || byPlainness(a, b)
	);
	return {
		term: mostUsed(first?.[1].spellings ?? new Map()),
		forms: others.filter(([, form]) => form.people >= fewest).map(([form]) => form),
		people
	};
}

function phraseOf({ people, spellings }: PhraseUsage): Term {
	return { term: mostUsed(spellings), forms: [], people };
}

/** Leaves out what nobody used but in a longer phrase that is listed. */
function withoutParts(phrases: ReadonlyMap<string, PhraseUsage>): PhraseUsage[] {
	const parts = new Set<string>();
	for (const { people, within } of phrases.values()) {
		for (const part of within) {
			if (phrases.get(part)?.people === people) parts.add(part);
		}
	}
	return [...phrases].filter(([key]) => !parts.has(key)).map(([, usage]) => usage);
}

function byPeople(language: Locale): (a: Term, b: Term) => number {
	const collator = new Intl.Collator(intlTag(language));
	return (a, b) =>
		b.people - a.people || collator.compare(a.term, b.term) || byCodeUnit(a.term, b.term);
}
