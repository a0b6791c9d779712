import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Page } from '@playwright/test';
import { packLink } from '../../src/lib/notebook/share-link';
import { dropBytes } from './drop';
import { chartAttacks } from './hostile/charts';
import { strangeFiles } from './hostile/files';
import { endlessQueries, queryAttacks } from './hostile/queries';
import { addressOf, strangeNotebook, type StrangeCell } from './hostile/stranger';
import { textAttacks } from './hostile/texts';
import { transformAttacks } from './hostile/transforms';
import { checkAlive, keptOf, strangeParts, watch } from './hostile/watch';
import { expect, test } from './page';

/** An address and an open answer of people in the file. */
const personal = /[a-z]+@example\.no|naboen driver med/;

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Drops a stranger's notebook together with the answers. */
async function dropNotebook(page: Page, text: string): Promise<void> {
	const answers = await readFile('data/workshop-google-forms.csv');
	await dropBytes(page, [
		{ name: 'evaluering.hagebok.json', base64: base64(text) },
		{ name: 'svar.csv', base64: answers.toString('base64') }
	]);
}

async function openNotebook(page: Page, cells: readonly StrangeCell[]): Promise<void> {
	await page.goto('/');
	await dropNotebook(page, strangeNotebook(cells));
	await page.getByRole('button', { name: 'Åpne notatboken' }).click();
	await expect(page.locator('main article')).toHaveCount(cells.length, { timeout: 30_000 });
}

/** As a person who believes the stranger. */
async function allowAll(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Se koden' }).click();
	await page.getByRole('button', { name: 'La all kode her kjøre' }).click();
}

const cellOf = (page: Page, id: string) => page.locator(`#cell-${id}`);

/** Cells of code that ran. */
const told = (page: Page) =>
	page.locator('main article:has([data-problem]:not([data-problem=not_allowed]), table)');

/** Ids of the cells that gave rows or a drawing. */
const withResult = (page: Page): Promise<string[]> =>
	page
		.locator('main article:has(table, figure svg, figure canvas):not(:has([data-problem]))')
		.evaluateAll((cells) => cells.map(({ id }) => id.replace(/^cell-/, '')));

/** The page that watches, and what it must find at the end. */
async function watched(page: Page, baseURL: string | undefined) {
	const seen = await watch(page, baseURL ?? '');
	return {
		checkHarmless: async () => {
			await checkAlive(page);
			expect(await strangeParts(page)).toEqual([]);
			expect(seen).toEqual([]);
			expect(await keptOf(page, personal)).toEqual([]);
		}
	};
}

test('transforms of a stranger run only when allowed, and then reach nothing', async ({
	page,
	baseURL
}) => {
	test.setTimeout(180_000);
	const { checkHarmless } = await watched(page, baseURL);
	await openNotebook(page, transformAttacks);
	await expect(page.locator('[data-problem=not_allowed]')).toHaveCount(transformAttacks.length);
	await checkHarmless();
	await allowAll(page);
	await checkAlive(page);
	await expect(told(page)).toHaveCount(transformAttacks.length, { timeout: 90_000 });
	// These two ask for a promise that nobody keeps, and go on.
	const ran = (await withResult(page)).filter((id) => id.startsWith('transform_'));
	expect(ran).toEqual(['transform_import', 'transform_arquero']);
	await checkHarmless();
});

test('queries of a stranger read no file, call nobody and change nothing', async ({
	page,
	baseURL
}) => {
	test.setTimeout(120_000);
	const { checkHarmless } = await watched(page, baseURL);
	const still = {
		id: 'still',
		title: 'Teller',
		kind: 'sql',
		code: 'SELECT count(*) AS n FROM answers'
	};
	await openNotebook(page, [...queryAttacks, still]);
	await expect(page.locator('[data-problem=not_allowed]')).toHaveCount(queryAttacks.length + 1);
	await allowAll(page);
	await expect(cellOf(page, 'still').locator('td')).toHaveText('14', { timeout: 60_000 });
	await expect(told(page)).toHaveCount(queryAttacks.length + 1, { timeout: 60_000 });
	expect(await withResult(page)).toEqual(['sql_deep', 'still']);
	await checkHarmless();
});

test('a query without end can be ended, and the page stays alive', async ({ page, baseURL }) => {
	test.setTimeout(120_000);
	const { checkHarmless } = await watched(page, baseURL);
	await openNotebook(page, endlessQueries);
	await allowAll(page);
	for (const { id } of endlessQueries) {
		const cell = cellOf(page, String(id));
		const end = cell.getByRole('button', { name: 'Avbryt' });
		const problem = cell.locator('[data-problem]:not([data-problem=not_allowed])');
		await expect(end.or(problem).first()).toBeVisible({ timeout: 30_000 });
		await checkAlive(page);
		if (await end.isVisible()) await end.click();
		await expect(end).toHaveCount(0);
	}
	await checkHarmless();
});

