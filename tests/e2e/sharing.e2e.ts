import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { dropBytes, dropFiles, dropText } from './drop';
import { expect, test } from './page';

const workshop = 'data/workshop-google-forms.csv';
const partners = 'Fikk du kontakt med mulige samarbeidspartnere?';

test.beforeEach(async ({ page }) => {
	await page.goto('/');
	await dropFiles(page, [workshop]);
	await expect(page.getByRole('heading', { name: partners })).toBeVisible();
});

async function choose(page: Page, action: string): Promise<void> {
	await page.getByRole('button', { name: 'Del og sammenlign' }).click();
	await page.getByRole('menuitem', { name: action }).click();
}

const textOf = async (download: Download): Promise<string> =>
	readFile(await download.path(), 'utf8');

async function saved(page: Page): Promise<string> {
	const download = page.waitForEvent('download');
	await choose(page, 'Lagre som fil');
	expect((await download).suggestedFilename()).toBe('workshop-google-forms.hagebok.json');
	return textOf(await download);
}

async function savedTemplate(page: Page): Promise<string> {
	await choose(page, 'Lagre som mal');
	const download = page.waitForEvent('download');
	await page.getByRole('dialog').getByRole('button', { name: 'Lagre filen' }).click();
	return textOf(await download);
}

test('a notebook is saved, opened again with its answers, and repaired when it is damaged', async ({
	page,
	offences
}) => {
	const dialog = page.getByRole('dialog');
	const first = page.url();
	const text = await saved(page);
	expect(text).not.toContain('@example.no');

	await page.goto('/');
	await dropText(page, 'a.hagebok.json', text);
	await expect(dialog).toContainText('Denne notatboken trenger svar');
	await expect(dialog).toContainText('Laget med workshop-google-forms.csv');
	await offences.checkAccessibility();
	await dropFiles(page, [workshop]);
	await expect(dialog).toContainText('Den samme filen som da notatboken ble lagret.');
	await expect(dialog).toContainText('Alle spørsmålene finnes i filen.');
	await dialog.getByRole('button', { name: 'Åpne notatboken' }).click();
	await expect(page.getByRole('article', { name: partners }).locator('.chart svg')).toBeVisible();
	expect(page.url()).not.toBe(first);

	const cut = text.slice(0, text.lastIndexOf('"analysis"'));
	await page.goto('/');
	await dropText(page, 'b.hagebok.json', cut);
	await expect(dialog).toContainText('Filen er skadet');
	await expect(dialog).toContainText('teksten er skadet eller slutter der');
	const original = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Last ned filen som den var' }).click();
	expect(await textOf(await original)).toBe(cut);
	await offences.checkAccessibility();
	await dialog.getByRole('button', { name: 'Avbryt' }).click();

	await dropText(page, 'c.hagebok.json', 'Navn;Tempo\nKari;Passe\n');
	await expect(dialog).toContainText('Dette er ikke en notatbok');
	await dialog.getByRole('button', { name: 'Greit' }).click();
	await expect(dialog).toHaveCount(0);
});

test('of several notebooks dropped at once a person chooses, and none is lost', async ({
	page,
	offences
}) => {
	const dialog = page.getByRole('dialog');
	const text = await saved(page);
	const base64 = (of: string): string => Buffer.from(of).toString('base64');
	await page.goto('/');
	await dropBytes(page, [
		{ name: 'mars.hagebok.json', base64: base64(text) },
		{ name: 'svar.csv', base64: (await readFile(workshop)).toString('base64') },
		{ name: 'april.hagebok.json', base64: base64(text.replace('workshop-google-forms', 'April')) }
	]);
	await expect(dialog).toContainText('2 notatbøker på en gang');
	await offences.checkAccessibility();
	await dialog.getByRole('button', { name: 'april.hagebok.json' }).click();
	// The answers that came with them are used.
	await expect(dialog).toContainText('Den samme filen som da notatboken ble lagret.');
	await dialog.getByRole('button', { name: 'Åpne notatboken' }).click();
	await expect(page.getByLabel('Tittel på notatboken')).toHaveValue('April');
});

