import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '$lib/i18n/locale';
import { offerCodes, type Offer, type OfferCode } from '$lib/survey/offer';
import { questionEditSchema } from '$lib/survey/edit';
import type { Survey } from '$lib/survey/survey';
import { vocabularyScales } from '$lib/vocabulary/scale-list';
import { applyEdits } from '../edits/apply-edits';
import { importFiles } from '../import-files';
import { memoryFile } from '../memory-file';
import { editDistance } from './edit-distance';
import { nearDuplicates } from './near-duplicates';
import { describeAcceptance, describeOffer } from './offer-words';
import { inferOffers } from './offers';

type Rows = readonly (readonly string[])[];

async function surveyOf(header: readonly string[], rows: Rows): Promise<Survey> {
	const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
	const stamped = rows.map((row) => ['2026/03/04 9:15:00 AM CET', ...row]);
	const text = [['Tidsmerke', ...header], ...stamped]
		.map((row) => row.map(cell).join(','))
		.join('\n');
	const [outcome] = await importFiles([memoryFile('svar.csv', text)]);
	if (outcome?.kind !== 'survey') throw new Error('Refused');
	return outcome.survey;
}

/** The offers of one kind. */
async function offersOf(code: OfferCode, header: readonly string[], rows: Rows) {
	const survey = await surveyOf(header, rows);
	return { survey, offers: inferOffers(survey).filter((offer) => offer.code === code) };
}

const accept = (survey: Survey, { edits }: Offer): Survey => applyEdits(survey, edits ?? []);

const optionsOf = (survey: Survey, key: string) => {
	const question = survey.questions.find((one) => one.key === key);
	return question && 'options' in question
		? question.options.map(({ label, count }) => `${label}:${count}`)
		: null;
};

const times = <T>(n: number, ...items: readonly T[]): T[] =>
	Array.from({ length: n }, () => items).flat();

const single = (...cells: readonly string[]): string[][] => cells.map((cell) => [cell]);

describe('branches of one question', () => {
	const header = ['Gren', 'Fornøyd?', 'Fornøyd?'];
	const rows = [...times(6, ['A', 'Ja', '']), ...times(5, ['B', '', 'Nei'])];

	it('are offered as one, which then holds all answers', async () => {
		const { survey, offers } = await offersOf('branches', header, rows);
		expect(offers.map(({ questions, values }) => [questions, values])).toEqual([
			[['fornøyd?', 'fornøyd?#2'], { question: 'Fornøyd?', branches: 2, responses: 11, twice: 0 }]
		]);
		const joined = offers[0] ? accept(survey, offers[0]) : survey;
		expect(joined.questions.map(({ key }) => key)).toEqual(['tidsmerke', 'gren', 'fornøyd?']);
		expect(optionsOf(joined, 'fornøyd?')).toEqual(['Nei:5', 'Ja:6']);
	});

	it('come in one offer with all rows of a grid', async () => {
		const grid = ['Enig? [A]', 'Enig? [B]', 'Enig? [A]', 'Enig? [B]'];
		const { offers } = await offersOf('branches', grid, [
			...times(6, ['Ja', 'Nei', '', '']),
			...times(6, ['', '', 'Nei', 'Ja'])
		]);
		expect(offers.map(({ edits }) => edits?.map(({ question }) => question))).toEqual([
			['enig? [a]', 'enig? [b]']
		]);
	});

	it('are not offered when the question was asked twice on purpose', async () => {
		const { offers } = await offersOf('branches', header, times(12, ['A', 'Ja', 'Nei']));
		expect(offers).toEqual([]);
	});
});

describe('options that differ by a letter or two', () => {
	it('are offered as one', async () => {
		const cells = single(...times(12, 'Kviteseid', 'Nome'), 'Kvitseid', 'Kviteseid kommune');
		const { survey, offers } = await offersOf('near_duplicates', ['Kommune'], cells);
		expect(offers.map(({ values }) => values)).toEqual([
			{ question: 'Kommune', options: 1, examples: 'Kvitseid → Kviteseid' }
		]);
		expect(offers[0] && optionsOf(accept(survey, offers[0]), 'kommune')).toEqual([
			'Kviteseid:13',
			'Nome:12',
			'Kviteseid kommune:1'
		]);
	});

	it.each([
		['digits', [...times(20, 'Workshop2025'), 'Workshop2026']],
		['a word that denies', [...times(20, 'Interessert i tiltak'), 'Uinteressert i tiltak']],
		['short words', [...times(20, 'Gruppe II'), 'Gruppe III']],
		[
			'words that tell other options apart',
			[...times(20, 'East North', 'West South'), 'East South']
		],
		['two answers that many gave', [...times(20, 'Bakeri'), ...times(8, 'Bakere')]]
	])('are not one when they differ in %s', async (_name, cells) => {
		const { offers } = await offersOf('near_duplicates', ['Hva?'], single(...cells));
		expect(offers).toEqual([]);
	});
});

