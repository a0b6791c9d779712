import { format, resolveConfig } from 'prettier';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Survey } from '$lib/survey/survey';
import { unusedEdits } from '../edits/apply-edits';
import { arbitraryEdits } from '../edits/arbitrary-edits';
import { importBranchingForm } from '../edits/branching-form';
import { memoryFile } from '../memory-file';
import { codebookJsonSchema } from './codebook';
import { codebookOf } from './codebook-of';
import { editsFromCodebook } from './edits-from-codebook';
import { hideSmallCounts } from './hide-small-counts';
import { readCodebook, type CodebookRow } from './read-codebook';
import { writeCodebook, type CodebookFormat } from './write-codebook';

let survey: Survey;

beforeAll(async () => {
	survey = await importBranchingForm();
});

const given: QuestionEdit[] = [
	{
		question: 'hvor fornøyd er du?',
		names: [{ label: 'Vet ikke', name: 'Usikker' }],
		merge: [{ into: 'Fornøyd', labels: ['Fornøyd', 'Svært fornøyd'] }]
	},
	{ question: 'kommune', text: '=Kommune', order: ['Sel', 'Lom'] },
	{ question: 'antall ansatte', missing: [{ label: '99', reason: 'dont_know' }] }
];

async function rowsOf(
	content: string | Uint8Array,
	name = 'kodebok.csv'
): Promise<readonly CodebookRow[]> {
	const read = await readCodebook(memoryFile(name, content));
	if (read.kind === 'refused') throw new Error(read.because.detail);
	return read.rows;
}

const written = (edits: readonly QuestionEdit[], to: CodebookFormat) =>
	writeCodebook(codebookOf(survey, edits, 1), to);

/** The codebook as a spreadsheet shows it, changed and saved again. */
async function editsAfter(change: (csv: string) => string, edits: readonly QuestionEdit[] = given) {
	return editsFromCodebook(await rowsOf(change(written(edits, 'csv'))), survey, edits);
}

const lineWith = (csv: string, ...words: string[]): string => {
	const line = csv.split('\r\n').find((one) => words.every((word) => one.includes(word)));
	if (line === undefined) throw new Error(`No line with ${words.join()}`);
	return line;
};

describe('a codebook', () => {
	it('is a table with a row per option, safe to open in a spreadsheet', () => {
		const lines = written(given, 'csv').split('\r\n');
		expect(lines[0]).toBe(
			'\ufeff"question","id","text","row","kind","role","scale","polarity","code","label","name","missing","count"'
		);
		expect(lines).toContain(
			'"hvor fornøyd er du?","q4","Hvor fornøyd er du?","","scale","","satisfaction","positive","4","Vet ikke","Usikker","dont_know","1"'
		);
		expect(lines).toContain(
			'"antall ansatte","q7","Antall ansatte","","number","","","","","99","99","dont_know",""'
		);
		expect(lines.filter((line) => line.includes('\'=Kommune"'))).toHaveLength(2);
		expect(lines).toContain(
			'"e-postadresse","q2","E-postadresse","","text","email","","","","","","",""'
		);
	});

	it('holds no answer that was typed, and nothing of what was set aside', () => {
		for (const to of ['csv', 'json', 'xml'] as const)
			expect(written(given, to)).not.toMatch(/example\.no|Kom gjerne igjen|2026-03|>250</);
	});

	it('has its JSON Schema written down', async () => {
		const path = 'docs/import/codebook.schema.json';
		const options = await resolveConfig(path);
		const text = await format(JSON.stringify(codebookJsonSchema()), { ...options, parser: 'json' });
		await expect(text).toMatchFileSnapshot(`../../../../${path}`);
	});
});

