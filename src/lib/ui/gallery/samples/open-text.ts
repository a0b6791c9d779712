import type {
	AnswersFinding,
	Term,
	TermsFinding,
	ThemesFinding
} from '$lib/survey/findings/open-text';
import type { Example } from '../example';

const question = { id: 'open', text: 'Hva var det beste med dagen?', row: null };

const term = (word: string, people: number, forms: readonly string[] = []): Term => ({
	term: word,
	forms,
	people
});

const terms: TermsFinding = {
	kind: 'terms',
	question: 'open',
	base: { count: 38, kind: 'substantive' },
	language: 'nb',
	fewest: 3,
	words: [
		term('nettverk', 17, ['nettverket', 'nettverk']),
		term('veileder', 11, ['veilederen', 'veiledere']),
		term('produktutviklingsprosess', 6),
		term('lunsj', 4)
	],
	phrases: [term('andre bedrifter', 9), term('tid til å tenke', 5)],
	unlisted: { rare: 112, words: 0, phrases: 0 },
	hidden: null
};

const themes: ThemesFinding = {
	kind: 'themes',
	question: 'open',
	base: { count: 38, kind: 'substantive' },
	coders: ['A', 'B'],
	coded: 38,
	rule: 'agreed',
	unresolved: 2,
	uncoded: 0,
	kappa: 0.78,
	alpha: 0.79,
	themes: (
		[
			['Nye kontakter', 19, 36, 65],
			['Tid til å tenke', 12, 19, 47],
			['Konkret hjelp med egne planer og søknader', 7, 9, 33],
			['Annet', 0, 0, 9]
		] as const
	).map(([label, count, low, high], at) => ({
		code: at + 1,
		label,
		count,
		percent: (100 * count) / 38,
		low,
		high,
		suppressed: false,
		kappa: 0.81 - at * 0.06,
		alpha: 0.82 - at * 0.06
	})),
	level: 0.95,
	hidden: null
};

const answers: AnswersFinding = {
	kind: 'answers',
	question: 'open',
	by: null,
	groups: [
		{
			code: null,
			label: '',
			answers: [
				{ text: 'Å treffe de andre bedriftene.', people: 1 },
				{ text: 'Maten', people: 2 },
				{ text: 'Jeg fikk endelig tid til å tenke gjennom hva vi egentlig vil.', people: 1 }
			],
			base: 12,
			hidden: null
		}
	],
	ungrouped: 0
};

/** What people wrote: the words, the themes, and the answers themselves. */
export const openTextExamples: readonly Example[] = [
	{ name: 'terms', questions: [question], findings: [terms] },
	{ name: 'themes', questions: [question], findings: [themes] },
	{ name: 'answers', questions: [question], findings: [answers] }
];
