import { dropFiles } from './drop';
import { expect, test } from './page';

const workshop = 'data/workshop-google-forms.csv';
const partners = 'Fikk du kontakt med mulige samarbeidspartnere?';

test.beforeEach(async ({ page }) => {
	await page.goto('/');
	await dropFiles(page, [workshop]);
	await expect(page.getByRole('heading', { name: partners })).toBeVisible();
});

test('a correction follows through to the chart and is undone and redone', async ({
	page,
	offences
}) => {
	await page.getByRole('link', { name: 'Slik ble filen lest' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Slik ble filen lest' })).toBeVisible();
	await offences.checkAccessibility();

	const card = page.getByRole('article', { name: partners });
	await card.getByLabel('Hvordan «Kanskje» teller').selectOption('dont_know');
	await expect(card.getByText('rettet av deg')).toBeVisible();

	await page.getByRole('link', { name: /Til diagrammene/ }).click();
	const cell = page.getByRole('article', { name: partners });
	await expect(cell.locator('.base')).toContainText('n = 9 av 14');

	await page.keyboard.press('Control+z');
	await expect(cell.locator('.base')).toContainText('n = 14');
	await page.keyboard.press('Control+Shift+z');
	await expect(cell.locator('.base')).toContainText('n = 9 av 14');
});

test('the number who could have answered is asked once and changes the sentence', async ({
	page
}) => {
	const cell = page.getByRole('article', { name: partners });
	const before = await cell.locator('.sentence').textContent();
	await page.getByLabel('Hvor mange kunne ha svart?').fill('16');
	await page.keyboard.press('Enter');
	await expect(cell.locator('.sentence')).toContainText('16');
	expect(await cell.locator('.sentence').textContent()).not.toBe(before);

	await page.getByLabel('Hvor mange kunne ha svart?').fill('9');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('alert')).toContainText('minst 14');
});

test('a pie becomes a bar when asked, and a chart can be broken by another question', async ({
	page,
	offences
}) => {
	const cell = page.getByRole('article', { name: partners });
	await cell.hover();
	await cell.getByLabel('Diagramtype').selectOption('bar');
	await expect(cell.locator('.chart svg .mark-rect path').first()).toBeAttached();
	await cell.getByLabel('Del etter').selectOption({ label: 'Hvordan var tempoet?' });
	await cell.getByRole('button', { name: 'Tabell', exact: true }).click();
	await expect(cell.getByRole('columnheader', { name: /Passe/ })).toBeVisible();
	await offences.checkAccessibility();
});

test('a cell can be moved, removed and brought back', async ({ page }) => {
	const titles = page.locator('article h2');
	// What is far from the window is drawn when the page has nothing else to do.
	await expect(titles).toHaveCount(13);
	const before = await titles.allTextContents();
	const cell = page.getByRole('article', { name: partners });
	await cell.hover();
	await cell.getByRole('button', { name: `Mer for ${partners}` }).click();
	await page.getByRole('menuitem', { name: 'Fjern' }).click();
	await expect(page.getByRole('heading', { name: partners })).toHaveCount(0);
	await page.getByRole('button', { name: /^Angre/ }).click();
	await expect.poll(() => titles.allTextContents()).toEqual(before);

	await cell.hover();
	await cell.getByRole('button', { name: `Mer for ${partners}` }).click();
	await page.getByRole('menuitem', { name: 'Flytt opp' }).click();
	const at = before.indexOf(partners);
	await expect
		.poll(() => titles.allTextContents())
		.toEqual(before.toSpliced(at, 1).toSpliced(at - 1, 0, partners));
});

test('a chart is saved as PNG and as SVG, and its table is copied', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const cell = page.getByRole('article', { name: partners });
	const choose = async (name: string): Promise<void> => {
		await cell.hover();
		await cell.getByRole('button', { name: `Mer for ${partners}` }).click();
		await page.getByRole('menuitem', { name }).click();
	};
	for (const format of ['PNG', 'SVG']) {
		const download = page.waitForEvent('download');
		await choose(`Lagre som ${format}`);
		expect((await download).suggestedFilename()).toBe(
			`fikk-du-kontakt-med-mulige-samarbeidspartnere.${format.toLowerCase()}`
		);
	}
	await choose('Kopier tabellen');
	await expect(page.getByText('Tabellen er kopiert')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Kanskje');
	await choose('Kopier diagrammet');
	await expect(page.getByText('Diagrammet er kopiert')).toBeVisible();
});

test('the show turns its pages with the arrow keys and ends with Escape', async ({
	page,
	offences
}) => {
	await page.getByRole('button', { name: 'Vis på skjerm' }).click();
	const pages = page.locator('footer [role=status]');
	await expect(pages).toContainText('1 /');
	await page.keyboard.press('ArrowRight');
	await expect(pages).toContainText('2 /');
	await expect(page.locator('.chart svg').first()).toBeVisible();
	await offences.checkAccessibility();
	await page.keyboard.press('Home');
	await expect(pages).toContainText('1 /');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading', { name: partners })).toBeVisible();
});

test('a reload brings the notebook back as it was, with its way to undo', async ({ page }) => {
	await page.getByLabel('Tittel på notatboken').fill('Produktutvikling, 4. mars');
	await page.getByLabel('Hvor mange kunne ha svart?').fill('16');
	await page.keyboard.press('Enter');
	await expect(page.getByText('lagret på denne maskinen')).toBeVisible();
	await page.reload();
	await expect(page.getByLabel('Tittel på notatboken')).toHaveValue('Produktutvikling, 4. mars');
	await expect(page.getByLabel('Hvor mange kunne ha svart?')).toHaveValue('16');
	await expect(page.getByRole('article', { name: partners }).locator('.chart svg')).toBeVisible();
	await page.getByRole('button', { name: /^Angre: hvor mange/ }).click();
	await expect(page.getByLabel('Hvor mange kunne ha svart?')).toHaveValue('');
});

test('what is stored is listed without personal data, and erased', async ({ page, offences }) => {
	await page.getByRole('link', { name: 'Hagebok' }).click();
	await page.getByRole('link', { name: 'Hva som lagres' }).click();
	await expect(page.getByText('Lagt til side: E-postadresse.')).toBeVisible();
	await offences.checkAccessibility();
	const stored = await page.evaluate(async () => {
		const open = indexedDB.open('hagebok');
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			open.onsuccess = () => resolve(open.result);
			open.onerror = () => reject(open.error);
		});
		const texts: string[] = [];
		for (const name of database.objectStoreNames) {
			const request = database.transaction(name).objectStore(name).getAll();
			texts.push(
				await new Promise((resolve) => {
					request.onsuccess = () => resolve(JSON.stringify(request.result));
				})
			);
		}
		database.close();
		return texts.join('\n');
	});
	expect(stored).toContain('samarbeidspartnere');
	expect(stored).not.toContain('@example.no');

	await page.getByRole('button', { name: 'Slett alt' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Slett', exact: true }).click();
	await expect(page.getByText('Ingenting er lagret.')).toBeVisible();
});

test('a notebook made on another’s page keeps its files, so that a next event can be added', async ({
	page
}) => {
	const dialog = page.getByRole('dialog');
	const first = page.url();
	await dropFiles(page, [workshop]);
	await dialog.getByRole('button', { name: 'En ny notatbok' }).click();
	await expect(page).not.toHaveURL(first);
	await expect(page.getByRole('heading', { name: partners })).toBeVisible();
	await dropFiles(page, [workshop]);
	await expect(dialog.getByRole('button', { name: 'En annen workshop eller runde' })).toBeVisible();
});
