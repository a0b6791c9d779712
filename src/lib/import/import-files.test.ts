import { expect, it } from 'vitest';
import { importFiles, importStacked } from './import-files';
import { memoryFile } from './memory-file';

const nome = memoryFile('nome.csv', 'Kurs,Sted\nJa,Nome\nNei,Nome\nJa,Nome\n');
const bø = memoryFile('bø.csv', 'Kurs,Sted\nJa,Bø\nJa,Bø\n');
const pdf = memoryFile('rapport.pdf', '%PDF-1.7');

it('imports every file by itself, and refuses only those it cannot read', async () => {
	const outcomes = await importFiles([nome, pdf, bø]);
	expect(
		outcomes.map((o) => {
			if (o.kind === 'survey') return o.survey.responses;
			return o.kind === 'refused' ? [o.file, o.issue.code] : o.kind;
		})
	).toEqual([3, ['rapport.pdf', 'file.pdf'], 2]);
});

it('imports files of one questionnaire as one survey with a source each', async () => {
	const outcome = await importStacked([nome, bø]);
	if (outcome.kind !== 'survey') throw new Error(outcome.kind);
	const { survey } = outcome;
	expect([survey.responses, survey.sources.map(({ file }) => file)]).toEqual([
		5,
		['nome.csv', 'bø.csv']
	]);
});

it('refuses files of different questionnaires with what differs', async () => {
	const other = memoryFile('annet.csv', 'Kurs,By\nJa,Nome\n');
	expect(await importStacked([nome, other])).toEqual({
		kind: 'mismatch',
		differences: [{ file: 'annet.csv', onlyHere: ['By'], missing: ['Sted'] }]
	});
});

it('refuses all when one of the stacked files cannot be read', async () => {
	const outcome = await importStacked([nome, pdf]);
	expect([outcome.kind, outcome.kind === 'refused' && outcome.file]).toEqual([
		'refused',
		'rapport.pdf'
	]);
});
