import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '$lib/import/edits/apply-edits';
import { importFiles, type ImportOutcome } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { inferOffers } from '$lib/import/offers/offers';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';

/** Mistakes that real export files lead a reader into, one test per trap, through the door a user's file takes. */

async function outcomeOf(content: string | Uint8Array, name = 'svar.csv'): Promise<ImportOutcome> {
	const [outcome] = await importFiles([memoryFile(name, content)]);
	if (!outcome || outcome.kind === 'codebook') throw new Error('No answers were read');
	return outcome;
}

async function surveyOf(content: string | Uint8Array, name?: string): Promise<Survey> {
	const outcome = await outcomeOf(content, name);
	if (outcome.kind !== 'survey') throw new Error(JSON.stringify(outcome));
	return outcome.survey;
}

async function refusalOf(content: string | Uint8Array, name: string): Promise<string> {
	const outcome = await outcomeOf(content, name);
	return outcome.kind === 'refused' ? outcome.issue.code : outcome.kind;
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** As Google Forms writes it: everything in quotes, `;` between ticked options. */
const forms = (header: readonly string[], rows: readonly (readonly string[])[]) =>
	[
		['Tidsmerke', ...header],
		...rows.map((row, i) => [`2026/03/04 9:${10 + (i % 50)}:00 a.m. CET`, ...row])
	]
		.map((row) => row.map(quoted).join(','))
		.join('\n');

/** As a linked Google Sheet gives it: quotes where needed, `, ` between ticked options. */
const sheets = (header: readonly string[], rows: readonly (readonly string[])[]) =>
	[
		['Tidsmerke', ...header],
		...rows.map((row, i) => [`04.03.2026 kl. 09.${10 + (i % 50)}.20`, ...row])
	]
		.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? quoted(cell) : cell)).join(','))
		.join('\r\n');

/** The one question of a file with one column of answers. */
async function column(header: string, cells: readonly string[], dialect = forms) {
	const survey = await surveyOf(
		dialect(
			[header],
			cells.map((cell) => [cell])
		)
	);
	const question = survey.questions[1];
	if (!question) throw new Error('No question');
	return { question, survey, issues: issuesOf(survey) };
}

const issuesOf = ({ issues }: Survey) => issues.map(({ code }) => code);

const optionsOf = (question: Question | undefined) =>
	question && 'options' in question
		? question.options.map(({ label, count }) => `${label}:${count}`)
		: null;

const repeat = (times: number, ...cells: readonly string[]) =>
	Array.from({ length: times }, () => cells).flat();

describe('trap 1: a comma is no sign of several answers', () => {
	const course = ['Ja, jeg har taget kursus i det', 'Nej, aldrig', 'Ja, men det er længe siden'];

	it.each([
		['Forms', forms],
		['Sheets', sheets]
	])('in the dialect of %s', async (_name, dialect) => {
		const { question } = await column('Har du taget kursus?', repeat(30, ...course), dialect);
		expect(question.kind).toBe('single');
		expect(optionsOf(question)).toEqual([
			'Ja, jeg har taget kursus i det:30',
			'Ja, men det er længe siden:30',
			'Nej, aldrig:30'
		]);
	});
});

describe('trap 2: options that contain the comma that joins them', () => {
	const car = 'Privatbil (bil, varebil, MC)';
	const walk = 'Til fots, hele veien';

	it('are put together again, the longest first', async () => {
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
		const { question, issues } = await column('Hvordan kom du hit?', cells, sheets);
		expect(question.kind).toBe('multiple');
		expect(optionsOf(question)).toEqual(['Buss:5', `${walk}:4`, `${car}:3`]);
		expect(issues).toEqual(['question.options_inferred']);
	});

	it('are shown with examples where they fit nothing, and not guessed', async () => {
		const cells = ['Tid', 'Tid, Penger', 'Penger', 'Tid, Penger', 'Tid, Noe helt annet', 'Penger'];
		const { question, survey } = await column('Hva hindret dere?', cells, sheets);
		expect(optionsOf(question)).toEqual(['Penger:4', 'Tid:4', 'Noe helt annet:1']);
		expect(
			survey.issues.find(({ code }) => code === 'question.options_unresolved')?.values
		).toMatchObject({ unresolved: 1, examples: 'Noe helt annet' });
	});
});

