import { describe, expect, it } from 'vitest';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { importFiles, importStacked } from '../import-files';
import { memoryFile } from '../memory-file';

async function surveyOf(text: string): Promise<Survey> {
	const [outcome] = await importFiles([memoryFile('svar.csv', text)]);
	if (outcome?.kind !== 'survey') throw new Error('The file was refused');
	return outcome.survey;
}

/** A question in a line or two, with options as `label:count`. */
function outline(question: Question): unknown {
	const { id, text, row, kind, role, answered, blank, inference } = question;
	const options =
		'options' in question
			? question.options.map(
					({ label, count, missing }) => `${label}:${count}${missing ? ` ${missing}` : ''}`
				)
			: null;
	const scale = 'scale' in question ? (question.scale?.id ?? question.scale?.family ?? null) : null;
	return {
		[id]: row === null ? text : `${text} [${row}]`,
		kind,
		...(role && { role }),
		...(scale && { scale }),
		...(options && { options }),
		answered,
		blank,
		because: inference.reason.code
	};
}

const forms = (header: readonly string[], rows: readonly (readonly string[])[]) =>
	[
		['Tidsmerke', ...header],
		...rows.map((row, i) => [`2026/03/04 9:${10 + i}:00 a.m. CET`, ...row])
	]
		.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
		.join('\n');

const sheets = (header: readonly string[], rows: readonly (readonly string[])[]) =>
	[['Tidsmerke', ...header], ...rows.map((row, i) => [`04.03.2026 kl. 09.${10 + i}.20`, ...row])]
		.map((row) => row.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(','))
		.join('\r\n');

/** One column of a Forms file, read. */
async function question(header: string, cells: readonly string[], dialect = forms) {
	const survey = await surveyOf(
		dialect(
			[header],
			cells.map((cell) => [cell])
		)
	);
	const found = survey.questions[1];
	if (!found) throw new Error('No question');
	return { found, survey };
}

const codesOf = (survey: Survey) => survey.issues.map(({ code }) => code);