it('never takes one point of a scale of the vocabulary for a slip of another', () => {
	const option = (label: string, count: number) => ({ code: count, label, count, missing: null });
	const pairs = vocabularyScales.flatMap(({ points }) =>
		points.flatMap((own, i) =>
			points
				.filter((_, other) => other !== i)
				.flatMap((others) => own.flatMap((a) => others.map((b) => [a, b] as const)))
		)
	);
	const merged = pairs.filter(
		([common, rare]) => nearDuplicates([option(common, 90), option(rare, 1)]).size > 0
	);
	expect(merged).toEqual([]);
});

describe('editDistance', () => {
	it('counts slips, neighbours swapped as one, up to a limit', () => {
		expect(editDistance('kvinne', 'kvinen', 2)).toBe(1);
		expect(editDistance('lærdal', 'lardal', 1)).toBe(1);
		expect(editDistance('kitten', 'sitting', 3)).toBe(3);
		expect(editDistance('kitten', 'sitting', 2)).toBeNull();
	});

	it('is the same both ways, and 0 only for the same text', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ø', '😀'), maxLength: 8 });
		fc.assert(
			fc.property(word, word, fc.nat(4), (a, b, most) => {
				const distance = editDistance(a, b, most);
				expect(distance).toBe(editDistance(b, a, most));
				expect(distance === 0).toBe(a === b);
			})
		);
	});
});

describe('answers that people typed themselves', () => {
	it('are offered as the file’s own "other"', async () => {
		const cells = single(...times(5, 'Eier', 'Ansatt'), 'Annet', 'Bonde', 'Styreleder');
		const { survey, offers } = await offersOf('other_answers', ['Rolle?'], cells);
		expect(offers.map(({ values }) => values)).toEqual([
			{ question: 'Rolle?', answers: 2, into: 'Annet', examples: 'Bonde; Styreleder' }
		]);
		expect(offers[0] && optionsOf(accept(survey, offers[0]), 'rolle?')).toEqual([
			'Ansatt:5',
			'Eier:5',
			'Annet:3'
		]);
	});

	it('are offered as "other" in the language of the form when the file has no such option', async () => {
		const typed = ['Vi fikk ny eier', 'Alt var stengt', 'Vet om en lege'];
		const cells = [...times(12, 'Tid;Penger', 'Tid'), ...typed.map((text) => `Penger;${text}`)];
		const { survey, offers } = await offersOf(
			'other_answers',
			['Hva hindret dere?'],
			single(...cells)
		);
		expect(offers[0] && optionsOf(accept(survey, offers[0]), 'hva hindret dere?')).toEqual([
			'Tid:24',
			'Penger:15',
			'Annet:3'
		]);
	});

	it.each([
		[
			'a scale',
			[
				...times(12, 'Fornøyd', 'Misfornøyd'),
				'Svært fornøyd',
				'Svært misfornøyd',
				'Verken fornøyd eller misfornøyd'
			]
		],
		[
			'bands of numbers',
			[...times(12, '0-3 år', '4-9 år'), '10-19 år', '20-29 år', '30 år eller mer']
		],
		['one rare option', [...times(12, 'Buss', 'Bil'), 'Sykkel']],
		['an open list', [...times(16, 'Lom'), 'Sel', 'Sel', 'Vågå', 'Vågå', 'Skjåk', 'Dovre', 'Lesja']]
	])('are not seen in %s', async (_name, cells) => {
		const { offers } = await offersOf('other_answers', ['Hva?'], single(...cells));
		expect(offers).toEqual([]);
	});
});

