import { describe, expect, it } from 'vitest';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { applyEdits } from '../edits/apply-edits';
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

/** One column of a Forms file, read. */
async function question(header: string, cells: readonly string[]) {
	const survey = await surveyOf(
		forms(
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

	it.each([
		['Hvor fornøyd er du, fra 1 (svært misfornøyd) til 6 (svært fornøyd)?', 6, 'positive'],
		['Hvor fornøyd er du? (1 = svært fornøyd, 6 = svært misfornøyd)', 6, 'negative'],
		['Hur nöjd är du, där 1 är mycket missnöjd och 5 är mycket nöjd?', 5, 'positive'],
		['How do you feel, where 1 is grumpy and 5 is jolly?', 5, 'neutral']
	])('takes the ends that the question names: %s', async (header, points, polarity) => {
		const { found, survey } = await question(header, ['2', '3', '4', '3', '5']);
		expect(found).toMatchObject({ kind: 'scale', scale: { points, polarity } });
		const labels = 'options' in found ? found.options.map(({ label }) => label) : [];
		expect([labels[0], labels[1], labels.at(-1)]).toEqual([
			expect.stringMatching(/^1 - \p{L}+/u),
			'2',
			expect.stringMatching(/^[56] - \p{L}+[^?)]*$/u)
		]);
		expect(codesOf(survey)).toEqual([]);
	});

	it('asks for the other end when the question names one', async () => {
		const { found, survey } = await question('Trygghet 1-5, der 5 er best', ['2', '3', '5', '3']);
		expect(outline(found)).toMatchObject({ options: ['1:0', '2:1', '3:2', '4:0', '5 - best:1'] });
		expect(codesOf(survey)).toEqual(['question.end_labels']);
	});

	it.each(['1: Hvor trygg er du?', 'Spørsmål 1 - trygghet', 'Trygghet (1-5)'])(
		'takes no number of the question for one of the scale: %s',
		async (header) => {
			const { found } = await question(header, ['2', '3', '5', '3']);
			expect(outline(found)).toMatchObject({ options: ['1:0', '2:1', '3:2', '4:0', '5:1'] });
		}
	);

	it('stays readable as another kind when its ends have words', async () => {
		const { found, survey } = await question('Fra 1 (lav) til 5 (høy)?', ['2', '5', '5', '3']);
		const told = applyEdits(survey, [{ question: found.key, kind: 'number' }]).questions[1];
		expect(told).toMatchObject({ kind: 'number', values: [null, 2, 5, 3] });
		const chosen = applyEdits(survey, [{ question: found.key, kind: 'single' }]).questions[1];
		expect(chosen && 'options' in chosen ? chosen.options.map(({ count }) => count) : []).toEqual([
			0, 1, 1, 0, 2
		]);
	});

	it.each([
		['1 - Helt uenig', '5 - Helt enig', 'nb.agreement.5.num'],
		['1 = Svært dårlig', '5 = Svært bra', 'nb.quality.5.num'],
		['Helt uenig (1)', 'Helt enig (5)', 'nb.agreement.5.num'],
		['Disagree completely1', 'Agree completely6', 'en.agreement.6.num']
	])('knows the scale with %s and %s at its ends', async (low, high, id) => {
		const { found, survey } = await question('Hva mener du?', [low, '2', '3', high, '3', '4']);
		expect(found).toMatchObject({ kind: 'scale', scale: { id } });
		expect(codesOf(survey)).toEqual([]);
	});

	it('reads a long list as options and tells how long it is', async () => {
		const towns = Array.from({ length: 200 }, (_, i) => `Kommune ${String(i).padStart(3, '0')}`);
		const { found, survey } = await question('Kommune?', Array(10).fill(towns).flat());
		expect(found.kind).toBe('single');
		expect(codesOf(survey)).toEqual(['question.options_many']);
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

it('keeps the time of day that a question asks for, and only the date of what a system wrote', async () => {
	const rows = ['2026-03-04 13:05,2026-03-04 09:00,a', '2026-03-05 08:30,2026-03-05 10:15,b'];
	const survey = await surveyOf(
		['Når starter møtet?,Sist endret,Navn på kurs', ...rows].join('\n')
	);
	expect(survey.questions.slice(0, 2).map(({ kind, role }) => [kind, role])).toEqual([
		['datetime', null],
		['date', 'timestamp']
	]);
});