describe('a whole workshop evaluation from Google Forms', () => {
	const header = [
		'Alt i alt, hvor fornøyd er du?',
		'I hvilken grad … [Målet var tydelig]',
		'I hvilken grad … [Jeg lærte noe]',
		'Hvordan var tempoet?',
		'Hvor mange nye ideer?',
		'Vil du delta igjen?',
		'Hva vil du gjøre?',
		'Hvor sannsynlig er det at du vil anbefale workshopen?',
		'Hva var det beste?',
		'E-postadresse'
	];
	const rows = [
		[
			'Fornøyd',
			'I stor grad',
			'I svært stor grad',
			'Passe',
			'2',
			'Ja',
			'Søke støtte;Lære mer',
			'9',
			'Praten i pausen; og maten',
			'a@example.no'
		],
		[
			'Svært fornøyd',
			'I noen grad',
			'Vet ikke',
			'For fort',
			'5 eller flere',
			'Nei',
			'Lære mer',
			'10',
			'Alt',
			''
		],
		[
			'Fornøyd\u00a0',
			'I svært liten grad',
			'I liten grad',
			'Passe',
			'0',
			'Ja',
			'Søke støtte',
			'7',
			'',
			'b@example.no'
		],
		[
			'Misfornøyd',
			'I stor grad',
			'I stor grad',
			'For sakte',
			'2',
			'Vet ikke',
			'Søke støtte;Lære mer;Reise',
			'3',
			'Ingenting',
			''
		],
		[
			'Verken fornøyd eller misfornøyd',
			'I stor grad',
			'',
			'Passe',
			'0',
			'Ja',
			'',
			'9',
			'Tydelig ledelse',
			''
		],
		[
			'Svært misfornøyd',
			'I stor grad',
			'I stor grad',
			'Passe',
			'1',
			'Ja',
			'Lære mer',
			'8',
			'Kontaktene jeg fikk',
			'c@example.no'
		]
	];

	it('is read as its questionnaire was meant', async () => {
		const survey = await surveyOf(forms(header, rows));
		expect(survey.questions.map(outline)).toEqual([
			{
				q1: 'Tidsmerke',
				kind: 'date',
				role: 'timestamp',
				answered: 6,
				blank: 0,
				because: 'timestamp'
			},
			{
				q2: 'Alt i alt, hvor fornøyd er du?',
				kind: 'scale',
				scale: 'nb.satisfaction.5.std',
				options: [
					'Svært misfornøyd:1',
					'Misfornøyd:1',
					'Verken fornøyd eller misfornøyd:1',
					'Fornøyd:2',
					'Svært fornøyd:1'
				],
				answered: 6,
				blank: 0,
				because: 'scale_complete'
			},
			{
				q3: 'I hvilken grad … [Målet var tydelig]',
				kind: 'scale',
				scale: 'nb.extent.5.svaert',
				options: [
					'I svært liten grad:1',
					'I liten grad:0',
					'I noen grad:1',
					'I stor grad:4',
					'I svært stor grad:0',
					'Vet ikke:0 dont_know'
				],
				answered: 6,
				blank: 0,
				because: 'scale_complete'
			},
			{
				q4: 'I hvilken grad … [Jeg lærte noe]',
				kind: 'scale',
				scale: 'nb.extent.5.svaert',
				options: [
					'I svært liten grad:0',
					'I liten grad:1',
					'I noen grad:0',
					'I stor grad:2',
					'I svært stor grad:1',
					'Vet ikke:1 dont_know'
				],
				answered: 5,
				blank: 1,
				because: 'scale_complete'
			},
			{
				q5: 'Hvordan var tempoet?',
				kind: 'scale',
				scale: 'nb.amount.3.tempo',
				options: ['For sakte:1', 'Passe:4', 'For fort:1'],
				answered: 6,
				blank: 0,
				because: 'scale_complete'
			},
			{
				q6: 'Hvor mange nye ideer?',
				kind: 'single',
				options: ['0:2', '1:1', '2:2', '5 eller flere:1'],
				answered: 6,
				blank: 0,
				because: 'list_number'
			},
			{
				q7: 'Vil du delta igjen?',
				kind: 'single',
				scale: 'nb.yes_no.2.std',
				options: ['Nei:1', 'Ja:4', 'Vet ikke:1 dont_know'],
				answered: 6,
				blank: 0,
				because: 'scale_complete'
			},
			{
				q8: 'Hva vil du gjøre?',
				kind: 'multiple',
				options: ['Lære mer:4', 'Søke støtte:3', 'Reise:1'],
				answered: 5,
				blank: 1,
				because: 'multiple_semicolon'
			},
			{
				q9: 'Hvor sannsynlig er det at du vil anbefale workshopen?',
				kind: 'scale',
				scale: 'nb.recommend.11.nps',
				options: ['0:0', '1:0', '2:0', '3:1', '4:0', '5:0', '6:0', '7:1', '8:1', '9:2', '10:1'],
				answered: 6,
				blank: 0,
				because: 'integers_recommend'
			},
			{ q10: 'Hva var det beste?', kind: 'text', answered: 5, blank: 1, because: 'text' },
			{
				q11: 'E-postadresse',
				kind: 'text',
				role: 'email',
				answered: 3,
				blank: 3,
				because: 'personal'
			}
		]);
		expect(survey.questions.map(({ grid }) => grid).filter(Boolean)).toEqual(['g1', 'g1']);
		expect(codesOf(survey)).toEqual(['question.end_labels', 'column.personal']);
	});

	it('keeps no address and no time of day', async () => {
		const survey = await surveyOf(forms(header, rows));
		expect(survey.columns.some(({ id }) => id === 'q11')).toBe(false);
		expect(JSON.stringify(survey)).not.toContain('@example.no');
		expect(survey.columns[0]?.entries).toEqual(['', '2026-03-04']);
	});

	it('gives every answered response exactly one option of a single choice', async () => {
		const survey = await surveyOf(forms(header, rows));
		for (const one of survey.questions) {
			if (one.kind !== 'single' && one.kind !== 'scale') continue;
			const total = one.options.reduce((sum, { count }) => sum + count, 0);
			expect([one.id, total]).toEqual([one.id, one.answered]);
		}
	});
});

