import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { dropFiles, dropText } from './drop';
import { expect, test } from './page';

const nome = ['1-nome-ideavklaring', '2-nome-produktutvikling', '3-nome-samarbeid'];
const drangedal = ['4-drangedal-ideavklaring', '5-drangedal-produktutvikling'];
const filesOf = (names: readonly string[]): string[] =>
	names.map((name) => `data/workshops/${name}.csv`);

async function open(page: Page, names: readonly string[]): Promise<void> {
	await page.goto('/');
	await dropFiles(page, filesOf(names));
	await expect(page.locator('article .chart svg').first()).toBeVisible();
}

async function choose(page: Page, action: string): Promise<void> {
	await page.getByRole('button', { name: 'Del og sammenlign' }).click();
	await page.getByRole('menuitem', { name: action }).click();
}

/** Saves the counts of the open notebook; the text of the file. */
async function saveCounts(page: Page, keep = false): Promise<string> {
	await choose(page, 'Lagre opptellinger for andre');
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('Med i filen');
	if (keep) await dialog.getByRole('checkbox').check();
	const download = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Lagre filen' }).click();
	const saved = await download;
	expect(saved.suggestedFilename()).toMatch(/\.hagebok-counts\.json$/);
	return readFile(await saved.path(), 'utf8');
}

test('one place passes its counts on, another puts them beside its own, and a damaged file is refused with the reason', async ({
	page,
	offences
}) => {
	test.slow();
	const dialog = page.getByRole('dialog');
	await open(page, nome);

	await choose(page, 'Lagre opptellinger for andre');
	await expect(dialog).toContainText('summene stemmer');
	await expect(dialog).toContainText('Ikke med: tekster');
	await dialog.getByText(/^1-nome-ideavklaring: \d+ svar$/).click();
	await expect(dialog.getByRole('columnheader', { name: 'Antall' }).first()).toBeVisible();
	await offences.checkAccessibility();
	await dialog.getByRole('button', { name: 'Avbryt' }).click();
	const first = await saveCounts(page);

	await open(page, drangedal);
	await saveCounts(page, true);
	const pool = page.getByRole('article', { name: 'Opptellinger fra flere' });
	await expect(pool).toContainText('2 arrangementer i 1 filer');
	await dropText(page, 'nome.hagebok-counts.json', first);
	await expect(pool).toContainText('5 arrangementer i 2 filer');
	await expect(pool.locator('.chart svg').first()).toBeVisible();
	await pool.getByText('Vis alle spørsmålene').click();
	await expect(pool.getByRole('columnheader', { name: 'Alle samlet' })).toBeVisible();
	await offences.checkAccessibility();

	// Counted twice, changed on the way, and newer than this program: told why, and nothing is added.
	const refused: readonly (readonly [string, string, RegExp])[] = [
		['igjen.hagebok-counts.json', first, /er allerede talt/],
		['endret.hagebok-counts.json', first.replace(/"n": \d+/, '"n": 99'), /skadet eller endret/],
		['ny.hagebok-counts.json', first.replace('"version": 1', '"version": 9'), /nyere utgave \(9\)/],
		['rot.hagebok-counts.json', '{', /ingen fil med opptellinger/]
	];
	for (const [name, text, why] of refused) {
		await dropText(page, name, text);
		await expect(dialog).toContainText('Ingenting er lagt til');
		await expect(dialog).toContainText(why);
		await dialog.getByRole('button', { name: 'Greit' }).click();
		await expect(pool).toContainText('5 arrangementer i 2 filer');
	}

	await page
		.getByRole('button', { name: /^Angre/ })
		.first()
		.click();
	await expect(pool).toContainText('2 arrangementer i 1 filer');
	await page
		.getByRole('button', { name: /^Gjør om/ })
		.first()
		.click();
	await expect(pool).toContainText('5 arrangementer i 2 filer');
	await expect(page.getByText('lagret på denne maskinen')).toBeVisible();
	await page.reload();
	await expect(pool).toContainText('5 arrangementer i 2 filer');

	// Counts without anybody's answers are a notebook too.
	await page.goto('/');
	await dropText(page, 'nome.hagebok-counts.json', first);
	await expect(pool).toContainText('3 arrangementer i 1 filer');
	await offences.checkAccessibility();
});
