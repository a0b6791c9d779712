import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { dropText } from './drop';
import { strangeAnswers, strangeWords } from './hostile/answers';
import { strangeNotebook } from './hostile/stranger';
import { strangeParts } from './hostile/watch';
import { expect, test } from './page';

async function save(page: Page, action: () => Promise<void>): Promise<string> {
	const downloading = page.waitForEvent('download');
	await action();
	return readFile(await (await downloading).path(), 'utf8');
}

/** A cell that some spreadsheet or other would take for a formula. */
const isFormula = (cell: string): boolean => /^"?[=+\-@\t\r]/.test(cell) && !/^"?-?\d/.test(cell);

test.beforeEach(async ({ page }) => {
	await page.goto('/');
	await dropText(page, 'fiendtlig.csv', strangeAnswers());
	await expect(page.locator('article .chart svg').first()).toBeVisible();
});

/** The notebook that was just made, as a stranger would have written it: titles, texts, a filter and a chart. */
async function openStrange(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Del og sammenlign' }).click();
	const text = await save(page, () =>
		page.getByRole('menuitem', { name: 'Lagre som fil' }).click()
	);
	const { cells }: { cells: { id: string; questions: string[] }[] } = JSON.parse(text);
	const [first, second] = cells;
	if (!first || !second) throw new Error('A file with questions');
	const [formula, , , script, , link, turned] = strangeWords;
	await page.goto('/');
	await dropText(
		page,
		'fiendtlig.hagebok.json',
		strangeNotebook(
			[
				{ ...first, title: turned },
				{ ...second, title: script },
				{
					id: 'chart',
					kind: 'chart',
					title: script,
					of: first.id,
					spec: JSON.stringify({
						title: turned,
						mark: 'bar',
						encoding: { x: { field: 'percent', title: link }, y: { field: 'answer' } }
					})
				},
				{
					id: 'text',
					kind: 'text',
					title: formula,
					text: `[${script}](${link}) ${script}\n\n${turned}`
				}
			],
			{
				title: `${script}${turned}`,
				filter: [
					{ kind: 'answers', question: second.questions[0], labels: strangeWords.slice(0, 6) }
				]
			}
		)
	);
	await expect(page.getByRole('dialog')).toBeVisible();
	await dropText(page, 'fiendtlig.csv', strangeAnswers());
	await page.getByRole('button', { name: 'Åpne notatboken' }).click();
	await expect(page.locator('#cell-chart svg').first()).toBeVisible();
}

test('the web page of a stranger’s notebook runs nothing and asks for nothing, with or without script', async ({
	page,
	browser
}) => {
	await openStrange(page);
	await page.getByRole('button', { name: 'Del og sammenlign' }).click();
	const saved = await save(page, () =>
		page.getByRole('menuitem', { name: 'Lagre som nettside' }).click()
	);
	expect(saved).toContain('&lt;script&gt;');
	for (const javaScriptEnabled of [true, false]) {
		const context = await browser.newContext({ javaScriptEnabled });
		const reader = await context.newPage();
		const seen: string[] = [];
		reader.on('dialog', (dialog) => {
			seen.push(`dialog: ${dialog.message()}`);
			void dialog.dismiss();
		});
		reader.on('console', (message) => seen.push(message.text()));
		await context.route('**', (route) => {
			const url = route.request().url();
			if (url === 'https://reader.test/')
				return route.fulfill({ contentType: 'text/html; charset=utf-8', body: saved });
			seen.push(url);
			return route.abort();
		});
		await reader.goto('https://reader.test/');
		await expect(reader.getByRole('heading', { level: 1 })).toContainText('<script>');
		await expect(reader.getByRole('img', { name: /<script>/ }).first()).toBeVisible();
		await expect(reader.locator('a[href^="javascript"]')).toHaveCount(0);
		await expect(reader.locator('script, iframe, object, embed, img, link')).toHaveCount(0);
		// What turns the text around is not in what is drawn or said.
		expect(await reader.locator('html').textContent()).not.toContain('\u202E');
		if (javaScriptEnabled) expect(await strangeParts(reader)).toEqual([]);
		expect(seen).toEqual([]);
		await context.close();
	}
});

test('tables that are copied and codebooks that are saved hold no formula', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const cell = page.locator('main article').first();
	await cell.hover();
	await cell.getByRole('button', { name: /^Mer for/ }).click();
	await page.getByRole('menuitem', { name: 'Kopier tabellen' }).click();
	await expect(page.getByText('Tabellen er kopiert')).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain("'=HYPERLINK");
	expect(copied.split(/[\t\n]/).filter(isFormula)).toEqual([]);

	await page.getByRole('link', { name: 'Slik ble filen lest' }).click();
	await page.getByText('Lagre eller hente rettelser', { exact: true }).click();
	const csv = await save(page, () =>
		page.getByRole('button', { name: 'CSV', exact: true }).click()
	);
	expect(csv).toContain("'=HYPERLINK");
	expect(csv.split(/[;,\r\n]/).filter(isFormula)).toEqual([]);
});
