import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type BrowserContext } from '@playwright/test';
import { dropFiles } from './drop';
import { guard } from './page';

const workshop = 'data/workshop-google-forms.csv';
let profile: string;

/** A browser whose storage outlives it. */
async function openBrowser(profile: string): Promise<BrowserContext> {
	const { launchOptions, locale } = test.info().project.use;
	return chromium.launchPersistentContext(profile, {
		...launchOptions,
		...(locale ? { locale } : {})
	});
}

/** Ends the browser at once, as a crash or a power cut would. */
async function kill(context: BrowserContext): Promise<void> {
	const gone = context.waitForEvent('close');
	execFileSync('pkill', ['-9', '-f', '--', `--user-data-dir=${profile}`]);
	await gone;
}

test.beforeEach(() => {
	profile = mkdtempSync(join(tmpdir(), 'hagebok-'));
});
test.afterEach(() => {
	rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('a killed browser brings the notebook back', async ({ baseURL }) => {
	const origin = baseURL ?? '';
	const before = await openBrowser(profile);
	const page = await before.newPage();
	const seen = guard(page, origin);
	await page.goto(origin);
	await dropFiles(page, [workshop]);
	await page.getByLabel('Tittel på notatboken').fill('Workshop i Nome');
	await page.getByLabel('Hvor mange kunne ha svart?').fill('16');
	await page.keyboard.press('Enter');
	await expect(page.getByText('lagret på denne maskinen')).toBeVisible();
	await kill(before);

	const after = await openBrowser(profile);
	const again = await after.newPage();
	const seenAgain = guard(again, origin);
	await again.goto(origin);
	await again.getByRole('link', { name: 'Workshop i Nome' }).click();
	await expect(again.getByLabel('Hvor mange kunne ha svart?')).toHaveValue('16');
	await expect(again.locator('.chart svg').first()).toBeVisible();
	await after.close();
	expect([...seen, ...seenAgain]).toEqual([]);
});

test('a browser killed in the middle of an import keeps what was there before', async ({
	baseURL
}) => {
	const origin = baseURL ?? '';
	const before = await openBrowser(profile);
	const page = await before.newPage();
	await page.goto(origin);
	await dropFiles(page, [workshop]);
	await expect(page.getByText('lagret på denne maskinen')).toBeVisible();
	await page.evaluate(() => {
		const row = `2026/03/04 3:06:28 PM CET,Ja,${'svar '.repeat(20)}\n`;
		const big = new File([`Tidsmerke,Fornøyd?,Hva?\n${row.repeat(400_000)}`], 'stor.csv');
		const transfer = new DataTransfer();
		transfer.items.add(big);
		document.body.dispatchEvent(
			new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer })
		);
	});
	await expect(page.getByRole('progressbar')).toBeVisible();
	await kill(before);

	const after = await openBrowser(profile);
	const again = await after.newPage();
	await again.goto(origin);
	await again.getByRole('link', { name: 'workshop-google-forms' }).click();
	await expect(again.getByLabel('Tittel på notatboken')).toHaveValue('workshop-google-forms');
	await expect(again.locator('.chart svg').first()).toBeVisible();
	await after.close();
});