describe('trap 3: the header is not where it should be', () => {
	const rows = 'Ja,Skien\nNei,Lom\nJa,Skien\n';

	it('after a title and 37 blank lines, with blank rows at the end', async () => {
		const text = `${'\n'.repeat(37)}Fornøyd?,Kommune\n${rows}\n,\n\n`;
		const survey = await surveyOf(text);
		expect(survey.questions.map(({ text: name }) => name)).toEqual(['Fornøyd?', 'Kommune']);
		expect(survey.responses).toBe(3);
		expect(issuesOf(survey)).toContain('header.offset');
	});

	it('not at all: no answer is taken for a question', async () => {
		const rows = [1, 2, 3].map((n) => `2026/03/04 9:1${n}:00 AM CET,Ja,5`);
		const survey = await surveyOf(rows.join('\n'));
		expect(survey.questions.map(({ text, answered }) => [text, answered])).toEqual([
			['', 3],
			['', 3],
			['', 3]
		]);
		expect(issuesOf(survey)).toContain('file.no_header');
	});
});

describe('trap 4: mixed decimals in one column', () => {
	it('are read as the numbers they are, and told', async () => {
		const { question, issues } = await column('Snitt', ['29,6', '28', '5.5', '14,5'], sheets);
		expect(question).toMatchObject({ kind: 'number', values: [null, 29.6, 28, 5.5, 14.5] });
		expect(issues).toEqual(['column.number_mixed']);
	});
});

describe('trap 5: numbers that are categories', () => {
	it.each([
		['Semester', ['2018.1', '2018.2', '2019.1'], ['2018.1:6', '2018.2:6', '2019.1:6']],
		['Hvilket år?', ['2024', '2025', '2026'], ['2024:6', '2025:6', '2026:6']],
		['Postnummer', ['3830', '3840', '3812'], ['3812:6', '3830:6', '3840:6']],
		['Kommunenummer', ['0301', '4601', '3825'], ['0301:6', '3825:6', '4601:6']],
		['Fornøyd', ['-1', '1', '2', '3'], ['-1:6', '1:6', '2:6', '3:6']]
	])('%s', async (header, cells, options) => {
		const { question } = await column(header, repeat(6, ...cells));
		expect(question.kind).toBe('single');
		expect(optionsOf(question)).toEqual(options);
	});

	it('a fall is a number, not a code', async () => {
		const { question } = await column('Endring i antall ansatte', repeat(6, '-1', '0', '2', '4'));
		expect(question.kind).toBe('number');
	});
});

describe('trap 6: text in a question of numbers', () => {
	it('is kept, not read, and shown with examples', async () => {
		const numbers = repeat(4, '20000', '15000', '31000', '28000', '45000');
		const typed = ['20k', '<15,000', '3-4', 'one hour'];
		const { question, survey } = await column('Inntekt', [...numbers, ...typed]);
		expect(question).toMatchObject({
			kind: 'number',
			values: [null, 20000, 15000, 31000, 28000, 45000, null, null, null, null],
			answered: 24
		});
		expect(survey.issues.find(({ code }) => code === 'column.number_mixed')?.values).toMatchObject({
			unread: 4,
			examples: '20k; <15,000; 3-4'
		});
		expect(survey.columns[1]?.entries.slice(-4)).toEqual(typed);
	});
});

