import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { dropFiles } from './drop';
import { expect, test } from './page';

const run = promisify(execFile);
const workshop = 'data/workshop-google-forms.csv';

const drawn = 'Egen tegning';

/** The notebook with a chart of its last analysis with bars, and with one of rows that code makes. */
function withCharts(text: string): string {
	const notebook: { cells: { id: string; kind: string; analysis?: string }[] } = JSON.parse(text);
	const of = notebook.cells.find(({ analysis }) => analysis === 'frequency')?.id;
	const chart = (x: string, y: string): string =>
		JSON.stringify({ mark: 'bar', encoding: { x: { field: x }, y: { field: y } } });
	const cells = [
		...notebook.cells,
		{ id: 'rows', kind: 'sql', title: 'Alle rader', code: 'FROM answers' },
		{ id: 'd1', kind: 'chart', title: 'Tegnet av rader', of: 'rows', spec: chart('n', 'n') },
		{ id: 'd2', kind: 'chart', title: drawn, of, spec: chart('percent', 'answer') }
	];
	return JSON.stringify({ ...notebook, cells });
}

async function save(page: Page, action: string, path: string): Promise<void> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Del og sammenlign' }).click();
	await page.getByRole('menuitem', { name: action }).click();
	await (await download).saveAs(path);
}

test('the web page of a notebook is the same from the browser and from the command line, and needs no script', async ({
	page,
	browser,
	offences
}) => {
	const folder = await mkdtemp(join(tmpdir(), 'report-'));
	try {
		await page.goto('/');
		await dropFiles(page, [workshop]);
		await expect(page.locator('article .chart svg').first()).toBeVisible();
		const [notebook, here, there] = ['a.hagebok.json', 'page.html', 'cli.html'].map((name) =>
			join(folder, name)
		);
		if (!notebook || !here || !there) throw new Error('Three files are made');
		await save(page, 'Lagre som fil', notebook);
		await writeFile(notebook, withCharts(await readFile(notebook, 'utf8')));
		await page.goto('/');
		await dropFiles(page, [notebook, workshop]);
		await page.getByRole('button', { name: 'Åpne notatboken' }).click();
		await expect(page.getByRole('article', { name: drawn }).locator('svg').first()).toBeVisible();
		await save(page, 'Lagre som nettside', here);
		await run(process.execPath, [
			...['dist/hagebok.js', 'report', notebook, workshop],
			...['--out', there, '--locale', 'nb']
		]);
		const text = await readFile(here, 'utf8');
		expect(text).toBe(await readFile(there, 'utf8'));
		expect(text).toContain('rader som ikke er vernet: Alle rader og Tegnet av rader.');

		// What was released of the analyses is also a slide, drawn to fill the room.
		await page.getByRole('button', { name: 'Vis på skjerm' }).click();
		await page.keyboard.press('End');
		await expect(page.getByRole('heading', { name: drawn })).toBeVisible();
		await expect(page.getByText(/Tegnet av «.*» · n = /)).toBeVisible();
		const picture = await page.locator('.chart svg').boundingBox();
		expect(picture?.width).toBeGreaterThan(1_000);
		await offences.checkAccessibility();

		const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
		const reader = await context.newPage();
		await reader.setContent(text);
		await expect(reader.locator('svg').first()).toBeVisible();
		await expect(reader.getByRole('img', { name: drawn }).first()).toBeVisible();
		await reader.getByRole('link', { name: /^Tegnet av/ }).click();
		await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
		await context.close();
	} finally {
		await rm(folder, { recursive: true });
	}
});
