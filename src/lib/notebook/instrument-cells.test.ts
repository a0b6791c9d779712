import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { importStacked } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';
import { instruments } from '$lib/instruments/instruments';
import type { InstrumentMatch } from '$lib/instruments/match';
import { findInstrument } from '$lib/instruments/matching/find-instrument';
import { matchInstrument } from '$lib/instruments/matching/match-instrument';
import type { Survey } from '$lib/survey/survey';
import { fillInstrument, readColumns } from '../../../tests/filled-instrument';
import { totalDocument, type NotebookDocument } from './document';
import { hasDecision, instrumentCells, severalEvents } from './instrument-cells';
import { apply, invert } from './patch';
import { proposeCells } from './propose';

let survey: Survey;
let match: InstrumentMatch;
let document: NotebookDocument;

beforeAll(async () => {
	const file = 'workshop-google-forms.csv';
	const read = await importStacked([memoryFile(file, readFileSync(`data/${file}`))]);
	if (read.kind !== 'survey') throw new Error(read.kind);
	survey = read.survey;
	const found = findInstrument(survey);
	if (!found) throw new Error('The sample is of no questionnaire');
	match = found;
	let count = 0;
	const cells = proposeCells(survey, () => `c${(count += 1)}`);
	document = totalDocument({ id: 'n', title: '', created: '2026-01-01T00:00:00Z', cells });
});

it('puts the decision first, and then only what does not stand in the notebook', () => {
	expect(hasDecision('workshop', document)).toBe(false);
	const cells = instrumentCells(match, survey, document);
	expect(cells.map(({ analysis, questions }) => [analysis, questions.length])).toEqual([
		['workshop-evaluation', 0],
		['nps', 1],
		['open-text', 1],
		['open-text', 1]
	]);
	const ids = [...document.cells, ...cells].map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
});

it('leaves the cells that there are as they are, and goes in one step', () => {
	const cells = instrumentCells(match, survey, document);
	const change = {
		op: 'together' as const,
		changes: cells.map((cell, at) => ({ op: 'add-cell' as const, cell, at }))
	};
	const after = apply(document, change);
	expect(after.cells).toEqual([...cells, ...document.cells]);
	expect(hasDecision('workshop', after)).toBe(true);
	expect(instrumentCells(match, survey, after)).toEqual([]);
	expect(apply(after, invert(document, change))).toEqual(document);
});

it.each(instruments)(
	'finds every question that the template of $name names',
	async (instrument) => {
		const filled = await readColumns(fillInstrument(instrument, 'nb', 20));
		const cells = instrumentCells(matchInstrument(instrument, filled), filled, {
			...document,
			cells: []
		});
		const asked = new Set(filled.questions.map(({ key }) => key));
		expect(cells.length).toBeGreaterThan(1);
		for (const { questions } of cells)
			expect(questions.every((question) => asked.has(question))).toBe(true);
		expect(cells.slice(1).every(({ questions }) => questions.length > 0)).toBe(true);
	}
);

it('tells several workshops apart, stacked or asked, and leaves one alone', async () => {
	expect(severalEvents(match, survey)).toBeNull();
	const files = readdirSync('data/workshops').slice(0, 3);
	const stacked = await importStacked(
		files.map((file) => memoryFile(file, readFileSync(`data/workshops/${file}`)))
	);
	if (stacked.kind !== 'survey') throw new Error(stacked.kind);
	const found = findInstrument(stacked.survey);
	if (!found) throw new Error('The workshops are of no questionnaire');
	const source = stacked.survey.questions.find(({ id }) => id === 'source');
	expect(source).toBeDefined();
	expect(severalEvents(found, stacked.survey)).toBe(source?.key);
});