describe('an item that runs against its grid', () => {
	const agreement = [
		'Helt uenig',
		'Litt uenig',
		'Verken enig eller uenig',
		'Litt enig',
		'Helt enig'
	];
	const header = ['Enig? [Nyttig]', 'Enig? [Tydelig]', 'Enig? [Kjedelig]', 'Enig? [Lærerik]'];
	const point = (n: number) => agreement[Math.max(0, Math.min(4, n))] ?? '';
	const spread = (n: number) => ((n * 7) % 3) - 1;
	const grid = (people: number, sign: number) =>
		Array.from({ length: people }, (_, i) => {
			const mood = i % 5;
			const third = sign < 0 ? 4 - mood : mood;
			return [mood, mood + spread(i), third + spread(i + 1), mood + spread(i + 2)].map(point);
		});

	it('is offered as negative, with r and n', async () => {
		const { survey, offers } = await offersOf('reversed_item', header, grid(40, -1));
		expect(offers.map(({ questions }) => questions)).toEqual([['enig? [kjedelig]']]);
		expect(offers[0]?.values['n']).toBe(40);
		expect(Number(offers[0]?.values['r'])).toBeLessThan(-0.8);
		const told = offers[0] ? accept(survey, offers[0]) : survey;
		expect(told.questions[3]).toMatchObject({ scale: { polarity: 'negative' } });
		expect(inferOffers(told).filter(({ code }) => code === 'reversed_item')).toEqual([]);
	});

	it('is not offered when all items run the same way', async () => {
		expect((await offersOf('reversed_item', header, grid(40, 1))).offers).toEqual([]);
	});

	it('is not offered from fewer than 20 complete responses', async () => {
		const rows = grid(40, -1).map((row, i) => (i % 2 ? ['', ...row.slice(1)] : row));
		const nineteen = rows.filter((_, i) => i !== 0);
		expect((await offersOf('reversed_item', header, nineteen)).offers).toEqual([]);
	});
});

describe('ends without words', () => {
	it('are asked for once per grid, with nothing to accept', async () => {
		const rows = times(4, ['2', '3', '5'], ['4', '1', '1']);
		const { offers } = await offersOf('end_labels', ['Bra? [A]', 'Bra? [B]', 'Lett?'], rows);
		expect(offers.map(({ questions, edits, values }) => [questions, edits, values])).toEqual([
			[['bra? [a]', 'bra? [b]'], null, { question: 'Bra?', low: 1, high: 5 }],
			[['lett?'], null, { question: 'Lett?', low: 1, high: 5 }]
		]);
	});

	it('are not asked for when the question, the answers or the custom name them', async () => {
		const header = ['Bra, fra 1 (dårlig) til 5 (bra)?', 'Lyst?', 'Vil du anbefale oss?'];
		const rows = [
			['2', '1 - Ingen', '9'],
			['3', '2', '7'],
			['5', '4 - Mye', '10']
		];
		expect((await offersOf('end_labels', header, rows)).offers).toEqual([]);
	});
});

describe('day and month', () => {
	it('are offered the other way round when both fit', async () => {
		const cells = single('03/04/2025', '05/06/2025');
		const { survey, offers } = await offersOf('date_order', ['Dato'], cells);
		expect(offers.map(({ edits }) => edits)).toEqual([[{ question: 'dato', dateOrder: 'mdy' }]]);
		const told = offers[0] ? accept(survey, offers[0]) : survey;
		expect(told.questions[1]).toMatchObject({ values: [null, '2025-03-04', '2025-05-06'] });
		expect(inferOffers(told)).toEqual([]);
	});

	it('are left alone when one date decides', async () => {
		const { offers } = await offersOf('date_order', ['Dato'], single('03/04/2025', '25/06/2025'));
		expect(offers).toEqual([]);
	});
});