describe('trap 7: outliers, spellings, and a literal NA', () => {
	it('tells of ages that cannot be, which count until a person says otherwise', async () => {
		const cells = ['34', '-1726', '99999999999', 'NA', '51', '29', '44'];
		const { question, survey } = await column('Alder', cells);
		expect(question).toMatchObject({
			kind: 'number',
			values: [null, 34, -1726, 99999999999, null, 51, 29, 44],
			missing: [{ entry: 4, reason: 'not_applicable' }]
		});
		expect(
			survey.issues.find(({ code }) => code === 'column.number_outliers')?.values
		).toMatchObject({ count: 2, examples: '-1726; 99999999999' });
	});

	it('tells of a code for no answer among amounts, and not of large amounts', async () => {
		const amounts = ['12', '40', '9', '75', '31', '22'];
		expect((await column('Antall ansatte', [...amounts, '999'])).issues).toEqual([
			'column.number_outliers'
		]);
		expect((await column('Antall ansatte', [...amounts, '640'])).issues).toEqual([]);
	});

	it('keeps 49 spellings, each with its count, and offers to merge what is a slip', async () => {
		const wild = Array.from(
			{ length: 46 },
			(_, i) => `Svar ${String.fromCharCode(65 + (i % 26))}${i}`
		);
		const cells = [...repeat(300, 'Kvinne', 'Mann'), 'Kvinnne', ...wild];
		const { question, survey } = await column('Kjønn', cells);
		expect(optionsOf(question)).toHaveLength(49);
		expect(optionsOf(question)?.slice(0, 2)).toEqual(['Kvinne:300', 'Mann:300']);
		const merged = inferOffers(survey).find(({ code }) => code === 'near_duplicates');
		expect(merged?.edits).toEqual([
			{ question: 'kjønn', merge: [{ into: 'Kvinne', labels: ['Kvinne', 'Kvinnne'] }] }
		]);
	});
});

describe('trap 8: day and month', () => {
	it('are told apart over the whole column', async () => {
		const { question, issues } = await column('Dato', ['03/04/2025', '05/16/2025'], sheets);
		expect(question).toMatchObject({ kind: 'date', values: [null, '2025-03-04', '2025-05-16'] });
		expect(issues).toEqual([]);
	});

	it('are asked about when no day is above 12', async () => {
		const { issues, survey } = await column('Dato', ['03/04/2025', '05/06/2025']);
		expect(issues).toEqual(['column.date_order']);
		expect(inferOffers(survey).map(({ code, edits }) => [code, edits])).toEqual([
			['date_order', [{ question: 'dato', dateOrder: 'mdy' }]]
		]);
	});
});

describe('trap 9: spaces that are not seen', () => {
	it('do not make two answers or two questions of one', async () => {
		const cells = ['Lom', 'Lom ', 'Lom\u00a0', 'Lom', 'Øvre\u202fEiker', 'Øvre Eiker'];
		const { question } = await column('Kommune \u00a0', cells);
		expect(question.text).toBe('Kommune');
		expect(question.key).toBe('kommune');
		expect(optionsOf(question)).toEqual(['Lom:4', 'Øvre Eiker:2']);
	});
});

describe('trap 10: zones that a browser does not know', () => {
	it('are read with the rest of the timestamp', async () => {
		const rows = ['2024/11/29 1:22:09 PM MEZ,Gut', '2024/11/30 1:22:09 AM OEZ,Schlecht'];
		const survey = await surveyOf(['Zeitstempel,Wie war es?', ...rows].join('\n'));
		expect(survey.questions[0]).toMatchObject({
			role: 'timestamp',
			values: [null, '2024-11-29', '2024-11-30']
		});
		expect(issuesOf(survey)).toEqual([]);
	});
});

describe('trap 11: headers that are the same, or missing', () => {
	const branched = forms(
		['Fornøyd?', 'Fornøyd?', '', ''],
		[...repeat(6, 'a'), ...repeat(6, 'b')].map((branch, i) =>
			branch === 'a' ? ['Ja', '', '', ''] : ['', 'Nei', i === 11 ? 'løs tanke' : '', '']
		)
	);

	it('are kept apart, and offered as one question', async () => {
		const survey = await surveyOf(branched);
		expect(survey.questions.map(({ key }) => key)).toEqual([
			'tidsmerke',
			'fornøyd?',
			'fornøyd?#2',
			''
		]);
		const offer = inferOffers(survey).find(({ code }) => code === 'branches');
		expect(offer?.questions).toEqual(['fornøyd?', 'fornøyd?#2']);
		expect(offer?.values).toMatchObject({ responses: 12, twice: 0 });
	});

	it('a column without header goes only when it has no answers', async () => {
		const survey = await surveyOf(branched);
		expect(survey.questions.at(-1)).toMatchObject({ columns: [3], answered: 1 });
		expect(issuesOf(survey)).toEqual(
			expect.arrayContaining(['header.empty', 'column.empty_dropped', 'header.duplicate'])
		);
	});
});