test('a template finds the questions of the next survey and asks for the one it does not know', async ({
	page,
	offences
}) => {
	const dialog = page.getByRole('dialog');
	const template = await savedTemplate(page);
	expect(template).toContain('"format": "hagebok-template"');
	expect(template).not.toContain('"sources"');

	const reworded = (await readFile(workshop, 'utf8')).replace(
		partners,
		'Ble du kjent med noen nye?'
	);
	await page.goto('/');
	await dropText(page, 'mal.hagebok.json', template);
	await expect(dialog).toContainText('En mal: analyser uten svar');
	await dropText(page, 'neste.csv', reworded);
	await expect(dialog.getByRole('heading', { name: 'Hvilket spørsmål er ment?' })).toBeVisible();
	await dialog.getByLabel(partners).selectOption({ label: 'Ble du kjent med noen nye?' });
	await offences.checkAccessibility();
	await dialog.getByRole('button', { name: 'Åpne notatboken' }).click();
	await expect(page.getByRole('heading', { name: 'Ble du kjent med noen nye?' })).toBeVisible();

	await page.goto('/');
	await dropText(page, 'mal.hagebok.json', template);
	await dropText(page, 'neste.csv', reworded);
	await dialog.getByLabel(partners).selectOption({ label: 'Utelat' });
	await dialog.getByRole('button', { name: 'Åpne notatboken' }).click();
	await expect(dialog).toContainText('er utelatt');
	await dialog.getByRole('button', { name: 'Åpne uten dette' }).click();
	await expect(page.getByLabel('Tittel på notatboken')).toHaveValue('workshop-google-forms');
	await expect(page.getByRole('heading', { name: 'Ble du kjent med noen nye?' })).toHaveCount(0);
});

test('a template carries how far it has come, where it was tried, and what differs from version to version', async ({
	page,
	offences
}) => {
	const dialog = page.getByRole('dialog');
	const first = await savedTemplate(page);
	await choose(page, 'Malens tilstand');
	await dialog.getByLabel('Tilstand', { exact: true }).selectOption('trial');
	await dialog.getByLabel('Eier').fill('Vekst i dalen');
	await dialog.getByRole('button', { name: 'Legg til versjonen' }).click();
	await expect(dialog.getByRole('alert')).toHaveText('Fyll ut feltene som mangler.');
	await expect(dialog.getByLabel('Hva er endret?')).toBeFocused();
	await dialog.getByLabel('Hva er endret?').fill('Kortere og med tempo');
	await dialog.getByRole('button', { name: 'Legg til versjonen' }).click();
	await expect(dialog.getByRole('status')).toHaveText('Versjon 0.2 er lagt til');
	for (const [site, event] of [
		['Bø', 'Frokost i mars'],
		['Lunde', 'Frokost i april']
	] as const) {
		await dialog.getByLabel('Sted', { exact: true }).fill(site);
		await dialog.getByLabel('Arrangement', { exact: true }).fill(event);
		await dialog.getByRole('button', { name: 'Legg til utprøvingen' }).click();
	}
	await expect(dialog).toContainText('Prøvd på 2 steder');
	await dialog.getByRole('button', { name: 'Fjern utprøvingen Frokost i april' }).click();
	await expect(dialog).toContainText('Prøvd på 1 sted');
	await offences.checkAccessibility();
	await dialog.getByRole('button', { name: 'Lukk' }).last().click();
	// Taking the trial away is undone like anything else.
	await page.keyboard.press('ControlOrMeta+z');
	await expect(page.getByText('malens tilstand')).toBeVisible();
	const second = await savedTemplate(page);

	await page.goto('/');
	await dropText(page, 'mal.hagebok.json', second.replace('"version": 3', '"version": 2'));
	for (const told of ['Utprøving (4 av 7)', 'Vekst i dalen', 'Kortere og med tempo', '2 steder'])
		await expect(dialog).toContainText(told);
	await expect(dialog).toContainText('skrevet i en eldre utgave av formatet (2)');
	await offences.checkAccessibility();
	await dialog.getByRole('button', { name: 'Avbryt' }).click();

	const base64 = (of: string): string => Buffer.from(of).toString('base64');
	await dropBytes(page, [
		{ name: 'ny.hagebok.json', base64: base64(second) },
		{ name: 'gammel.hagebok.json', base64: base64(first) }
	]);
	await dialog.getByRole('button', { name: 'Sammenlign de to' }).click();
	await expect(dialog).toContainText('Versjon 0.1 til');
	await expect(dialog.locator('ins')).toContainText(['Tilstand: Utprøving', 'Versjon 0.2']);
	await expect(dialog.locator('del')).toContainText(['Tilstand: Innsamling', 'Versjon 0.1']);
	await offences.checkAccessibility();
});

