import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Term, TermsFinding } from '$lib/survey/findings/open-text';
import type { TextLanguage } from '$lib/vocabulary/stop-words/stop-words';
import { analyse, textSurvey } from './open-text-fixture';

async function termsOf(
	said: readonly string[],
	params: { language?: TextLanguage; fewest?: number } = {}
): Promise<TermsFinding> {
	const survey = textSurvey(said.map((text) => ({ text })));
	const { findings } = await analyse(survey, { show: 'terms', ...params });
	const [finding] = findings;
	if (finding?.kind !== 'terms') throw new Error('No terms');
	return finding;
}

const counted = (terms: readonly Term[]): string[] =>
	terms.map(({ term, people }) => `${term} ${people}`);

describe('words and phrases', () => {
	// The worked example of docs/methods/open-text.md.
	it('are counted by the people who used them', async () => {
		const said = [
			'Mer tid til diskusjon, og bedre kaffe!',
			'mer tid til diskusjonene',
			'Kaffen var kald. Altfor kort tid.',
			'altfor kort tid',
			'Kaffe kaffe kaffe',
			'Ikke bra',
			'Det var ikke bra',
			''
		];
		expect(await termsOf(said)).toEqual({
			kind: 'terms',
			question: 'q1',
			base: { count: 7, kind: 'answered' },
			language: 'nb',
			fewest: 2,
			words: [
				{ term: 'tid', forms: [], people: 4 },
				{ term: 'kaffe', forms: [], people: 3 },
				{ term: 'bra', forms: [], people: 2 },
				{ term: 'diskusjon', forms: [], people: 2 },
				{ term: 'kort', forms: [], people: 2 }
			],
			phrases: [
				{ term: 'altfor kort tid', forms: [], people: 2 },
				{ term: 'ikke bra', forms: [], people: 2 },
				{ term: 'mer tid', forms: [], people: 2 },
				{ term: 'tid til diskusjon', forms: [], people: 2 }
			],
			unlisted: { rare: 2, words: 0, phrases: 0 },
			hidden: null
		});
	});

	it('show a word as most people wrote it, with the forms that enough people used', async () => {
		const said = [
			'Gruppene',
			'gruppe a',
			'gruppe b',
			'gruppe c',
			'gruppene!',
			'gruppens',
			'NAV 1',
			'NAV 2',
			'nav'
		];
		expect((await termsOf(said)).words).toEqual([
			{ term: 'gruppe', forms: ['gruppene'], people: 6 },
			{ term: 'NAV', forms: [], people: 3 }
		]);
	});

	it('leave out what fewer people used than asked for', async () => {
		const said = ['god mat', 'god mat', 'god tid', 'god tid og mat', 'god'];
		const { words, phrases, unlisted } = await termsOf(said, { fewest: 3 });
		expect(counted(words)).toEqual(['god 5', 'mat 3']);
		expect(phrases).toEqual([]);
		expect(unlisted.rare).toBe(1);
	});

	it('list the hundred that most people used, and count the rest', async () => {
		const many = Array.from({ length: 130 }, (_, i) => `tema${i}x`).join(', ');
		const { words, unlisted } = await termsOf([many, `${many}, slutt`]);
		expect(words).toHaveLength(100);
		expect(unlisted).toEqual({ rare: 1, words: 30, phrases: 0 });
	});

	it.each([
		[
			'nb',
			'Vi vil ha flere diskusjonene',
			'flere diskusjoner',
			'diskusjoner 2',
			'flere diskusjoner 2'
		],
		[
			'nn',
			'Eg vil ha meir gruppearbeid',
			'meir gruppearbeid',
			'gruppearbeid 2',
			'meir gruppearbeid 2'
		],
		['da', 'Jeg vil have flere møder', 'flere møderne', 'møder 2', 'flere møder 2'],
		['sv', 'Jag vill ha mer diskussioner', 'mer diskussion', 'diskussion 2', 'mer diskussion 2'],
		['en', "I don't want more discussions", 'more discussion', 'discussion 2', 'more discussion 2']
	] as const)('are found in %s', async (language, one, other, word, phrase) => {
		const { words, phrases } = await termsOf([one, other], { language });
		expect(counted(words)).toEqual([word]);
		expect(counted(phrases)).toEqual([phrase]);
	});

	it('are found in a mixture of neighbouring languages', async () => {
		const { words } = await termsOf([
			'Det var inte bra kaffe',
			'Ikke bra kaffe',
			'Ikkje bra kaffe'
		]);
		expect(counted(words)).toEqual(['bra 3', 'kaffe 3']);
	});

	it('survive hostile answers', async () => {
		const hostile = [
			'__proto__ constructor toString',
			'__proto__ constructor toString!',
			`${'ord '.repeat(250_000)}`,
			'a'.repeat(1_000_000),
			'e' + '\u0301\u0323'.repeat(500_000),
			'\u202Eord\u202C \u200Ford',
			"a-'".repeat(300_000)
		];
		const { base, words, phrases } = await termsOf(hostile);
		expect(base.count).toBe(7);
		expect(counted(words)).toEqual(['constructor 2', 'ord 2', 'proto 2', 'toString 2']);
		expect(counted(phrases)).toEqual(['constructor toString 2', 'ord ord 2']);
	}, 60_000);

	it('are read from a hundred thousand answers', async () => {
		const said = Array.from({ length: 100_000 }, (_, i) => `mer tid til tema${i % 50}x, svar ${i}`);
		const { words, phrases } = await termsOf(said);
		expect(counted(words).slice(0, 3)).toEqual(['svar 100000', 'tid 100000', 'tema0x 2000']);
		expect(counted(phrases).slice(0, 2)).toEqual(['mer tid 100000', 'tid til tema0x 2000']);
	}, 120_000);
});

const anyAnswers = fc.array(
	fc
		.array(fc.constantFrom('mer', 'tid', 'Tid', 'tiden', 'til', 'kaffe', 'bra.', 'ikke', 'é', '👍'))
		.map((words) => words.join(' ')),
	{ maxLength: 12 }
);

it('never counts more people than answered, nor fewer than asked for', async () => {
	await fc.assert(
		fc.asyncProperty(anyAnswers, async (said) => {
			const { base, words, phrases } = await termsOf(said);
			for (const { people } of [...words, ...phrases]) {
				expect(people).toBeGreaterThanOrEqual(2);
				expect(people).toBeLessThanOrEqual(base.count);
			}
		}),
		{ numRuns: 60 }
	);
});

it('says the same whoever answered first', async () => {
	await fc.assert(
		fc.asyncProperty(anyAnswers, async (said) => {
			expect(await termsOf(said.toReversed())).toEqual(await termsOf(said));
			expect(await termsOf(said.toSorted())).toEqual(await termsOf(said));
		}),
		{ numRuns: 60 }
	);
});
