import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { dropFiles } from './drop';
import { expect, test } from './page';

const run = promisify(execFile);
const workshop = 'data/workshop-google-forms.csv';

async function save(page: Page, action: string, path: string): Promise<void> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Del og sammenlign' }).click();
	await page.getByRole('menuitem', { name: action }).click();
	await (await download).saveAs(path);
}

test('the web page of a notebook is the same from the browser and from the command line, and needs no script', async ({
	page,
	browser
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
		await save(page, 'Lagre som nettside', here);
		await run(process.execPath, [
			...['dist/hagebok.js', 'report', notebook, workshop],
			...['--out', there, '--locale', 'nb']
		]);
		const text = await readFile(here, 'utf8');
		expect(text).toBe(await readFile(there, 'utf8'));

		const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
		const reader = await context.newPage();
		await reader.setContent(text);
		await expect(reader.locator('svg').first()).toBeVisible();
		await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
		await context.close();
	} finally {
		await rm(folder, { recursive: true });
	}
});
