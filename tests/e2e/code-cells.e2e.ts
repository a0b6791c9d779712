import type { Locator, Page } from '@playwright/test';
import { dropFiles } from './drop';
import { expect, test } from './page';

const satisfied = 'Alt i alt, hvor fornøyd er du med workshopen?';

// What is said leaves the page at once instead of fading, so that its contrast is never half.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 180_000 });

test.beforeEach(async ({ page }) => {
	await page.goto('/');
	await dropFiles(page, ['data/workshop-google-forms.csv']);
	await expect(page.getByRole('article', { name: satisfied })).toBeVisible();
});

/** Adds a cell at the end, with the focus in its editor. */
async function add(page: Page, kind: string): Promise<Locator> {
	await page.getByRole('button', { name: 'Legg til noe annet' }).click();
	await page.getByRole('menuitem', { name: kind, exact: true }).click();
	const last = page.getByRole('article').last();
	await expect(last.locator('.cm-content')).toBeFocused();
	return page.locator(`article#${await last.getAttribute('id')}`);
}

/** Puts a text in the place of all that stands in the editor, as a paste would. */
async function rewrite(page: Page, cell: Locator, text: string): Promise<void> {
	await cell.locator('.cm-content').click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(text);
}

const rowsOf = (cell: Locator): Locator => cell.locator('tbody tr');

test('SQL, a transform of it and a chart of that follow one another, by keyboard, and stay on the page', async ({
	page,
	offences
}) => {
	const sql = await add(page, 'SQL');
	await page.keyboard.type('SELECT fornøyd');
	const offers = page.locator('.cm-tooltip-autocomplete');
	await expect(
		offers.getByRole('option', { name: /hvor fornøyd er du med workshopen/ })
	).toBeVisible();
	// The page does not take the first keys after the offers open for a choice.
	await page.waitForTimeout(200);
	await page.keyboard.press('Enter');
	await page.keyboard.type(' AS svar, count(*) AS antall FROM answers GROUP BY svar ORDER BY svar');
	await page.keyboard.press('Escape');
	await expect(sql.getByRole('columnheader', { name: 'antall' })).toBeVisible();
	await expect(sql.getByText('Ubeskyttede rader')).toBeVisible();
	const name = await sql.getByLabel('Heter i kode').inputValue();
	await offences.checkAccessibility();

	// Escape and Tab leave the editor.
	await sql.locator('.cm-content').focus();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Tab');
	await expect(sql.locator('.cm-content')).not.toBeFocused();

	const transform = await add(page, 'Omforming');
	await page.keyboard.insertText(
		`return ${name}.filter(d => d.svar !== null).orderby(aq.desc('antall'))`
	);
	await expect(rowsOf(transform).first()).toBeVisible();
	await expect(transform.getByRole('link', { name: 'SQL' })).toBeVisible();

	const chart = await add(page, 'Eget diagram');
	await chart.getByRole('button', { name: 'antall etter svar' }).click();
	await expect(chart.locator('.chart svg')).toBeVisible();
	await expect(chart.getByText('Tegnet av ubeskyttede rader')).toBeVisible();
	await expect(chart.locator('.chart svg')).toContainText('Svært fornøyd');
	await offences.checkAccessibility();

	// What is broken says where, what hangs on it waits, and mending mends both.
	await rewrite(page, sql, 'SELECT svar FORM answers');
	await expect(sql.locator('[data-problem=sql]')).toBeVisible();
	await expect(transform.locator('[data-problem=used_failed]')).toBeVisible();
	await sql.locator('.cm-content').click();
	await page.keyboard.press('ControlOrMeta+z');
	await expect(sql.getByRole('columnheader', { name: 'antall' })).toBeVisible();
	await expect(chart.locator('.chart svg')).toBeVisible();

	await page.emulateMedia({ media: 'print' });
	for (const cell of [sql, transform, chart]) await expect(cell).toBeHidden();
	await page.emulateMedia({ media: null });
	await page.getByRole('button', { name: 'Vis på skjerm' }).click();
	const pages = await page.locator('footer [role=status]').textContent();
	await page.keyboard.press('Escape');
	await expect(sql).toBeVisible();
	expect(Number(pages?.split('/')[1])).toBeLessThan(await page.getByRole('article').count());
});

test('an endless query is ended, and stays ended until it is asked for', async ({ page }) => {
	const cell = await add(page, 'SQL');
	await page.keyboard.insertText(
		'SELECT count(*) AS n FROM answers a, answers b, answers c, answers d, answers e, answers f, answers g, answers h WHERE hash(a.response + b.response + c.response + d.response + e.response + f.response + g.response + h.response) = 1'
	);
	await cell.getByRole('button', { name: 'Avbryt' }).click();
	await expect(cell.getByRole('button', { name: 'Kjør igjen' })).toBeVisible();

	// A stranger's: once it is allowed it is seen to run, and nobody is asked to allow it.
	await expect(page.getByText('lagret på denne maskinen')).toBeVisible();
	await page.evaluate(() => localStorage.removeItem('hagebok.allowed-code'));
	await page.reload();
	await expect(cell.locator('[data-problem=not_allowed]')).toBeVisible();
	await cell.getByRole('button', { name: 'La denne koden kjøre' }).click();
	await expect(cell.getByRole('button', { name: 'Avbryt' })).toBeVisible();
	await expect(cell.getByRole('button', { name: 'La denne koden kjøre' })).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Se koden' })).toHaveCount(0);

	// The show needs the analyses and not the code, and what is changed meanwhile is counted.
	await page.getByRole('button', { name: 'Vis på skjerm' }).click();
	await expect(page.locator('footer [role=status]')).toContainText('/');
	await page.keyboard.press('Escape');
	await expect(page.locator('[data-database="ready"]')).toBeAttached();
	await page.getByLabel('Hvor mange kunne ha svart?').fill('16');
	await page.keyboard.press('Enter');
	await expect(page.locator('main .stale')).toHaveCount(0);
	await cell.getByRole('button', { name: 'Avbryt' }).click();
	await expect(cell.getByRole('button', { name: 'Kjør igjen' })).toBeVisible();
	await rewrite(page, cell, 'SELECT 1 AS n FROM answers LIMIT 1');
	await expect(rowsOf(cell)).toHaveCount(1);
});

test('code that was not written here runs when it is allowed, and not before', async ({
	page,
	offences
}) => {
	const cell = await add(page, 'Omforming');
	await page.keyboard.insertText('return [{ n: 6 * 7 }]');
	await expect(rowsOf(cell)).toContainText('42');
	await expect(page.getByText('lagret på denne maskinen')).toBeVisible();

	// Written here: it runs again without a question.
	await page.reload();
	await expect(rowsOf(cell)).toContainText('42');

	// On a machine that does not know the code it is a stranger's.
	await page.evaluate(() => localStorage.removeItem('hagebok.allowed-code'));
	await page.reload();
	await expect(cell.locator('[data-problem=not_allowed]')).toBeVisible();
	await expect(cell.locator('.cm-content')).toContainText('6 * 7');
	await expect(rowsOf(cell)).toHaveCount(0);
	await offences.checkAccessibility();
	await cell.locator('.cm-content').click();
	await page.keyboard.type('x');
	await expect(cell.locator('.cm-content')).toHaveText('return [{ n: 6 * 7 }]');

	await page.getByRole('button', { name: 'Se koden' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('6 * 7');
	await offences.checkAccessibility();
	await dialog.getByRole('button', { name: 'La all kode her kjøre' }).click();
	await expect(rowsOf(cell)).toContainText('42');
});