describe('a Questback export', () => {
	it('joins the columns of one question and keeps the rows of a grid apart', async () => {
		const header =
			'Respondent;Date;1: Hvilken kommune?;5: Finansiering;5: Nettverk;5: Annet (spesifiser);8.1: Hvor fornøyd er dere med: Svartid;8.2: Hvor fornøyd er dere med: Møte';
		const rows = [
			'a@x.no;01.03.2026 10:00:12;Lom;1;0;;Fornøyd;Har ikke vært i kontakt',
			'b@x.no;14.03.2026 10:01:12;Lom;0;0;Kraft;Svært fornøyd;Misfornøyd',
			'c@x.no;02.03.2026 10:02:12;Sel;1;1;;Svært misfornøyd;Fornøyd',
			'd@x.no;02.03.2026 10:04:12;Sel;;;;Verken fornøyd eller misfornøyd;Fornøyd'
		];
		const survey = await surveyOf([header, ...rows].join('\r\n'));
		expect(survey.questions.slice(2).map(outline)).toEqual([
			{
				q3: 'Hvilken kommune?',
				kind: 'single',
				options: ['Lom:2', 'Sel:2'],
				answered: 4,
				blank: 0,
				because: 'list'
			},
			expect.objectContaining({
				kind: 'multiple',
				options: ['Finansiering:2', 'Nettverk:1', 'Annet (spesifiser):1'],
				answered: 3,
				blank: 1,
				because: 'multiple_columns'
			}),
			expect.objectContaining({
				scale: 'nb.satisfaction.5.std',
				options: [
					'Svært misfornøyd:1',
					'Misfornøyd:0',
					'Verken fornøyd eller misfornøyd:1',
					'Fornøyd:1',
					'Svært fornøyd:1',
					'Har ikke vært i kontakt:0 not_experienced'
				]
			}),
			expect.objectContaining({
				scale: 'nb.satisfaction.5.std',
				options: [
					'Svært misfornøyd:0',
					'Misfornøyd:1',
					'Verken fornøyd eller misfornøyd:0',
					'Fornøyd:2',
					'Svært fornøyd:0',
					'Har ikke vært i kontakt:1 not_experienced'
				]
			})
		]);
		expect(survey.questions[0]).toMatchObject({ role: 'respondent', kind: 'text' });
	});
});

