import type { Page } from '@playwright/test';
import type { AnalysisCell, Cell } from '$lib/notebook/cell';
import type { CellCondition } from '$lib/notebook/cell-filter';
import { totalDocument } from '$lib/notebook/document';
import { proposeCells } from '$lib/notebook/propose';
import { serialiseDocument } from '$lib/notebook/serialise-document';
import { isChoice, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { createBenchData } from './bench-data';
import { openServedPage, type ServedPage } from './open-page';

export const longNotebook = { cells: 200, responses: 100_000, filters: 6 };

/** Questions that answers are broken by, as people do: who was asked, and where. */
const backgrounds = 6;

/** A notebook of two hundred cells as a file: a text, code, every question, and comparisons of groups and crosstabs. */
function longNotebookFile(survey: Survey): string {
	const closed = survey.questions.filter(isChoice);
	let count = 0;
	const nextId = (): string => `c${(count += 1)}`;
	const compared = closed.slice(0, backgrounds).flatMap((by) => {
		const others = closed.filter((question) => question !== by);
		return others.flatMap((question) => comparisons(question, by, nextId));
	});
	const cells = [...written, ...proposeCells(survey, nextId), ...compared];
	if (cells.length < longNotebook.cells) throw new Error(`Only ${cells.length} cells`);
	return serialiseDocument(
		totalDocument({
			id: 'long',
			title: 'Lang notatbok',
			created: '2026-03-02T08:00:00Z',
			filter: hoursBelow(survey),
			cells: cells.slice(0, longNotebook.cells)
		})
	);
}

const written: readonly Cell[] = [
	{ id: 't1', kind: 'text', title: null, folded: false, text: 'Notat' },
	{
		id: 's1',
		kind: 'sql',
		title: null,
		folded: false,
		code: 'SELECT count(*) AS people FROM answers'
	}
];

/** Conditions of which each, taken off in turn, lets more people in. */
function hoursBelow({ questions }: Survey): CellCondition[] {
	const hours = questions.find(({ kind }) => kind === 'number');
	if (!hours) throw new Error('No question of numbers');
	return Array.from({ length: longNotebook.filters }, (_, step) => ({
		kind: 'range',
		question: hours.key,
		from: null,
		to: 10 + 5 * step
	}));
}

function comparisons(question: Question, by: Question, nextId: () => string): AnalysisCell[] {
	const cell: Omit<AnalysisCell, 'id' | 'analysis'> = {
		kind: 'analysis',
		questions: [question.key],
		by: by.key,
		chart: 'auto',
		title: null,
		folded: false
	};
	const broken: AnalysisCell[] = [
		{ ...cell, id: nextId(), analysis: 'frequency' },
		{ ...cell, id: nextId(), analysis: 'crosstab' }
	];
	if (question.kind !== 'scale') return broken;
	return [...broken, { ...cell, id: nextId(), analysis: 'groups' }];
}

/** The notebook open on the page with its answers, charts in the window; cells out of sight may still be counted. */
export interface OpenedNotebook extends ServedPage {
	readonly page: Page;
}

/** Opens the notebook with answers of its own and measures there. */
export async function inLongNotebook<T>(
	measure: (opened: OpenedNotebook) => Promise<T>
): Promise<T> {
	const data = await createBenchData(longNotebook.responses);
	try {
		const { path } = await data.csv();
		const file = longNotebookFile(await data.survey());
		const served = await openServedPage();
		try {
			const context = await served.browser.newContext({ locale: 'nb-NO' });
			const page = await context.newPage();
			await openFrom(page, served.url, path, file);
			return await measure({ ...served, page });
		} finally {
			await served.close();
		}
	} finally {
		await data.remove();
	}
}

async function openFrom(page: Page, url: string, csv: string, file: string): Promise<void> {
	await page.goto(url, { waitUntil: 'networkidle' });
	const chosen = page.locator('input[type=file]').first();
	await chosen.setInputFiles({
		name: 'lang.hagebok.json',
		mimeType: 'application/json',
		buffer: Buffer.from(file)
	});
	const dialog = page.getByRole('dialog');
	await dialog.locator('input[type=file]').setInputFiles(csv);
	await dialog.getByRole('button', { name: 'Åpne notatboken' }).click({ timeout: 120_000 });
	await counts(page);
	await showCharts(page);
}

/** Brings the first charts into the window. */
async function showCharts(page: Page): Promise<void> {
	const chart = page.locator('article .chart').first();
	await chart.evaluate((element) => element.scrollIntoView({ block: 'start' }));
	await chart.locator('svg, canvas').first().waitFor({ timeout: 120_000 });
}

/** Resolves when the database counts and the disk is up to date. */
export async function counts(page: Page): Promise<void> {
	const wait = { state: 'attached', timeout: 300_000 } as const;
	await page.locator('[data-database="ready"]').waitFor(wait);
	await page.locator('.saved:not(.saving, .failed)').waitFor(wait);
}

/** Resolves when every cell has run, and what they found is kept. */
export async function allRun(page: Page): Promise<void> {
	await page.locator('[data-counting="false"]').waitFor({ state: 'attached', timeout: 600_000 });
	await counts(page);
}