describe('trap 12: line breaks, tags and entities in headers', () => {
	it('leave one question in plain words', async () => {
		const header = 'Hvor fornøyd er du\nmed <b>maten</b> &amp; drikken?';
		const { question, survey } = await column(header, ['Ja', 'Nei', 'Ja']);
		expect(question.text).toBe('Hvor fornøyd er du med maten & drikken?');
		expect(survey.responses).toBe(3);
	});
});

describe('trap 13: encodings', () => {
	const text = 'Fornøyd?;Kommune\r\nSvært fornøyd;Åsnes\r\nMisfornøyd;Lærdal\r\n';
	const cp1252 = Uint8Array.from(text, (c) => c.charCodeAt(0));
	const utf16 = Uint8Array.from(
		`\ufeff${text}`.split('').flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])
	);

	it.each([
		['UTF-8 with a byte order mark', `\ufeff${text}`, 'utf-8'],
		['Windows-1252', cp1252, 'windows-1252'],
		['UTF-16 with a byte order mark', utf16, 'utf-16le']
	])('%s', async (_name, content, encoding) => {
		const survey = await surveyOf(content);
		expect(survey.sources[0]?.encoding).toBe(encoding);
		expect(survey.questions.map(({ text: name }) => name)).toEqual(['Fornøyd?', 'Kommune']);
		expect(survey.columns[1]?.entries).toEqual(['', 'Åsnes', 'Lærdal']);
	});

	it('a stray byte costs one character, and its line is named', async () => {
		const bytes = [
			...strToU8('Kommune\n'),
			...repeat(200, 'Lærdal\n').flatMap((line) => [...strToU8(line)])
		];
		const survey = await surveyOf(Uint8Array.from([...bytes, 0xff, ...strToU8('Skien\n')]));
		expect(survey.responses).toBe(201);
		expect(survey.issues).toEqual([expect.objectContaining({ code: 'text.replaced', line: 202 })]);
	});
});

describe('trap 14: malformed rows', () => {
	it('are reported with their line, and shift no answer', async () => {
		const rows = ['Ja,Skien,5', 'Nei,"Lom,4', 'Ja,Nome', 'Nei,Seljord,2', 'Ja,Kviteseid,1'];
		const survey = await surveyOf(['Fornøyd?,Kommune,Antall kurs', ...rows].join('\n'));
		expect(survey.issues.map(({ code, line }) => [code, line])).toEqual([
			['row.unclosed_quote', 3],
			['row.short', 4]
		]);
		expect(survey.columns.map(({ entries }) => entries.slice(1))).toEqual([
			['Ja', 'Nei'],
			['Skien', 'Seljord', 'Kviteseid'],
			['5', '2', '1']
		]);
	});
});

describe('trap 15: a blank that was never asked', () => {
	it('is told from one that was not answered, when the other answers show it', async () => {
		const rows = [
			...repeat(24, 'Ja').map((cell) => [cell, 'Fornøyd']),
			['Ja', ''],
			...repeat(20, 'Nei').map((cell) => [cell, ''])
		];
		const survey = await surveyOf(forms(['Deltok du?', 'Fornøyd?'], rows));
		expect(survey.questions[2]).toMatchObject({ answered: 24, blank: 21 });
		const offer = inferOffers(survey).find(({ code }) => code === 'asked_if');
		expect(offer?.values).toMatchObject({ asked: 25, answered: 24, unasked: 20, blank: 20 });
		const told = applyEdits(survey, offer?.edits ?? []).questions[2];
		expect(told && 'options' in told ? told.options.at(-1) : null).toMatchObject({
			count: 20,
			missing: 'not_asked'
		});
	});

	it('is what the system’s own code says', async () => {
		const rows = ['1;31;2', '2;31;0', '3;32;-77'];
		const survey = await surveyOf(['lfdn;dispcode;v_1', ...rows].join('\n'));
		const question = survey.questions[2];
		expect(question && 'options' in question ? question.options : []).toMatchObject([
			{ label: '2', missing: null },
			{ label: '-77', missing: 'not_asked' },
			{ label: '0', missing: 'not_answered' }
		]);
	});
});