describe('who was asked', () => {
	const header = ['Deltok du?', 'Fornøyd?', 'Nyttig?', 'Kommune'];
	const rows = [
		...times(30, ['Ja', 'Fornøyd', 'Nyttig', 'Lom']),
		['Ja', '', 'Nyttig', 'Lom'],
		...times(12, ['Nei', '', '', 'Lom'])
	];

	it('is offered from the answer that decides, once for all that follow, with the counts', async () => {
		const { survey, offers } = await offersOf('asked_if', header, rows);
		expect(offers.map(({ questions, values }) => [questions, values])).toEqual([
			[
				['fornøyd?', 'nyttig?'],
				{
					question: 'Fornøyd?',
					questions: 2,
					gate: 'Deltok du?',
					labels: 'Ja',
					asked: 31,
					answered: 30,
					unasked: 12,
					blank: 12
				}
			]
		]);
		const told = offers[0] ? accept(survey, offers[0]) : survey;
		const options = told.questions.map((one) => ('options' in one ? one.options : []));
		expect(options[2]?.at(-1)).toMatchObject({ missing: 'not_asked', count: 12 });
		expect(inferOffers(told).filter(({ code }) => code === 'asked_if')).toEqual([]);
	});

	it('is counted over all responses of a long file, however few were not asked', async () => {
		const long = [
			...times(20, ...times(53, ['Ja', 'Bra']), ['Ja', ''], ['Ja', '']),
			...times(12, ['Nei', ''])
		];
		const { survey, offers } = await offersOf('asked_if', ['Deltok du?', 'Hvordan?'], long);
		expect(offers.map(({ values }) => values)).toEqual([
			expect.objectContaining({ asked: 1100, answered: 1060, unasked: 12, blank: 12 })
		]);
		const register = inferOffers({ ...survey, responses: 200_001 });
		expect(register.filter(({ code }) => code === 'asked_if')).toEqual([]);
	});

	it('may be decided by one box of several', async () => {
		const boxes = [
			...times(10, ['Kurs;Messe', 'Bra'], ['Kurs', 'Bra']),
			...times(10, ['Messe', ''], ['Lån', ''])
		];
		const { offers } = await offersOf('asked_if', ['Hva brukte du?', 'Hvordan var kurset?'], boxes);
		expect(offers.map(({ values }) => values['labels'])).toEqual(['Kurs']);
	});

	it.each([
		['people merely skipped it', times(12, ['Ja', 'Bra'], ['Ja', ''], ['Nei', 'Bra'], ['Nei', ''])],
		['too few are blank', [...times(30, ['Ja', 'Bra']), ...times(9, ['Nei', ''])]],
		[
			'many of those asked are blank',
			[...times(20, ['Ja', 'Bra']), ...times(3, ['Ja', '']), ...times(12, ['Nei', ''])]
		],
		[
			'some of the others answered',
			[...times(20, ['Ja', 'Bra']), ...times(3, ['Nei', 'Bra']), ...times(12, ['Nei', ''])]
		],
		[
			'some of those who ticked another box answered',
			[
				...times(60, ['Kurs;Messe', 'Bra']),
				...times(3, ['Messe', 'Bra']),
				...times(12, ['Messe', ''])
			]
		],
		[
			'most of the blanks left off before',
			[...times(30, ['Ja', 'Bra']), ...times(6, ['Nei', '']), ...times(6, ['', ''])]
		],
		[
			'every answer has its own few',
			Array.from({ length: 30 }, (_, i) => [`Sted ${i % 15}`, i % 15 < 7 ? 'Bra' : ''])
		]
	])('is not offered when %s', async (_name, cells) => {
		expect((await offersOf('asked_if', ['Hva?', 'Hvordan?'], cells)).offers).toEqual([]);
	});
});

it('says every offer and its button in every language', () => {
	const values = {
		question: 'Alder?',
		branches: 2,
		responses: 40,
		twice: 0,
		options: 1,
		examples: 'Kvitseid → Kviteseid',
		answers: 2,
		into: 'Annet',
		item: 'Kjedelig',
		r: -0.52,
		n: 40,
		low: 1,
		high: 5,
		order: 'mdy',
		example: '03/04/2025',
		questions: 1,
		gate: 'Deltok du?',
		labels: 'Ja',
		asked: 31,
		answered: 30,
		unasked: 12,
		blank: 12
	};
	const said = locales.flatMap((locale) =>
		offerCodes.flatMap((code) =>
			[values, { ...values, questions: 4, order: 'dmy' }].flatMap((facts) => {
				const offer: Offer = { code, questions: ['alder?'], edits: null, values: facts };
				return [describeOffer(offer, locale), `${describeAcceptance(offer, locale)}.`];
			})
		)
	);
	const broken = said.filter(
		(text) => !/^\S.{5,}\.$/.test(text) || /undefined|NaN|[{}]/.test(text)
	);
	expect(broken).toEqual([]);
});

it('offers only edits that an edit may be, about questions of the survey', async () => {
	const cell = fc.constantFrom(
		'',
		'Ja',
		'Nei',
		'1',
		'4',
		'Fornøyd',
		'Annet',
		'Kviteseid',
		'Kvitseid',
		'03/04/2025',
		'a;b',
		'__proto__'
	);
	const header = ['A?', 'A?', 'B? [x]', 'B? [y]', 'B? [z]', '__proto__'];
	const row = fc.tuple(cell, cell, cell, cell, cell, cell);
	await fc.assert(
		fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 60 }), async (rows) => {
			const survey = await surveyOf(header, rows);
			const keys = new Set(survey.questions.map(({ key }) => key));
			for (const { questions, edits } of inferOffers(survey)) {
				expect(questions.length).toBeGreaterThan(0);
				expect(questions.filter((key) => !keys.has(key))).toEqual([]);
				for (const edit of edits ?? [])
					expect(questionEditSchema.safeParse(edit).success).toBe(true);
			}
		}),
		{ numRuns: 60 }
	);
});