describe('reading it back', () => {
	it.each(['csv', 'json'] as const)(
		'changes nothing when nothing was changed in the %s',
		async (to) => {
			const rows = await rowsOf(written(given, to), `kodebok.${to}`);
			expect(rows).toHaveLength(19);
			expect(editsFromCodebook(rows, survey, given)).toEqual({ edits: [], unfit: [] });
		}
	);

	it('changes nothing whatever was corrected before', async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryEdits, async (edits) => {
				const rows = await rowsOf(written(edits, 'json'), 'kodebok.json');
				expect(editsFromCodebook(rows, survey, edits)).toEqual({ edits: [], unfit: [] });
			}),
			{ numRuns: 100 }
		);
	});

	it('takes a text, a name and a missing reason, beside those told before', async () => {
		const { edits, unfit } = await editsAfter((csv) =>
			csv
				.replaceAll('"Deltok du?"', '"Var du med?"')
				.replace('"Nei","Nei","",', '"Nei","Deltok ikke","",')
				.replace('"Misfornøyd","Misfornøyd","",', '"Misfornøyd","Lite fornøyd","prefer_not",')
		);
		expect(unfit).toEqual([]);
		expect(edits).toEqual([
			{
				question: 'deltok du?',
				text: 'Var du med?',
				names: [{ label: 'Nei', name: 'Deltok ikke' }]
			},
			{
				question: 'hvor fornøyd er du?',
				missing: [{ label: 'Misfornøyd', reason: 'prefer_not' }],
				names: [
					{ label: 'Vet ikke', name: 'Usikker' },
					{ label: 'Misfornøyd', name: 'Lite fornøyd' }
				]
			}
		]);
		const merged = given.map((edit) => ({
			...edit,
			...edits.find(({ question }) => question === edit.question)
		}));
		expect(unusedEdits(survey, merged)).toEqual([]);
	});

	it('takes the order of options from the order of the rows', async () => {
		const { edits } = await editsAfter((csv) => {
			const [sel, lom] = [lineWith(csv, '"Sel"'), lineWith(csv, '"Lom"')];
			return csv.replace(`${sel}\r\n${lom}`, `${lom}\r\n${sel}`);
		});
		expect(edits).toEqual([{ question: 'kommune', order: ['Lom', 'Sel'] }]);
	});

	it('takes kind, role and polarity, and a number that stands for a missing answer', async () => {
		const { edits } = await editsAfter((csv) => {
			const ninety = lineWith(csv, '"99"');
			return csv
				.replaceAll('"single","","yes_no","positive"', '"single","site","yes_no","negative"')
				.replace('"Merknad","","text"', '"Merknad","","single"')
				.replace(ninety, `${ninety}\r\n${ninety.replaceAll('"99"', '"250"')}`);
		});
		expect(edits).toEqual([
			{ question: 'deltok du?', role: 'site', polarity: 'negative' },
			{
				question: 'antall ansatte',
				missing: [
					{ label: '99', reason: 'dont_know' },
					{ label: '250', reason: 'dont_know' }
				]
			},
			{ question: 'merknad', kind: 'single' }
		]);
	});

	it('says which rows fit nothing', async () => {
		const { edits, unfit } = await editsAfter((csv) =>
			csv
				.replace('"kommune","q9"', '"fylke","q9"')
				.replace('"Nei","Nei","",', '"Neppe","Nei","",')
				.replace('"Ja","Ja","",', '"Ja","Ja","vet ikke",')
				.replace('"Merknad","","text"', '"Merknad","","tekst"')
		);
		expect(edits).toEqual([]);
		expect(unfit.map(({ column, cell }) => [column, cell])).toEqual([
			['question', 'fylke'],
			['label', 'Neppe'],
			['missing', 'vet ikke'],
			['kind', 'tekst']
		]);
		expect(unfit[1]?.line).toBe(4);
	});

	it('reads what Excel saves again: semicolons, no quotes, the code page of Windows', async () => {
		const csv = written(given, 'csv').replace('"Nei","Nei","",', '"Nei","Nøy ikke","",');
		const excel = csv
			.replace('\ufeff', '')
			.replaceAll('","', ';')
			.replace(/^"|"$/gm, '')
			.replace(/"\r\n/g, '\r\n');
		const bytes = Uint8Array.from(excel, (sign) => sign.charCodeAt(0));
		expect(bytes.every((byte, i) => byte === excel.charCodeAt(i))).toBe(true);
		const { edits, unfit } = editsFromCodebook(await rowsOf(bytes), survey, given);
		expect(unfit).toEqual([]);
		expect(edits).toEqual([
			{ question: 'deltok du?', names: [{ label: 'Nei', name: 'Nøy ikke' }] }
		]);
	});

	it('goes through a table of very many rows about one question', async () => {
		const row = (_: unknown, i: number) => `deltok du?,Svar ${i}`;
		const table = ['question,label', ...Array.from({ length: 150_000 }, row), 'deltok du?,Nei'];
		const read = await readCodebook(memoryFile('kodebok.csv', table.join('\n')));
		const rows = read.kind === 'codebook' ? read.rows : [];
		const { edits, unfit } = editsFromCodebook(rows, survey, []);
		expect([edits, unfit.length]).toEqual([[], 150_000]);
	});

	it.each([
		['Tidsmerke,Svar\n2026,Ja\n', { code: 'not_a_codebook', line: 1 }],
		['{\n"format": "hagebok-codebook",\n"version": 2\n}', { code: 'newer' }],
		['{"format":"hagebok"}', { code: 'not_a_codebook' }],
		['{\n"format": "hagebok-codebook",,\n}', { code: 'damaged', line: 2 }],
		['{"format":"hagebok-codebook",\n"version":1,\n"title":7}', { code: 'damaged', line: 3 }]
	])('refuses %j with the reason', async (content, because) => {
		const read = await readCodebook(memoryFile('fil.txt', content));
		expect(read).toMatchObject({ kind: 'refused', because });
	});
});

describe('small counts', () => {
	it.each([
		[
			[10, 8, 7],
			[10, 8, 7]
		],
		[
			[10, 2, 1, 0],
			[10, null, null, 0]
		],
		[
			[10, 2, 0, 8],
			[10, null, 0, null]
		],
		[
			[20, 2, 0],
			[null, null, 0]
		],
		[
			[2, 1],
			[null, null]
		]
	])('%j become %j when five is the least', (counts, told) => {
		const answered = counts.reduce((sum, count) => sum + count, 0);
		expect(hideSmallCounts(counts, answered, 5)).toEqual(told);
	});

	it('never leave one count that the others give away', () => {
		const counts = fc.array(fc.nat({ max: 12 }), { minLength: 2, maxLength: 6 });
		fc.assert(
			fc.property(counts, fc.integer({ min: 3, max: 8 }), (list, minimum) => {
				const answered = list.reduce((sum, count) => sum + count, 0);
				const hidden = hideSmallCounts(list, answered, minimum).filter((one) => one === null);
				expect(hidden).not.toHaveLength(1);
			})
		);
	});

	it('are left out of every format', () => {
		const codebook = codebookOf(survey, [], 5);
		const kommune = codebook.questions.find(({ key }) => key === 'kommune');
		expect(kommune?.options.map(({ count }) => count)).toEqual([null, null]);
		expect(writeCodebook(codebook, 'xml')).not.toContain('catStat');
	});
});