describe('trap 16: the semicolon', () => {
	it('in free text is punctuation', async () => {
		const cells = ['Bra; men kort', 'Vi lærte mye; takk', 'For lite tid', 'God mat', 'Alt'];
		expect((await column('Hva var best?', cells)).question.kind).toBe('text');
	});

	it('in 2 of 34 rows is enough for checkboxes', async () => {
		const cells = [...repeat(16, 'Tid', 'Penger'), 'Tid;Penger', 'Tid;Penger'];
		const { question } = await column('Hva hindret dere?', cells);
		expect(question.kind).toBe('multiple');
		expect(optionsOf(question)).toEqual(['Penger:18', 'Tid:18']);
	});

	it('between any of 1,000 options makes checkboxes, and their number is told', async () => {
		const cells = Array.from({ length: 3000 }, (_, i) =>
			[i % 1000, (i * 7 + 1) % 1000, (i * 13 + 5) % 1000].map((n) => `Valg ${n}`).join(';')
		);
		const { question, survey } = await column('Hva brukte dere?', cells);
		expect(question.kind).toBe('multiple');
		expect(optionsOf(question)).toHaveLength(1000);
		expect(survey.issues.map(({ code, values }) => [code, values?.['options']])).toEqual([
			['question.options_many', 1000]
		]);
	});
});

describe('trap 17: emoji', () => {
	it('are answers, also alone, in a file named by one', async () => {
		const text = forms(
			['Humør'],
			repeat(2, '😀', '😀', '🙁').map((cell) => [cell])
		);
		const survey = await surveyOf(text, '🌱 våren.csv');
		expect(survey.sources[0]?.file).toBe('🌱 våren.csv');
		expect(optionsOf(survey.questions[1])).toEqual(['😀:4', '🙁:2']);
	});
});

describe('trap 18: a report in place of the answers', () => {
	const sheetOf = (rows: readonly (readonly (string | number)[])[]) =>
		`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
			.map(
				(cells, r) =>
					`<row r="${r + 1}">${cells
						.map((cell, c) => {
							const place = `${String.fromCharCode(65 + c)}${r + 1}`;
							return typeof cell === 'number'
								? `<c r="${place}"><v>${cell}</v></c>`
								: `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
						})
						.join('')}</row>`
			)
			.join('')}</sheetData></worksheet>`;
	const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const workbook = (rows: readonly (readonly (string | number)[])[]) =>
		zipSync({
			'[Content_Types].xml': strToU8(
				'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
			),
			'_rels/.rels': strToU8(
				`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
			),
			'xl/workbook.xml': strToU8(
				`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationships}"><sheets><sheet name="Rapport" sheetId="1" r:id="rId1"/></sheets></workbook>`
			),
			'xl/_rels/workbook.xml.rels': strToU8(
				`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
			),
			'xl/worksheets/sheet1.xml': strToU8(sheetOf(rows))
		});

	it('a summary is named for what it is', async () => {
		const report = workbook([
			['1. Alt i alt, hvor fornøyd er dere?'],
			['Svar', 'Antall', 'Prosent'],
			['Fornøyd', 12, 0.6],
			['Misfornøyd', 8, 0.4],
			[],
			['2. Vil dere delta igjen?'],
			['Svar', 'Antall', 'Prosent'],
			['Ja', 15, 0.75],
			['Nei', 5, 0.25]
		]);
		expect(await refusalOf(report, 'Rapport.xlsx')).toBe('file.summary');
	});

	it('a workbook of answers is read', async () => {
		const raw = workbook([
			['Fornøyd?', 'Antall kurs'],
			['Ja', 2],
			['Nei', 3]
		]);
		const survey = await surveyOf(raw, 'Svar.xlsx');
		expect(survey.columns.map(({ entries }) => entries)).toEqual([
			['', 'Ja', 'Nei'],
			['', '2', '3']
		]);
	});

	it('a PDF is named for what it is', async () => {
		expect(await refusalOf('%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'rapport.pdf')).toBe('file.pdf');
	});
});
