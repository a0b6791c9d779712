import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { importStacked, type ImportOutcome } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { profileOf } from '$lib/import/profiles/profile-of';
import { describeIssue } from '$lib/import/words';
import { totalDocument } from '$lib/notebook/document';
import { startHistory } from '$lib/notebook/history';
import { openStorage } from '$lib/storage/open-storage';
import type { QuestionEdit } from '$lib/survey/edit';
import type { Survey } from '$lib/survey/survey';
import { inspectDocument } from '../src/cli/inspect-document';

beforeEach(() => {
	vi.stubGlobal('indexedDB', new IDBFactory());
});

/** Stand in every personal cell of the files below; the digits as they are typed and as they would be stored bare. */
const marks = /zqx|91776655|91 77 66 55|01010012356|010100 12356|198\.51\.100\.77|59\.98765|13:37/i;

const header = [
	'Tidsmerke',
	'Navn',
	'E-postadresse',
	'Mobil',
	'Fødselsnummer',
	'IP-adresse',
	'Last opp',
	'Breddegrad',
	'User agent',
	'Hvor fornøyd er du?',
	'Antall ansatte',
	'Hva var best?',
	'Hvilket kurs? [Dag 1]',
	'Hvilket kurs? [Navn]',
	'Hvilket kurs? [Dag 2]'
];

const personal = (i: number) => [
	`04.03.2026 kl. 13.37.${10 + i}`,
	`Zqx${i} Nordmann`,
	`zqx${i}@example.no`,
	'91 77 66 55',
	'01010012356',
	'198.51.100.77',
	`https://drive.google.com/open?id=zqx${i}`,
	`59.98765${i}`,
	`Mozilla/5.0 zqx${i}`
];

const scale = ['Fornøyd', 'Svært fornøyd', 'Misfornøyd'];

const answers = (i: number) => [
	i === 3 ? 'zqx@example.no' : (scale[i % 3] ?? ''),
	i === 4 ? 'ca. 10, ring 91776655' : String(i + 1),
	[
		'Maten',
		'Ring meg på 91 77 66 55',
		'skriv til zqx@example.no eller https://www.linkedin.com/in/zqx',
		'fnr 010100 12356 fra 198.51.100.77',
		'Alt, og praten'
	][i % 5] ?? '',
	i % 2 === 0 ? 'Regnskap' : 'Salg',
	`Zqx${i}`,
	'Salg'
];

const rows = Array.from({ length: 12 }, (_, i) => [...personal(i), ...answers(i)]);

const quote = (cells: readonly string[], delimiter: string) =>
	cells.map((cell) => `"${cell}"`).join(delimiter);

const csv = (delimiter = ',') =>
	[
		...[header, ...rows].map((cells) => quote(cells, delimiter)),
		quote(personal(90), delimiter),
		`${quote([...personal(91), ...answers(1)], delimiter)}${delimiter}"zqx"`
	].join('\n');

const read = (text: string, name = 'svar.csv'): Promise<ImportOutcome> =>
	importStacked([memoryFile(name, text)]);

async function surveyOf(text: string): Promise<Survey> {
	const outcome = await read(text);
	if (outcome.kind !== 'survey') throw new Error(JSON.stringify(outcome));
	return outcome.survey;
}

/** Everything that is in the browser's database, as text. */
async function stored(): Promise<string> {
	const database = await openDB('hagebok');
	const all = await Promise.all(
		[...database.objectStoreNames].map((name) => database.getAll(name))
	);
	database.close();
	return JSON.stringify(all);
}

async function store(survey: Survey, edits: QuestionEdit[] = []): Promise<string> {
	const storage = await openStorage({ now: () => '2026-03-05T10:00:00Z' });
	if (storage.kind === 'failed') throw new Error(storage.failure.detail);
	const created = '2026-03-04T15:12:09+01:00';
	const document = totalDocument({ id: 'n1', title: 'Kurs', created, edits });
	await storage.value.storeNotebook(startHistory(document), survey);
	storage.value.close();
	return stored();
}

