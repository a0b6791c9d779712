import type { Locator, Page } from '@playwright/test';
import { expect, test } from './page';

const departments = ['Helse', 'Skole', 'Kultur'];
const feelings = ['Fornøyd', 'Misfornøyd', 'Vet ikke'];

/** A sheet of answers as it is copied from a spreadsheet. */
const sheet = [
	'Hvilken avdeling jobber du i?\tHvor fornøyd er du med kurset?\tHva var best?',
	...Array.from({ length: 24 }, (_, i) =>
		[departments[i % 3], feelings[i % 5 === 0 ? 1 : 0], `Samtalene, gruppe ${i}`].join('\t')
	)
].join('\n');

const satisfied = 'Hvor fornøyd er du med kurset?';

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	await target.waitFor();
	for (let i = 0; i < 60; i += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab does not lead to ${target}`);
}

/** Asks the palette for something. */
async function ask(page: Page, words: string): Promise<void> {
	await page.keyboard.press('Control+k');
	await expect(page.getByRole('combobox', { name: /^Søk i kommandoer/ })).toBeFocused();
	await page.keyboard.insertText(words);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog', { name: 'Finn en kommando' })).toHaveCount(0);
}

test.beforeEach(async ({ page }) => {
	await page.goto('/');
	await tabTo(page, page.getByRole('button', { name: 'Lim inn' }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	await tabTo(page, page.getByRole('dialog').getByRole('textbox'));
	await page.keyboard.insertText(sheet);
	await tabTo(page, page.getByRole('button', { name: 'Les tabellen' }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: satisfied })).toBeVisible();
});

test('a notebook is built, put in order and shown without a mouse', async ({ page, offences }) => {
	const focused = page.locator('[data-cell]:focus');
	const titles = page.locator('article > .head h2, article > .head h3');
	const status = page.locator('[role=status]');

	await page.keyboard.press('j');
	await expect(focused).toHaveAccessibleName('Hvilken avdeling jobber du i?');

	// A section above it, from the menu between the cells.
	await page.keyboard.press('a');
	await expect(page.getByRole('menu')).toBeVisible();
	await offences.checkAccessibility();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Overskrift på avsnittet')).toBeFocused();
	await page.keyboard.insertText('Om kurset');
	await page.keyboard.press('Escape');
	await expect(focused).toHaveAccessibleName('Om kurset');

	// Words of one's own below it.
	await page.keyboard.press('b');
	await expect(page.getByRole('menu')).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-cell] textarea:focus')).toBeVisible();
	await page.keyboard.insertText('Alle på kurset fikk spørsmålene.');
	await page.keyboard.press('Escape');
	await expect(focused).toContainText('Alle på kurset fikk spørsmålene.');

	// An analysis, broken into groups; its own dialog opens with Enter.
	await page.keyboard.press('j');
	await page.keyboard.press('ArrowDown');
	await expect(focused).toHaveAccessibleName(satisfied);
	const cell = page.getByRole('article', { name: satisfied });
	await tabTo(page, cell.getByLabel('Del etter'));
	await page.keyboard.type('Hvilken');
	await expect(cell.getByLabel('Del etter').locator('option:checked')).toHaveText(/avdeling/);
	await page.keyboard.press('Escape');
	await expect(focused).toHaveAccessibleName(satisfied);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);

	// A choice and a query, from the palette: each with the focus where one goes on.
	await ask(page, 'legg til valg');
	await expect(page.getByRole('dialog').locator(':focus')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(focused).toHaveAccessibleName('Valg');
	await ask(page, 'add sql');
	await expect(page.locator('[data-cell] .cm-content')).toBeFocused();
	await page.keyboard.insertText('select count(*) as antall from answers');
	// The first Escape may be for the list of what could be meant.
	await expect(async () => {
		await page.keyboard.press('Escape');
		await expect(focused).toHaveAccessibleName(/SQL/, { timeout: 500 });
	}).toPass();

	// Moved, copied, folded, removed, brought back.
	const before = await titles.count();
	await page.keyboard.press('Alt+ArrowUp');
	await expect(status.filter({ hasText: /^Flyttet til plass \d+ av \d+$/ })).toBeVisible();
	await page.keyboard.press('d');
	await expect(titles).toHaveCount(before + 1);
	await page.keyboard.press('f');
	await expect(page.getByRole('button', { name: /^Fold ut SQL/ })).toBeVisible();
	await page.keyboard.press('Delete');
	await expect(titles).toHaveCount(before);
	await tabTo(page, page.getByRole('button', { name: 'Hent tilbake' }));
	await page.keyboard.press('Enter');
	await expect(titles).toHaveCount(before + 1);
	await expect(focused).toHaveAccessibleName(/SQL/);
	await page.keyboard.press('Delete');
	await expect(titles).toHaveCount(before);
	// What comes back by undo has the focus as well.
	await page.keyboard.press('Control+z');
	await expect(titles).toHaveCount(before + 1);
	await expect(focused).toHaveAccessibleName(/SQL/);
	await page.keyboard.press('Control+z');
	await page.keyboard.press('Control+z');
	await page.keyboard.press('Control+z');
	await expect(titles).toHaveCount(before);

	// A section hides what is below it, and the outline tells.
	await ask(page, 'om kurset');
	await expect(focused).toHaveAccessibleName('Om kurset');
	await page.keyboard.press('f');
	await expect(page.getByRole('article', { name: satisfied })).toHaveCount(0);
	await offences.checkAccessibility();
	await ask(page, satisfied);
	await expect(page.getByRole('article', { name: satisfied })).toBeVisible();
	await expect(focused).toHaveAccessibleName(satisfied);

	await ask(page, 'vis på skjerm');
	await expect(page.locator('footer [role=status]')).toContainText('1 /');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading', { name: satisfied })).toBeVisible();
});

test('words are found and replaced in one step, and a link leads back to a cell', async ({
	page,
	context,
	offences
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const focused = page.locator('[data-cell]:focus');
	// The cell is called by the same words.
	const written = (text: string) => page.getByRole('paragraph').filter({ hasText: text });
	await ask(page, 'legg til tekst');
	await expect(page.locator('[data-cell] textarea:focus')).toBeVisible();
	await page.keyboard.insertText('Kurset og mer om kurset.');
	await page.keyboard.press('Escape');

	await page.keyboard.press('Control+Shift+F');
	const panel = page.getByRole('dialog', { name: /^Søk og erstatt/ });
	await expect(panel.getByLabel('Søk etter')).toBeFocused();
	await page.keyboard.insertText('kurset');
	await expect(panel.getByRole('status')).toHaveText('1 av 3');
	await page.keyboard.press('Enter');
	await expect(panel.getByRole('status')).toHaveText('2 av 3');
	await offences.checkAccessibility();
	await tabTo(page, panel.getByLabel('Erstatt med'));
	await page.keyboard.insertText('samlingen');
	await tabTo(page, panel.getByRole('button', { name: 'Erstatt alle' }));
	await page.keyboard.press('Enter');
	await expect(written('samlingen og mer om samlingen.')).toBeVisible();
	// The question is called what it was asked as.
	await expect(page.getByRole('heading', { name: satisfied })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(panel).toHaveCount(0);
	await page.keyboard.press('Control+z');
	await expect(written('Kurset og mer om kurset.')).toBeVisible();

	await ask(page, satisfied);
	await expect(focused).toHaveAccessibleName(satisfied);
	await page.keyboard.press('c');
	await expect(page.getByText('Lenken er kopiert')).toBeVisible();
	await expect(page.getByText('lagret på denne maskinen')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link).toMatch(/#[^/]+\/cell\/c\d+$/);
	await page.goto('/');
	await page.goto(link);
	await expect(focused).toHaveAccessibleName(satisfied);
});

test('the keys are listed, and those that are characters can be turned off', async ({
	page,
	offences
}) => {
	const focused = page.locator('[data-cell]:focus');
	await page.keyboard.press('?');
	const keys = page.getByRole('dialog', { name: 'Hurtigtaster' });
	await expect(keys.getByText('Ctrl+Shift+F')).toBeVisible();
	await offences.checkAccessibility();
	await tabTo(page, keys.getByLabel('Bruk taster uten Ctrl og Alt'));
	await page.keyboard.press('Space');
	await page.keyboard.press('Escape');
	await expect(keys).toHaveCount(0);
	await page.keyboard.press('j');
	await page.keyboard.press('?');
	await expect(keys).toHaveCount(0);
	await expect(focused).toHaveCount(0);

	// The palette is a way to everything, and gives the focus back.
	await ask(page, 'neste del');
	await expect(focused).toHaveCount(1);
	await page.keyboard.press('Control+k');
	await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('Neste del');
	await offences.checkAccessibility();
	await page.keyboard.insertText('finnes ikke xyz');
	await expect(page.getByText('Ingenting passer.')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(focused).toHaveCount(1);
});

test('on a narrow page the contents are in the bar, and a cell is added at the end', async ({
	page,
	offences
}) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await tabTo(page, page.getByRole('banner').getByRole('button', { name: 'Innhold' }));
	await page.keyboard.press('Enter');
	const contents = page.getByRole('dialog', { name: 'Innhold' });
	await tabTo(page, contents.getByRole('link').first());
	await page.keyboard.press('ArrowDown');
	await offences.checkAccessibility();
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-cell]:focus')).toHaveAccessibleName(satisfied);
	await tabTo(page, page.getByRole('button', { name: 'Legg til noe annet' }));
	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-cell] textarea:focus')).toBeVisible();
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	await tabTo(page, page.getByRole('button', { name: 'Siste endringer' }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('menuitem').first()).toContainText('Angre');
	await offences.checkAccessibility();
	await page.keyboard.press('Escape');
	expect(overflow).toBe(0);
});