test('texts and charts of a stranger load nothing and run nothing', async ({ page, baseURL }) => {
	test.setTimeout(120_000);
	const { checkHarmless } = await watched(page, baseURL);
	await openNotebook(page, [...textAttacks, ...chartAttacks]);
	await allowAll(page);
	await expect(cellOf(page, 'drawn').locator('table')).toBeVisible({ timeout: 30_000 });
	const charts = page.locator('main article[id^=cell-chart_]');
	const told = page.locator('article:has([data-problem=spec], figure svg, figure canvas)');
	await expect(charts.and(told)).toHaveCount(chartAttacks.length - 1, { timeout: 60_000 });
	const drawn = (await withResult(page)).filter((id) => id.startsWith('chart_'));
	expect(drawn).toEqual(['chart_schema', 'chart_title']);
	await expect(cellOf(page, 'text_javascript')).toContainText('click');
	await expect(cellOf(page, 'text_html_image')).toContainText('<img src=');
	await expect(cellOf(page, 'text_template')).toContainText('{{constructor');
	await checkHarmless();
});

test('files of a stranger are opened, repaired or refused, and the page stands', async ({
	page,
	baseURL
}) => {
	test.setTimeout(120_000);
	const seen = await watch(page, baseURL ?? '');
	await page.goto('/');
	for (const [name, text] of Object.entries(strangeFiles)) {
		await test.step(name, async () => {
			await dropNotebook(page, text);
			const dialog = page.getByRole('dialog');
			await expect(dialog).toBeVisible({ timeout: 20_000 });
			expect(await strangeParts(page)).toEqual([]);
			expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
			expect(await page.evaluate(() => 'polluted' in {} || 'allowed' in {})).toBe(false);
			await page.keyboard.press('Escape');
			await expect(dialog).toHaveCount(0);
			await checkAlive(page);
		});
	}
	expect(seen).toEqual([]);
});

test('links of a stranger hold a template that is shown first, or are refused', async ({
	page,
	baseURL
}) => {
	const seen = await watch(page, baseURL ?? '');
	const template = strangeNotebook([
		{ id: 'a', kind: 'text', title: `<img src=${addressOf('link')}>`, text: '' }
	])
		.replace('"hagebok"', '"hagebok-template"')
		.replace(/"id":"from-a-stranger",|"created":"[^"]*",/g, '');
	const bomb = packLink(`{"format":"hagebok-template","title":"${' '.repeat(1_900_000)}"}`);
	const links = [
		packLink(template),
		bomb,
		't1.00000000.AAAA',
		't1.<img src=x onerror=alert(1)>',
		't99.x',
		'javascript:alert(1)'
	];
	for (const link of links) {
		await page.goto(`/#${link ?? ''}`);
		await page.reload();
		if (/^t\d+\./.test(link ?? '')) {
			const dialog = page.getByRole('dialog');
			await expect(dialog).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(dialog).toHaveCount(0);
		}
		await checkAlive(page);
		expect(await strangeParts(page)).toEqual([]);
	}
	expect(seen).toEqual([]);
});

test('a page of a stranger can neither frame this one nor speak to it', async ({
	context,
	baseURL,
	offences
}) => {
	// Their own page, which this browser is asked for.
	offences.provoke(/^request left the origin: http:\/\/127\.0\.0\.1:\d+\/$/);
	const origin = baseURL ?? '';
	const server = createServer((_, response) => {
		response.setHeader('Content-Type', 'text/html');
		response.end('<h1>Stranger</h1>');
	});
	await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const theirs = await context.newPage();
	await theirs.goto(`http://127.0.0.1:${port}/`);
	const opening = context.waitForEvent('page');
	await theirs.evaluate((target) => {
		const opened = window.open(target);
		const messages = [
			{ kind: 'done', outcome: { kind: 'rows' } },
			{ kind: 'allow', cells: ['*'] },
			'take',
			{ __proto__: null, type: 'handover', id: '*' }
		];
		const channels = ['hagebok', 'notebooks', 'tabs'].map((name) => new BroadcastChannel(name));
		setInterval(() => {
			for (const message of messages) {
				opened?.postMessage(message, '*');
				for (const channel of channels) channel.postMessage(message);
			}
		}, 20);
		const frame = document.createElement('iframe');
		frame.src = target;
		document.body.append(frame);
	}, `${origin}/`);
	const ours = await opening;
	const seen = await watch(ours, origin);
	await ours.getByRole('heading', { level: 1 }).waitFor();
	await dropNotebook(
		ours,
		strangeNotebook([{ id: 'a', kind: 'transform', code: 'return answers' }])
	);
	await ours.getByRole('button', { name: 'Åpne notatboken' }).click();
	await expect(ours.locator('[data-problem=not_allowed]')).toHaveCount(1);
	expect(theirs.frames()[1]?.url()).not.toContain(origin);
	expect(seen).toEqual([]);
	server.close();
});