describe('traps that real files hold', () => {
	const course = ['Ja, jeg har taget kursus i det', 'Nej, aldrig', 'Ja, men det er længe siden'];

	it('trap 1: a comma in a single choice is no sign of several answers', async () => {
		const cells = Array.from({ length: 30 }, (_, i) => course[i % 3] ?? '');
		for (const dialect of [forms, sheets]) {
			const { found } = await question('Har du taget kursus?', cells, dialect);
			expect(outline(found)).toMatchObject({
				kind: 'single',
				options: expect.arrayContaining(['Nej, aldrig:10'])
			});
		}
	});

	it('trap 2: an option with a comma in it is put together again', async () => {
		const car = 'Privatbil (bil, varebil, MC)';
		const walk = 'Til fots, hele veien';
		const cells = [
			car,
			`${car}, Buss`,
			'Buss',
			`Buss, ${walk}`,
			walk,
			`${car}, ${walk}`,
			'Buss',
			`Buss, ${walk}`
		];
		const { found, survey } = await question('Hvordan kom du hit?', cells, sheets);
		expect(outline(found)).toMatchObject({
			kind: 'multiple',
			options: ['Buss:5', `${walk}:4`, `${car}:3`],
			because: 'multiple_comma'
		});
		expect(codesOf(survey)).toEqual(['question.options_inferred']);
	});

	it('trap 2: what fits no option is shown and not guessed', async () => {
		const cells = ['Tid', 'Tid, Penger', 'Penger', 'Tid, Penger', 'Tid, Noe helt annet', 'Penger'];
		const { found, survey } = await question('Hva hindret dere?', cells, sheets);
		expect(outline(found)).toMatchObject({ options: ['Penger:4', 'Tid:4', 'Noe helt annet:1'] });
		expect(codesOf(survey)).toContain('question.options_unresolved');
	});

	it('trap 4: decimal comma, whole number and decimal point in one column', async () => {
		const { found, survey } = await question('Snitt', ['29,6', '28', '5.5', '14,5'], sheets);
		expect(found).toMatchObject({ kind: 'number', values: [null, 29.6, 28, 5.5, 14.5] });
		expect(codesOf(survey)).toContain('column.number_mixed');
	});

	it('trap 5: numbers that name a term are options', async () => {
		const cells = ['2018.1', '2018.2', '2018.1', '2019.1', '2018.1', '2019.1', '2018.2', '2018.2'];
		const { found } = await question('Semester', cells);
		expect(outline(found)).toMatchObject({
			kind: 'single',
			options: ['2018.1:3', '2018.2:3', '2019.1:2']
		});
	});

	it('trap 6: text among numbers is kept, not read, and reported', async () => {
		const cells = [
			'20000',
			'15000',
			'20k',
			'31000',
			'<15,000',
			'28000',
			'45000',
			'52000',
			'61000',
			'12000'
		];
		const { found, survey } = await question('Inntekt', cells);
		expect(found).toMatchObject({
			kind: 'number',
			inference: { reason: { code: 'number_mixed' } }
		});
		expect(survey.issues.find(({ code }) => code === 'column.number_mixed')?.values).toMatchObject({
			unread: 2,
			examples: '20k; <15,000'
		});
	});

	it('trap 7: a literal NA is missing, and absurd ages stay numbers', async () => {
		const { found } = await question('Alder', ['34', '-1726', '99999999999', 'NA', '51']);
		expect(found).toMatchObject({
			kind: 'number',
			values: [null, 34, -1726, 99999999999, null, 51],
			missing: [{ entry: 4, reason: 'not_applicable' }]
		});
	});

	it('trap 8: a day that cannot be told from a month is asked about', async () => {
		const { survey } = await question('Dato', ['03/04/2025', '05/06/2025']);
		expect(codesOf(survey)).toContain('column.date_order');
	});

	it('trap 9: spellings that differ in spaces and case are one answer, by the commonest spelling', async () => {
		const { found } = await question('Kommune', [
			'Lom',
			'Lom ',
			'lom',
			'Lom',
			'Vågå\u00a0',
			'Vågå'
		]);
		expect(outline(found)).toMatchObject({ options: ['Lom:4', 'Vågå:2'] });
	});

	it('trap 15: a blank is not an answer', async () => {
		const { found } = await question('Ja eller nei?', ['Ja', '', 'Nei', '']);
		expect(outline(found)).toMatchObject({ options: ['Nei:1', 'Ja:1'], answered: 2, blank: 2 });
	});

	it('trap 16: a semicolon in free text is punctuation', async () => {
		const cells = [
			'Bra; men kort',
			'Vi lærte mye; takk',
			'For lite tid',
			'God mat',
			'Fint lokale',
			'Alt'
		];
		expect((await question('Hva var best?', cells)).found.kind).toBe('text');
	});

	it('trap 16: two rows with a semicolon are enough for a checkbox', async () => {
		const cells = [
			...Array<string>(16).fill('Tid'),
			...Array<string>(16).fill('Penger'),
			'Tid;Penger',
			'Tid;Penger'
		];
		expect(outline((await question('Hva hindret dere?', cells)).found)).toMatchObject({
			kind: 'multiple',
			options: ['Penger:18', 'Tid:18']
		});
	});

	it('trap 17: answers that are only emoji are options like any other', async () => {
		const { found } = await question('Humør', ['😀', '😀', '🙁', '😀', '🙁']);
		expect(outline(found)).toMatchObject({ kind: 'single', options: ['😀:3', '🙁:2'] });
	});
});

