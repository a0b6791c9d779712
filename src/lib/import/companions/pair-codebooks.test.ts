import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Survey } from '$lib/survey/survey';
import { importFiles, importStacked } from '../import-files';
import { memoryFile } from '../memory-file';
import type { InputFile } from '../table';

const folder = join(import.meta.dirname, '../../../../tests/fixtures/surveyxact/comma/raw');
const [dataset, labels, structure] = readdirSync(folder)
	.sort()
	.map((name) => memoryFile(name, readFileSync(join(folder, name)))) as [
	InputFile,
	InputFile,
	InputFile
];

async function surveyOf(files: readonly InputFile[]): Promise<Survey> {
	const outcome = await importStacked(files);
	if (outcome.kind !== 'survey') throw new Error(outcome.kind);
	return outcome.survey;
}

it.each([
	[[structure, dataset, labels]],
	[[labels, structure, dataset]],
	[[dataset, structure, labels]]
])('reads the same survey whichever order its files are given in', async (files) => {
	const survey = await surveyOf(files);
	expect(survey.questions).toEqual((await surveyOf([dataset, structure, labels])).questions);
});

it('says of each file whether it held answers or described them', async () => {
	const outcomes = await importFiles([structure, dataset, labels]);
	expect(outcomes.map(({ kind }) => kind)).toEqual(['codebook', 'survey', 'codebook']);
});

it('says which file is missing when the codes have no words', async () => {
	const alone = await surveyOf([dataset]);
	const worded = await surveyOf([dataset, labels]);
	const told = (survey: Survey) =>
		survey.issues.filter(({ code }) => code === 'file.codebook_missing').map((i) => i.values);
	expect([told(alone), told(worded), told(await surveyOf([dataset, structure]))]).toEqual([
		[{ codebook: 'structure' }],
		[{ codebook: 'questions' }],
		[]
	]);
});

it('uses the structure that knows most of the columns, and names the other', async () => {
	const older = memoryFile(
		'gammel.csv',
		[
			'questionName,variableName,questionType,subType,questionText,choiceValue,choiceText',
			'kommune,s_1,Closed,Single,Gammelt spørsmål,1,Skien',
			'grad,s_2,Closed,Single,Gammelt spørsmål om grad,1,Lite'
		].join('\n')
	);
	const survey = await surveyOf([older, dataset, structure]);
	expect(survey.questions[2]?.text).toBe('Hvilken kommune holder du til i?');
	expect(survey.issues.find(({ code }) => code === 'file.codebook_unused')?.values).toEqual({
		codebook: 'gammel.csv'
	});
});

it('reads a codebook without answers as the table it is', async () => {
	const survey = await surveyOf([structure]);
	expect(survey.questions.map(({ text }) => text).slice(0, 2)).toEqual([
		'questionName',
		'variableName'
	]);
});

it('leaves a table of three columns alone that describes none of the others', async () => {
	const other = memoryFile('tre.csv', 'kurs,1,Ja\nsted,2,Nei\n');
	const [first, second] = await importFiles([dataset, other]);
	expect([first?.kind, second?.kind]).toEqual(['survey', 'survey']);
});
