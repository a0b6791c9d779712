import { readFileSync, readdirSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { locales } from '$lib/i18n/locale';
import { applyEdits, unusedEdits } from '$lib/import/edits/apply-edits';
import { importStacked } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { instrumentOf, instruments } from '$lib/instruments/instruments';
import type { InstrumentMatch } from '$lib/instruments/match';
import { findInstrument } from '$lib/instruments/matching/find-instrument';
import { instrumentEdits } from '$lib/instruments/matching/instrument-edits';
import { matchInstrument } from '$lib/instruments/matching/match-instrument';
import { isOptional, slotsOf } from '$lib/instruments/slots';
import { isClosed } from '$lib/survey/question';
import { questionById, type Survey } from '$lib/survey/survey';
import { fillInstrument, readColumns, type FilledColumn } from './filled-instrument';

async function readSample(file: string): Promise<Survey> {
	const outcome = await importStacked([memoryFile(file, readFileSync(`data/${file}`))]);
	if (outcome.kind !== 'survey') throw new Error(`${file}: ${outcome.kind}`);
	return outcome.survey;
}

const textsOf = (survey: Survey, ids: readonly string[]): string[] =>
	ids.map((id) => questionById(survey, id).text);

/** Slot by slot the question's key: what does not depend on the order of the file. */
const keysBySlot = (survey: Survey, { found }: InstrumentMatch): [string, string][] =>
	found.map(({ slot, question }) => [slot, questionById(survey, question).key]);

/** The labels that an instrument's options were found under. */
function labelsOf(survey: Survey, match: InstrumentMatch, slot: string): [string, string][] {
	const found = match.found.find((one) => one.slot === slot);
	const question = found && questionById(survey, found.question);
	if (!question || !isClosed(question)) throw new Error(`${slot} was not found with options`);
	return [...found.options].map(([id, code]) => [
		id,
		question.options.find((option) => option.code === code)?.label ?? ''
	]);
}

describe('the sample exports', () => {
	const workshops = readdirSync('data/workshops').map((file) => `workshops/${file}`);

	it.each(['workshop-google-forms.csv', 'workshop-google-sheets.csv', ...workshops])(
		'%s is a workshop evaluation in bokmål, every question of it',
		async (file) => {
			const match = findInstrument(await readSample(file));
			expect(match).toMatchObject({
				instrument: 'workshop',
				language: 'nb',
				missing: [],
				extra: []
			});
		}
	);

	it('a workshop: options are found under their labels, whatever order they stand in', async () => {
		const survey = await readSample('workshop-google-forms.csv');
		const match = matchInstrument(instrumentOf('workshop'), survey);
		expect(labelsOf(survey, match, 'partners')).toEqual([
			['yes', 'Ja'],
			['maybe', 'Kanskje'],
			['no', 'Nei']
		]);
		expect(labelsOf(survey, match, 'actions')).toContainEqual([
			'nothing_yet',
			'Ingenting foreløpig'
		]);
		expect(labelsOf(survey, match, 'learned')).toEqual([['dont_know', 'Vet ikke']]);
		expect(match.found.flatMap(({ oddities }) => oddities)).toEqual([]);
	});

	it('a region: the question without a text is known by its options, and what was added is extra', async () => {
		const survey = await readSample('naeringsundersokelse-questback.csv');
		const match = findInstrument(survey);
		if (!match) throw new Error('not found');
		expect(match).toMatchObject({ instrument: 'region', language: 'nb', missing: [] });
		expect(textsOf(survey, match.extra)).toEqual(['kommunenr', 'utvalgsgruppe']);
		expect(labelsOf(survey, match, 'contact').map(([id]) => id)).toEqual([
			...['guidance', 'finance', 'premises', 'recruiting'],
			...['competence', 'networks', 'export', 'transition']
		]);
		expect(labelsOf(survey, match, 'provider_export')).toContainEqual([
			'regional_unit',
			'Felles regional enhet'
		]);
		expect(match.found.filter(({ oddities }) => oddities.length > 0)).toMatchObject([
			{ slot: 'change', oddities: [{ code: 'kind', kind: 'single' }] },
			{ slot: 'hindrance', oddities: [{ code: 'kind', kind: 'single' }] }
		]);
	});

	it('a network: offers and needs, which have the same options, are told apart by their texts', async () => {
		const survey = await readSample('netvaerk-skive.csv');
		const match = findInstrument(survey);
		if (!match) throw new Error('not found');
		expect(match).toMatchObject({
			instrument: 'readiness',
			language: 'da',
			missing: [],
			extra: []
		});
		expect(new Map(keysBySlot(survey, match)).get('needs')).toBe('hvad har i brug for?');
		expect(labelsOf(survey, match, 'highest_fee')).toEqual([
			['0', '0 kr.'],
			['1-500', '1–500'],
			['501-1000', '501–1.000'],
			['1001-2500', '1.001–2.500'],
			['over_2500', 'over 2.500'],
			['dont_know', 'Ved ikke']
		]);
	});

	it.each([
		['prosess-slutt.csv', 'process', 'nb'],
		['arrangementer.csv', 'competence-event', 'nb'],
		['traffar.csv', 'competence-event', 'sv'],
		['berattelser.csv', 'appreciative-inquiry', 'sv']
	])('%s is %s in %s, every question of it', async (file, instrument, language) => {
		const match = findInstrument(await readSample(file));
		expect(match).toMatchObject({ instrument, language, missing: [], extra: [] });
		expect(match?.found.flatMap(({ oddities }) => oddities)).toEqual([]);
	});

	it.each(['programmer.csv', 'for-og-etter.csv'])('%s is none of them', async (file) => {
		expect(findInstrument(await readSample(file))).toBeNull();
	});
});

describe('a form in any language', () => {
	it.each(instruments.flatMap((one) => locales.map((locale) => [one.name, locale] as const)))(
		'%s in %s is found whole, with all its options',
		async (name, locale) => {
			const instrument = instrumentOf(name);
			const survey = await readColumns(fillInstrument(instrument, locale, 24));
			const match = findInstrument(survey);
			expect(match).toMatchObject({ instrument: name, language: locale, missing: [], extra: [] });
			for (const { slot, item } of slotsOf(instrument)) {
				const found = match?.found.find((one) => one.slot === slot);
				expect(found?.oddities, slot).toEqual([]);
				const { answer } = item;
				const options = 'options' in answer ? answer.options : [];
				expect([...(found?.options.keys() ?? [])]).toEqual(
					expect.arrayContaining(options.map(({ id }) => id))
				);
			}
		}
	);
});

describe('a form that somebody changed', () => {
	const changed = async (changes: Readonly<Record<string, Partial<FilledColumn>>>) => {
		const columns = fillInstrument(instrumentOf('workshop'), 'nb', 24).map((column) => ({
			...column,
			...changes[column.slot]
		}));
		const survey = await readColumns(columns);
		return { survey, match: matchInstrument(instrumentOf('workshop'), survey) };
	};
	const cycle = (labels: readonly string[]): string[] =>
		Array.from({ length: 24 }, (_, person) => labels[person % labels.length] ?? '');

	it('is found where wordings differ a little and the answers are the same', async () => {
		const headers = {
			satisfaction: 'Hvor fornøyd er du alt i alt med dagens workshop?',
			learned: 'I hvor stor grad stemmer dette? [Jeg lærte noe jeg kan bruke i bedriften]',
			actions: 'Hva vil du gjøre etter workshopen?',
			best: 'Hva var det beste ?'
		};
		const { survey, match } = await changed(
			Object.fromEntries(Object.entries(headers).map(([slot, header]) => [slot, { header }]))
		);
		expect(match.missing).toEqual([]);
		const texts = new Map(match.found.map(({ slot, question }) => [slot, question]));
		for (const slot of ['satisfaction', 'actions'] as const)
			expect(textsOf(survey, [texts.get(slot) ?? ''])).toEqual([headers[slot]]);
	});

	it('is not found where the words are nearly the same and the answers are others', async () => {
		const { match } = await changed({
			pace: { header: 'Hvordan var maten?', cells: cycle(['Salat', 'Suppe', 'Brød']) },
			best: { header: 'Hva var det verste?' }
		});
		expect(match.missing).toEqual(['pace', 'best']);
		expect(match.extra).toHaveLength(2);
	});

	it('says which options are reworded beyond recognition, and finds those that are not', async () => {
		const { survey, match } = await changed({
			workshop: {
				cells: cycle(['Workshop 1: Idé-avklaring', 'Workshop 2 – Produktutvikling', 'Avslutning'])
			}
		});
		expect(labelsOf(survey, match, 'workshop')).toEqual([
			['product_development', 'Workshop 2 – Produktutvikling'],
			['idea_clarification', 'Workshop 1: Idé-avklaring']
		]);
		expect(match.found.find(({ slot }) => slot === 'workshop')?.oddities).toEqual([
			{ code: 'option_missing', option: 'ecosystem_cooperation' },
			{ code: 'option_extra', label: 'Avslutning' }
		]);
	});

	it('says that a question was asked on another scale', async () => {
		const { match } = await changed({
			satisfaction: { cells: cycle(['Misfornøyd', 'Verken fornøyd eller misfornøyd', 'Fornøyd']) }
		});
		expect(match.found.find(({ slot }) => slot === 'satisfaction')?.oddities).toEqual([
			{ code: 'scale', family: 'satisfaction', points: 3 }
		]);
	});

	it('takes an open question that nobody answered for what it is', async () => {
		const { match } = await changed({ change: { cells: cycle(['']) } });
		expect(match.missing).toEqual([]);
		expect(match.found.find(({ slot }) => slot === 'change')?.oddities).toEqual([
			{ code: 'kind', kind: 'empty' }
		]);
	});

	it('takes a branch that more people answered, where one question stands there twice', async () => {
		const columns = fillInstrument(instrumentOf('workshop'), 'nb', 24);
		const twice = columns.flatMap((column) =>
			column.slot === 'satisfaction'
				? [{ ...column, cells: column.cells.map((cell, i) => (i < 4 ? cell : '')) }, column]
				: [column]
		);
		const survey = await readColumns(twice);
		const match = matchInstrument(instrumentOf('workshop'), survey);
		const question = match.found.find(({ slot }) => slot === 'satisfaction')?.question ?? '';
		expect(questionById(survey, question).answered).toBe(24);
		expect(match.extra).toHaveLength(1);
	});
});

describe('what the questionnaire knows and the answers do not say', () => {
	const known = async (file: string) => {
		const before = await readSample(file);
		const match = findInstrument(before);
		if (!match) throw new Error(`${file} is none`);
		const instrument = instrumentOf(match.instrument);
		const edits = instrumentEdits(instrument, match, before);
		expect(unusedEdits(before, edits)).toEqual([]);
		const after = applyEdits(before, edits);
		const again = matchInstrument(instrument, after);
		expect(instrumentEdits(instrument, again, after)).toEqual([]);
		expect(again.found.flatMap(({ oddities }) => oddities)).toEqual([]);
		const questionOf = (slot: string) => {
			const found = again.found.find((one) => one.slot === slot);
			return questionById(after, found?.question ?? '');
		};
		return { edits, questionOf };
	};

	it('gives a scale back the points that nobody chose', async () => {
		const { questionOf } = await known('workshops/3-nome-samarbeid.csv');
		expect(questionOf('satisfaction')).toMatchObject({
			kind: 'scale',
			scale: { id: 'nb.satisfaction.5.std', points: 5 }
		});
		expect(questionOf('workshop').role).toBe('event');
	});

	it('says which end of ten numbers is good, and what was an open question', async () => {
		const { questionOf } = await known('naeringsundersokelse-questback.csv');
		expect(questionOf('overall')).toMatchObject({
			scale: { id: 'nb.satisfaction.10.num', polarity: 'positive', points: 10 }
		});
		expect([questionOf('change').kind, questionOf('hindrance').kind]).toEqual(['text', 'text']);
		expect(questionOf('municipality').role).toBe('site');
	});

	it('says what is sensitive as soon as the file is read', async () => {
		const survey = await readSample('netvaerk-skive.csv');
		expect(survey.questions.filter(({ sensitive }) => sensitive).map(({ key }) => key)).toEqual([
			'hvad vil i højst betale pr. år i kontingent?'
		]);
		const { edits, questionOf } = await known('netvaerk-skive.csv');
		expect(edits.filter(({ sensitive }) => sensitive)).toEqual([]);
		expect(questionOf('highest_fee').sensitive).toBe(true);
	});

	it.each(['arrangementer.csv', 'traffar.csv', 'berattelser.csv'])(
		'changes nothing twice: %s',
		async (file) => {
			expect((await known(file)).edits.length).toBeGreaterThan(0);
		}
	);
});

describe('whatever the survey', () => {
	let mixed: Survey;
	beforeAll(async () => {
		const columns = [
			...fillInstrument(instrumentOf('workshop'), 'nb', 12),
			...fillInstrument(instrumentOf('workshop'), 'nn', 12),
			...fillInstrument(instrumentOf('competence-event'), 'sv', 12),
			...fillInstrument(instrumentOf('readiness'), 'da', 12)
		];
		mixed = await readColumns(columns);
	}, 60_000);

	it('the match does not depend on the order of its questions', () => {
		const whole = new Map(
			instruments.map(({ name }) => [name, matchInstrument(instrumentOf(name), mixed)])
		);
		fc.assert(
			fc.property(
				fc.constantFrom(...instruments),
				fc.shuffledSubarray([...mixed.questions], { minLength: mixed.questions.length }),
				(instrument, questions) => {
					const before = whole.get(instrument.name);
					const after = matchInstrument(instrument, { ...mixed, questions });
					expect({ ...after, extra: [...after.extra].sort() }).toEqual({
						...before,
						extra: [...(before?.extra ?? [])].sort()
					});
				}
			),
			{ numRuns: 40 }
		);
	});

	it('a question has one slot and a slot one question, and nothing is lost', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...instruments),
				fc.subarray([...mixed.questions]),
				(instrument, questions) => {
					const { found, missing, extra } = matchInstrument(instrument, { ...mixed, questions });
					const slots = new Set([...found.map(({ slot }) => slot), ...missing]);
					expect(slots.size).toBe(found.length + missing.length);
					// What need not be asked is not missed.
					const lost = slotsOf(instrument).filter(({ slot }) => !slots.has(slot));
					expect(lost.every(isOptional)).toBe(true);
					const asked = questions.filter(({ role }) => role !== 'timestamp');
					const told = [...found.map(({ question }) => question), ...extra];
					expect([...told].sort()).toEqual(asked.map(({ id }) => id).sort());
				}
			),
			{ numRuns: 60 }
		);
	});

	it('thousands of columns are matched, alike or not', () => {
		const [first] = mixed.questions.filter(({ text }) => text.startsWith('Alt i alt'));
		if (!first) throw new Error('no question');
		const many = (textOf: (i: number) => string): Survey => {
			const questions = Array.from({ length: 5_000 }, (_, i) => ({
				...first,
				id: `q${i}`,
				key: `${first.key}#${i}`,
				text: textOf(i)
			}));
			const [column] = mixed.columns;
			if (!column) throw new Error('no column');
			return { ...mixed, questions, columns: questions.map(({ id }) => ({ ...column, id })) };
		};
		const workshop = instrumentOf('workshop');
		const same = matchInstrument(
			workshop,
			many(() => first.text)
		);
		expect(same.found.map(({ slot }) => slot)).toEqual(['satisfaction']);
		const near = many((i) => `${first.text} ${i} `.repeat(200));
		expect(matchInstrument(workshop, near).found).toEqual([]);
		expect(findInstrument(near)).toBeNull();
	});
});