describe('numbers that are scales and numbers that are not', () => {
	it('reads a linear scale with every point, and asks for its ends', async () => {
		const { found, survey } = await question('Hvor godt kjente du de andre?', [
			'2',
			'3',
			'5',
			'3',
			'2'
		]);
		expect(outline(found)).toMatchObject({
			kind: 'scale',
			options: ['1:0', '2:2', '3:2', '4:0', '5:1']
		});
		expect(found.inference.alternatives).toContain('number');
		expect(codesOf(survey)).toEqual(['question.end_labels']);
	});

	it('reads a count as a number', async () => {
		const { found } = await question('Antall nye samarbeid', ['1', '2', '0', '4', 'vet ikke']);
		expect(found).toMatchObject({
			kind: 'number',
			values: [null, 1, 2, 0, 4, null],
			missing: [{ entry: 5, reason: 'dont_know' }]
		});
	});

	it('follows the range that the question states', async () => {
		const { found } = await question('På en skala fra 1 til 6, hvor bra?', ['2', '3', '4', '3']);
		expect(found).toMatchObject({ kind: 'scale', scale: { points: 6, family: 'numeric' } });
	});

	it('reads a scale with words at both ends', async () => {
		const cells = ['1 - Slett ingen lyst', '2', '4 - Veldig lyst', '3', '2'];
		const { found, survey } = await question('Lyst?', cells);
		expect(outline(found)).toMatchObject({
			options: ['1 - Slett ingen lyst:1', '2:2', '3:1', '4 - Veldig lyst:1']
		});
		expect(codesOf(survey)).toEqual([]);
	});

	it('puts bands in numeric order', async () => {
		const bands = ['over 2.500', '0 kr.', '1–500', '1.001–2.500', '501–1.000', 'Ved ikke'];
		const { found } = await question('Kontingent?', [...bands, ...bands]);
		expect(outline(found)).toMatchObject({
			options: [
				'0 kr.:2',
				'1–500:2',
				'501–1.000:2',
				'1.001–2.500:2',
				'over 2.500:2',
				'Ved ikke:2 dont_know'
			]
		});
	});

	it('puts free answers after "other"', async () => {
		const cells = ['Eier', 'Ansatt', 'Eier', 'Annet', 'Ansatt', 'Bonde', 'Eier', 'Annet'];
		const { found } = await question('Rolle?', cells);
		expect(outline(found)).toMatchObject({
			options: ['Eier:3', 'Ansatt:2', 'Annet:2', 'Bonde:1'],
			because: 'list_other'
		});
	});

	it('is less sure, but does not warn, when few points of a scale are used in one order', async () => {
		const { found, survey } = await question('Fornøyd?', ['Fornøyd', 'Svært fornøyd', 'Fornøyd']);
		expect(found.inference.confidence).toBeLessThanOrEqual(0.6);
		expect(found.inference.alternatives).not.toEqual([]);
		expect(codesOf(survey)).toEqual([]);
	});

	it('warns when an answer could stand on another side of the middle', async () => {
		const { found, survey } = await question('Quality?', ['Good', 'Very good', 'Good']);
		expect(found.inference.confidence).toBeLessThanOrEqual(0.5);
		expect(survey.issues.map(({ code, severity }) => [code, severity])).toEqual([
			['question.scale_unsure', 'warning']
		]);
	});
});

