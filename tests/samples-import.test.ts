import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importFiles } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { isClosed, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';

const expectedSchema = z.array(
	z.strictObject({
		file: z.string(),
		system: z.string(),
		encoding: z.string(),
		delimiter: z.string(),
		headerRows: z.number(),
		responses: z.number(),
		columns: z.number(),
		questions: z.number(),
		personal: z.array(z.number()),
		counts: z.array(
			z.strictObject({
				columns: z.array(z.number()),
				header: z.string(),
				blank: z.number(),
				options: z.array(z.strictObject({ label: z.string(), count: z.number() }))
			})
		)
	})
);
const expected = expectedSchema.parse(JSON.parse(readFileSync('data/expected.json', 'utf8')));

type Counts = readonly { readonly label: string; readonly count: number }[];

async function importSample(file: string): Promise<Survey> {
	const [outcome] = await importFiles([memoryFile(file, readFileSync(`data/${file}`))]);
	if (outcome?.kind !== 'survey') throw new Error(`${file} was refused`);
	return outcome.survey;
}

/** Answers that are all bare numbers may be read as numbers: their entries are counted instead of options. */
function countsOf(survey: Survey, question: Question): Counts {
	if (isClosed(question)) return question.options.map(({ label, count }) => ({ label, count }));
	const column = survey.columns.find(({ id }) => id === question.id);
	const codes = [...(column?.codes ?? [])];
	return (column?.entries ?? [])
		.map((label, entry) => ({ label, count: codes.filter((code) => code === entry).length }))
		.filter(({ label }) => label !== '');
}

function chosen(counts: Counts): [string, number][] {
	return counts
		.filter(({ count }) => count > 0)
		.map(({ label, count }): [string, number] => [label, count])
		.sort(([a], [b]) => (a < b ? -1 : 1));
}

describe.each(expected)('reading $file', (sample) => {
	it('finds the system, the responses, the questions and the personal columns', async () => {
		const survey = await importSample(sample.file);
		const [source] = survey.sources;
		const held = new Set(survey.columns.map(({ id }) => id));
		expect({
			system: source?.system,
			encoding: source?.encoding,
			delimiter: source?.delimiter,
			headerRows: source?.headerRows,
			responses: survey.responses,
			questions: survey.questions.length,
			columns: survey.questions.flatMap(({ columns }) => columns).length,
			setAside: survey.questions.filter(({ id }) => !held.has(id)).flatMap(({ columns }) => columns)
		}).toEqual({
			system: sample.system,
			encoding: sample.encoding,
			delimiter: sample.delimiter,
			headerRows: sample.headerRows,
			responses: sample.responses,
			questions: sample.questions,
			columns: sample.columns,
			setAside: sample.personal
		});
	});

	it('counts every option as often as it was answered', async () => {
		const survey = await importSample(sample.file);
		const read = sample.counts.map(({ columns, header }) => {
			const question = survey.questions.find((one) => String(one.columns) === String(columns));
			return [header, question?.blank, question && chosen(countsOf(survey, question))];
		});
		expect(read).toEqual(
			sample.counts.map(({ header, blank, options }) => [header, blank, chosen(options)])
		);
	});
});