test('a template travels in a link, and a link that was cut is refused', async ({
	page,
	context,
	offences
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const dialog = page.getByRole('dialog');
	await choose(page, 'Lagre som mal');
	await dialog.getByRole('button', { name: 'Kopier lenken' }).click();
	await expect(dialog).toContainText('Lenken er kopiert');
	await offences.checkAccessibility();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toContain('/#t1.');

	await page.goto('/stored');
	await page.goto(link.slice(0, -20));
	await expect(dialog).toContainText('Lenken er kuttet eller endret på veien.');
	await dialog.getByRole('button', { name: 'Greit' }).click();
	await expect(page).toHaveURL(/\/$/);

	// Put into the address of a page that is open.
	await page.goto(link);
	await expect(dialog).toContainText('En mal: analyser uten svar');
	await dropFiles(page, [workshop]);
	await dialog.getByRole('button', { name: 'Åpne notatboken' }).click();
	await expect(page.getByRole('heading', { name: partners })).toBeVisible();
});

test('two versions are compared cell by cell', async ({ page, offences }) => {
	const dialog = page.getByRole('dialog');
	const text = await saved(page);
	await page.getByLabel('Tittel på notatboken').fill('Workshop 1');
	const cell = page.getByRole('article', { name: partners });
	await cell.hover();
	await cell.getByLabel('Diagramtype').selectOption('bar');

	await choose(page, 'Se hva som er endret siden du åpnet');
	await expect(dialog.locator('del').first()).toContainText('workshop-google-forms');
	await expect(dialog.locator('ins').first()).toContainText('Workshop 1');
	await expect(dialog.getByRole('listitem')).toHaveCount(1);
	await offences.checkAccessibility();
	await dialog.getByRole('button', { name: partners }).click();
	await expect(dialog).toHaveCount(0);

	await dropText(page, 'før.hagebok.json', text);
	await dialog.getByRole('button', { name: 'Sammenlign med den åpne' }).click();
	await expect(dialog.getByRole('listitem')).toContainText([partners]);
});

test('what is dismissed while answers are held beside it stays away', async ({ page }) => {
	const dialog = page.getByRole('dialog');
	await dropText(page, 'før.hagebok.json', await saved(page));
	await expect(dialog).toContainText('Denne notatboken trenger svar');
	let arrive = (): void => undefined;
	const late = new Promise<void>((resolve) => (arrive = resolve));
	const asked: string[] = [];
	await page.route('**/immutable/chunks/*.js', async (route) => {
		asked.push(route.request().url());
		await late;
		await route.continue();
	});
	await dialog.getByRole('button', { name: 'Bruk svarene som er åpne' }).click();
	await expect.poll(() => asked.length).toBeGreaterThan(0);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	arrive();
	// What was asked for is there, and the page has drawn what it does with it.
	await page.evaluate(async (urls) => {
		await Promise.all(urls.map((url) => import(url)));
		await new Promise(requestAnimationFrame);
	}, asked);
	await expect(dialog).toHaveCount(0);
});