describe('a scale that one question does not show by itself', () => {
	const whole = [
		'Fornøyd',
		'Svært misfornøyd',
		'Misfornøyd',
		'Verken fornøyd eller misfornøyd',
		'Svært fornøyd'
	];
	const header = ['Fornøyd med maten?', 'Fornøyd med rommet?', 'Enig?'];
	const column = (survey: Survey, index: number) => {
		const found = survey.questions[index];
		if (!found) throw new Error('No question');
		return found;
	};

	it('is read over all questions that have the same answers', async () => {
		const rows = whole.map((cell, i) => [cell, i % 2 ? 'Fornøyd' : 'Svært fornøyd', 'Helt enig']);
		const survey = await surveyOf(forms(header, rows));
		expect(outline(column(survey, 2))).toMatchObject({
			scale: 'nb.satisfaction.5.std',
			options: [
				'Svært misfornøyd:0',
				'Misfornøyd:0',
				'Verken fornøyd eller misfornøyd:0',
				'Fornøyd:2',
				'Svært fornøyd:3'
			],
			because: 'scale_shared'
		});
		expect(outline(column(survey, 1))).toMatchObject({ because: 'scale_complete' });
		expect(outline(column(survey, 3))).toMatchObject({ because: 'scale_partial' });
	});

	it('takes no missing answer from the other questions', async () => {
		const rows = [...whole, 'Vet ikke'].map((cell) => [cell, 'Fornøyd', '']);
		const survey = await surveyOf(forms(header, rows));
		const shared = column(survey, 2);
		expect('options' in shared && shared.options.map(({ label }) => label)).toHaveLength(5);
	});

	it('is not borrowed when two questions share words of different scales', async () => {
		const poor = ['Poor', 'Fair', 'Good', 'Very good', 'Excellent'];
		const bad = ['Very poor', 'Poor', 'Neither good nor poor', 'Good', 'Very good'];
		const rows = poor.map((cell, i) => [cell, bad[i] ?? '', i % 2 ? 'Good' : 'Very good']);
		const survey = await surveyOf(forms(['Food?', 'Room?', 'Talk?'], rows));
		expect(outline(column(survey, 3))).toMatchObject({ because: 'scale_positions' });
	});

	it('is read over all files of one questionnaire', async () => {
		const file = (cells: readonly string[]) =>
			forms(
				['Fornøyd?'],
				cells.map((cell) => [cell])
			);
		const outcome = await importStacked([
			memoryFile('vår.csv', file(whole.slice(0, 2))),
			memoryFile('høst.csv', file(whole.slice(2)))
		]);
		if (outcome.kind !== 'survey') throw new Error('Refused');
		expect(outline(column(outcome.survey, 1))).toMatchObject({ because: 'scale_complete' });
	});
});

it('tells stacked files apart by a question of their own', async () => {
	const file = (answers: readonly string[]) =>
		forms(
			['Fornøyd?'],
			answers.map((a) => [a])
		);
	const outcome = await importStacked([
		memoryFile('vår.csv', file(['Ja', 'Nei'])),
		memoryFile('høst.csv', file(['Ja']))
	]);
	if (outcome.kind !== 'survey') throw new Error('Refused');
	const { survey } = outcome;
	expect(survey.questions.map(outline).at(-1)).toEqual({
		source: 'source',
		kind: 'single',
		options: ['vår:2', 'høst:1'],
		answered: 3,
		blank: 0,
		because: 'source'
	});
	expect(survey.columns.at(-1)).toEqual({
		id: 'source',
		entries: ['', 'vår', 'høst'],
		codes: Uint8Array.of(1, 1, 2)
	});
});

it('reads an EFS zero as not answered, and never calculates with codes', async () => {
	const rows = ['1;31;2;4', '2;31;0;5', '3;32;-77;4'];
	const survey = await surveyOf(['lfdn;dispcode;v_1;v_2', ...rows].join('\n'));
	expect(survey.questions.slice(2).map(outline)).toEqual([
		{
			q3: 'v_1',
			kind: 'single',
			options: ['2:1', '-77:1 not_asked', '0:1 not_answered'],
			answered: 3,
			blank: 0,
			because: 'codes'
		},
		{ q4: 'v_2', kind: 'single', options: ['4:2', '5:1'], answered: 3, blank: 0, because: 'codes' }
	]);
});
