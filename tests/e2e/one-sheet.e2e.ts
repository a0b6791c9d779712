import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { dropFiles } from './drop';
import { expect, test } from './page';

const run = promisify(execFile);

/** Pages of paper that the document takes up; the browser writes them one object each. */
async function pagesOf(page: Page): Promise<number> {
	const pdf = await page.pdf({ preferCSSPageSize: true });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The sheet alone: on paper, on a phone, and for those who hear it. */
async function lookAt(page: Page, html: string, check: () => Promise<void>): Promise<void> {
	await page.setContent(html);
	expect(await pagesOf(page)).toBe(1);
	await check();
	await page.setViewportSize({ width: 320, height: 700 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	await page.setViewportSize({ width: 1280, height: 720 });
}

const partners = 'Fikk du kontakt med mulige samarbeidspartnere?';

const samples = [
	['workshop', 'nb', 'data/workshop-google-forms.csv', '--set', 'population=16'],
	['process', 'nn', 'data/prosess-slutt.csv'],
	[
		...['readiness', 'da', 'data/netvaerk-skive.csv'],
		...['--population', 'data/netvaerk-skive-population.csv']
	],
	['region', 'en', 'data/naeringsundersokelse-questback.csv'],
	['appreciative-inquiry', 'sv', 'data/berattelser.csv'],
	['competence-event', 'en', 'data/traffar.csv']
] as const;

test('every sample is one sheet of A4, and can be read on a phone and by a screen reader', async ({
	page,
	offences
}) => {
	test.slow();
	const folder = await mkdtemp(join(tmpdir(), 'sheet-'));
	try {
		for (const [template, locale, ...rest] of samples) {
			const out = join(folder, `${template}.html`);
			await run(process.execPath, [
				...['dist/hagebok.js', 'report', `template:${template}`, ...rest],
				...['--locale', locale, '--one-page', '--out', out]
			]);
			await lookAt(page, await readFile(out, 'utf8'), () => offences.checkAccessibility());
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		}
	} finally {
		await rm(folder, { recursive: true });
	}
});

test('a person chooses what is on the sheet; the verdict is large and what does not fit is told', async ({
	page,
	offences
}) => {
	await page.goto('/');
	await dropFiles(page, ['data/workshop-google-forms.csv']);
	await page
		.getByRole('button', { name: /^Legg til/ })
		.first()
		.waitFor();
	await page.getByRole('button', { name: 'Del og sammenlign' }).click();
	await page.getByRole('menuitem', { name: 'Lagre som ett ark' }).click();
	const dialog = page.getByRole('dialog', { name: 'Lagre som ett ark' });
	await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(3);
	await offences.checkAccessibility();
	// No fourth until one is taken away.
	await expect(dialog.getByRole('checkbox', { checked: false }).first()).toBeDisabled();
	await dialog.getByRole('checkbox', { checked: true }).first().uncheck();
	await dialog.getByRole('checkbox', { name: partners }).check();
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Lagre filen' }).click();
	const html = await readFile(await (await download).path(), 'utf8');
	expect((await download).suggestedFilename()).toBe('workshop-google-forms-a4.html');
	await expect(page.getByText(/^Lagret workshop-google-forms-a4\.html/)).toBeVisible();
	await lookAt(page, html, () => offences.checkAccessibility());
	await expect(page.getByRole('main')).toContainText(partners);
	await expect(page.getByRole('main')).toContainText('svarte');
	expect(html).not.toContain('<script');
});
