import { intlTag, type Locale } from '$lib/i18n/locale';
import { normaliseText } from '$lib/survey/normalise';

/** What some people answered, alike but for case, spaces, quotes and a final full stop. */
export interface DistinctAnswer {
	/** Normalised: what answers are compared by. */
	readonly key: string;
	/** As most of them wrote it. */
	readonly text: string;
	readonly people: number;
}

/** Answers to an open question, letter for letter, with how many gave each. */
export type GivenAnswers = readonly { readonly text: string; readonly n: number }[];

/** Each different answer once, in alphabetical order, so that their order says nothing of who wrote them. */
export function distinctAnswers(given: GivenAnswers, language: Locale): DistinctAnswer[] {
	const spellings = new Map<string, Map<string, number>>();
	for (const { text, n } of given) {
		const key = normaliseText(text);
		const counts = spellings.get(key) ?? new Map<string, number>();
		if (counts.size === 0) spellings.set(key, counts);
		counts.set(text, (counts.get(text) ?? 0) + n);
	}
	const collator = new Intl.Collator(intlTag(language));
	return [...spellings]
		.map(([key, counts]) => ({
			key,
			text: mostUsed(counts),
			people: [...counts.values()].reduce((sum, n) => sum + n, 0)
		}))
		.sort((a, b) => collator.compare(a.key, b.key) || byCodeUnit(a.key, b.key));
}

/** The text with the largest count; of equals the plainest. */
export function mostUsed(counts: ReadonlyMap<string, number>): string {
	let [best, most] = ['', 0];
	for (const [text, n] of counts) {
		if (n > most || (n === most && byPlainness(text, best) < 0)) [best, most] = [text, n];
	}
	return best;
}

/** The shortest first, and lower case before capitals, which come earlier by code unit. */
export function byPlainness(a: string, b: string): number {
	return a.length - b.length || byCodeUnit(b, a);
}

/** An order that is the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