describe('what people gave of themselves', () => {
	it.each([',', ';', '\t'])('leaves no trace in the survey, cut at %j', async (delimiter) => {
		const survey = await surveyOf(csv(delimiter));
		expect(survey.responses).toBe(12);
		expect(JSON.stringify(survey)).not.toMatch(marks);
		expect(survey.questions.map(({ role }) => role).slice(0, 9)).toEqual([
			'timestamp',
			'name',
			'email',
			'phone',
			'national_id',
			'ip',
			'url',
			'location',
			'device'
		]);
	});

	it('leaves no trace in what is told of the survey', async () => {
		const survey = await surveyOf(csv());
		expect(JSON.stringify(inspectDocument([{ kind: 'survey', survey }], 'nb'))).not.toMatch(marks);
		const sentences = survey.issues.map((issue) => describeIssue(issue, 'nb'));
		expect(sentences.join('\n')).not.toMatch(marks);
		expect(JSON.stringify(profileOf(survey, [], 'Kurs', ''))).not.toMatch(marks);
	});

	it('leaves no trace on the disk', async () => {
		const disk = await store(await surveyOf(csv()));
		expect(disk).toContain('Hva var best?');
		expect(disk).not.toMatch(marks);
	});

	it('leaves no trace when the files do not go together', async () => {
		const other = ['Noe annet,E-post', 'Ja,zqx@example.no', 'Nei,zqx2@example.no'].join('\n');
		const outcome = await importStacked([memoryFile('a.csv', csv()), memoryFile('b.csv', other)]);
		expect(outcome.kind).toBe('mismatch');
		expect(JSON.stringify(outcome)).not.toMatch(marks);
	});

	it('is told by kind and number, in the question it was found in', async () => {
		const { issues } = await surveyOf(csv());
		const veiled = issues.filter(
			({ code, values }) => code === 'column.veiled' && values?.['question'] === 'Hva var best?'
		);
		expect(veiled.map(({ values }) => values)).toEqual([
			expect.objectContaining({ role: 'phone', found: 3, count: 3 }),
			expect.objectContaining({ role: 'url', found: 2, count: 2 }),
			expect.objectContaining({ role: 'email', found: 2, count: 2 }),
			expect.objectContaining({ role: 'national_id', found: 2, count: 2 }),
			expect.objectContaining({ role: 'ip', found: 2, count: 2 })
		]);
	});
});

describe('a person who decides otherwise', () => {
	const small = ['Kursleder,Navn', 'Zqx A,Zqx B', 'Zqx A,Zqx C', 'Zqx D,', 'Zqx A,Zqx C'].join(
		'\n'
	);

	it('keeps a column that was set aside, and the disk has it too', async () => {
		const outcome = await importStacked([memoryFile('svar.csv', small)], {
			choices: { keep: ['navn'] }
		});
		if (outcome.kind !== 'survey') throw new Error(outcome.kind);
		const { survey } = outcome;
		expect(survey.questions[1]).toMatchObject({ key: 'navn', role: null });
		expect(survey.issues).toContainEqual(
			expect.objectContaining({
				code: 'column.personal_kept',
				values: { question: 'Navn', role: 'name' }
			})
		);
		expect(await store(survey)).toContain('Zqx C');
	});

	it('keeps what was typed into the answers of a question, and of that question only', async () => {
		const text = ['Hva var best?,Annet', 'tlf 91776655,tlf 91776655', 'Alt,Ingen'].join('\n');
		const outcome = await importStacked([memoryFile('svar.csv', text)], {
			choices: { keep: ['hva var best?'] }
		});
		if (outcome.kind !== 'survey') throw new Error(outcome.kind);
		expect(outcome.survey.columns.map(({ entries }) => entries[1])).toEqual([
			'tlf 91776655',
			'tlf •••'
		]);
	});

	it('sets a question aside later: its answers and options leave the disk', async () => {
		const survey = await surveyOf(small);
		expect(survey.questions[0]?.role).toBeNull();
		expect(await store(survey)).toMatch(/Zqx A/);
		const disk = await store(survey, [{ question: 'kursleder', role: 'name' }]);
		expect(disk).toContain('Kursleder');
		expect(disk).not.toMatch(marks);
	});
});
