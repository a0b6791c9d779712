import { normaliseText } from '$lib/survey/normalise';
import { matchScale } from '$lib/vocabulary/match-scale';
import type { Label } from './labels';

/** Words that only one of the languages uses, or uses much more than its neighbours. */
const telling: Readonly<Record<string, readonly string[]>> = {
	nb: [
		'hva',
		'hvordan',
		'hvilken',
		'hvilke',
		'noe',
		'mye',
		'deg',
		'deltok',
		'ikke',
		'fra',
		'svært'
	],
	nn: ['kva', 'korleis', 'kor', 'kvifor', 'ikkje', 'noko', 'eit', 'mykje', 'frå', 'kvar'],
	da: ['hvad', 'hvordan', 'hvilken', 'af', 'dig', 'ikke', 'meget', 'fra', 'jer', 'hvilke', 'nogen'],
	sv: ['vad', 'hur', 'och', 'vilken', 'vilka', 'inte', 'är', 'från', 'mycket', 'du', 'att'],
	en: ['the', 'what', 'how', 'which', 'you', 'your', 'of', 'and', 'is', 'did', 'do']
};

function voteByWords(headers: readonly string[], votes: Map<string, number>): void {
	const words = headers.flatMap((header) => normaliseText(header).split(/[^\p{L}]+/u));
	for (const [language, list] of Object.entries(telling)) {
		const hits = words.filter((word) => list.includes(word)).length;
		votes.set(language, (votes.get(language) ?? 0) + hits / 4);
	}
}

/**
 * The language most answers and question texts of the survey are in; null when nothing shows it. Each
 * question or grid whose labels fit a scale gives one vote, shared by the languages that fit equally well.
 */
export function inferLanguage(
	groups: readonly (readonly Label[])[],
	headers: readonly string[]
): string | null {
	const votes = new Map<string, number>();
	voteByWords(headers, votes);
	for (const labels of groups) {
		const languages = matchScale(labels.map(({ text }) => text))?.languages ?? [];
		for (const language of languages) {
			votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
		}
	}
	const [best] = [...votes].filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1]);
	return best?.[0] ?? null;
}
