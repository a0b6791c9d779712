import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { dropFiles } from './drop';
import { expect, test } from './page';

// What is said leaves the page at once instead of fading, so that its contrast is never half.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

async function openFile(page: Page, file: string): Promise<void> {
	await page.goto('/');
	await dropFiles(page, [file]);
	await expect(page.getByRole('article').first()).toBeVisible();
}

const titles = (page: Page): Promise<string[]> =>
	page.getByRole('article').getByRole('heading').allInnerTexts();

/** Chooses a table for what the button reads. */
async function choose(
	page: Page,
	button: Locator,
	file: string | { name: string; mimeType: string; buffer: Buffer }
): Promise<void> {
	const chooser = page.waitForEvent('filechooser');
	await button.click();
	await (await chooser).setFiles(file);
}

test.describe('a workshop', () => {
	test('comes from a dropped file to its verdict in one press, and from there to a decision', async ({
		page,
		offences
	}) => {
		await openFile(page, 'data/workshop-google-forms.csv');
		const offer = page.getByRole('group', { name: /^Evaluering av workshop: 18 av 18/ });
		await expect(page.getByRole('article')).toHaveCount(13);
		const before = await titles(page);
		await offences.checkAccessibility();

		// No thanks is remembered, and can be taken back.
		await offer.getByRole('button', { name: 'Nei takk' }).click();
		await expect(offer).toHaveCount(0);
		await page.keyboard.press('Control+z');
		await offer.getByRole('button', { name: 'Vis konklusjonen øverst' }).click();

		const cell = page.getByRole('article', { name: 'Bør workshopen holdes igjen som den var?' });
		await expect(cell.locator('.verdict')).toContainText('Behold');
		await expect(cell.locator('.verdict')).toContainText('Fornøyde: 86 %, minst 75 %');
		await expect(offer).toHaveCount(0);
		await expect(page.getByRole('article')).toHaveCount(17);
		expect((await titles(page)).slice(4)).toEqual(before);
		await page.keyboard.press('Control+z');
		await expect.poll(() => titles(page)).toEqual(before);
		await page.keyboard.press('Control+y');
		await expect(cell.locator('.verdict')).toContainText('Behold');

		// What is not known leads to where it is said.
		await expect(cell).toContainText('Ikke kjent: Svarprosent');
		await cell.getByRole('button', { name: 'Si hvor mange som kom' }).click();
		const analysis = page.getByRole('dialog', { name: 'Endre analysen' });
		await analysis.getByLabel('Deltok', { exact: true }).fill('16');
		await analysis.getByText('Hvilket spørsmål er hvilket').click();
		await expect(analysis.getByLabel('Alt i alt, hvor fornøyd er du med workshopen?')).toHaveValue(
			''
		);
		await offences.checkAccessibility('[role=dialog]');
		await analysis.getByRole('button', { name: 'Lagre' }).click();
		await expect(cell).not.toContainText('Ikke kjent');
		await expect(cell).toContainText('minst 50 %: ja');

		// The numbers of the rule are a person's to set, and said to be.
		await cell.getByRole('button', { name: 'Tallene i regelen: Behold, juster' }).click();
		const rule = page.getByRole('dialog', { name: /^Tallene i regelen/ });
		const satisfied = rule.getByRole('textbox', { name: 'andel fornøyde', exact: true });
		await satisfied.fill('900');
		await rule.getByRole('button', { name: 'Lagre' }).click();
		await expect(satisfied).toBeFocused();
		await expect(rule.getByRole('alert')).toHaveText('Skriv et tall fra 0 til 100.');
		await satisfied.fill('90');
		await satisfied.press('Tab');
		await expect(rule.getByRole('alert')).toHaveCount(0);
		await offences.checkAccessibility('[role=dialog]');
		await rule.getByRole('button', { name: 'Lagre' }).click();
		await expect(cell.locator('.verdict')).toContainText('Juster');
		await expect(cell.locator('.verdict')).toContainText('Med egne tall i regelen');
		await expect(cell.locator('.verdict')).toContainText('90 % (regelens eget tall er 75 %)');

		await cell.getByRole('button', { name: 'Loggfør beslutningen' }).click();
		const decision = page.getByRole('dialog', { name: 'Loggfør en beslutning' });
		await decision.getByLabel('Hva som ble bestemt').fill('Behold, med kortere pauser');
		await decision.getByLabel(/^Hvem som bestemte/).fill('Styringsgruppen');
		await offences.checkAccessibility('[role=dialog]');
		await decision.getByRole('button', { name: 'Lagre' }).click();
		await expect(cell).toContainText('Bestemt: Behold, med kortere pauser (Styringsgruppen)');
		await expect(cell).toContainText('Regelen sa: Juster');
		// What is counted again is faint until it is.
		await expect(page.locator('.stale')).toHaveCount(0);

		await offences.checkAccessibility();
		await page.getByRole('button', { name: 'Vis på skjerm' }).click();
		await expect(page.locator('.word', { hasText: 'Juster' })).toBeVisible();
		await offences.checkAccessibility();
		await page.keyboard.press('Escape');

		// Everything is kept with the notebook.
		await expect(page.getByText('lagret på denne maskinen')).toBeVisible();
		await page.reload();
		await expect(cell.locator('.verdict')).toContainText('Juster');
		await expect(cell).toContainText('Styringsgruppen');
	});
});

test.describe('on a phone, in English, in the dark', () => {
	test.use({ locale: 'en-GB', viewport: { width: 320, height: 800 }, colorScheme: 'dark' });

	test('the verdict, its rule and what stands around the survey fit', async ({
		page,
		offences
	}) => {
		const checkFits = async (): Promise<void> => {
			const scrolls = await page.evaluate(
				() => document.documentElement.scrollWidth > document.documentElement.clientWidth
			);
			expect(scrolls).toBe(false);
		};
		await openFile(page, 'data/workshop-google-forms.csv');
		await page.getByRole('button', { name: 'Show the conclusion at the top' }).click();
		const cell = page.getByRole('article', {
			name: 'Should the workshop be held again as it was?'
		});
		await expect(cell.locator('.verdict')).toContainText('Keep');
		await checkFits();
		await offences.checkAccessibility();

		await cell.getByRole('button', { name: /^Numbers of the rule/ }).click();
		await offences.checkAccessibility('[role=dialog]');
		await page.keyboard.press('Escape');

		await page.getByRole('button', { name: 'Around the survey' }).click();
		const world = page.getByRole('dialog', { name: 'Around the survey' });
		await world.getByLabel('Name of the programme').fill('KRAFT');
		await world.getByRole('button', { name: 'Add a period' }).click();
		await offences.checkAccessibility('[role=dialog]');
		await world.getByRole('button', { name: /^Events/ }).click();
		await world.getByRole('button', { name: 'Add an event' }).click();
		// The survey knows what its event is called.
		await expect(world.getByLabel(/^Name, as the answers/)).toHaveValue(
			'Workshop 1 – Idéavklaring'
		);
		await world.getByLabel('Attended').fill('many');
		await world.getByRole('button', { name: 'Save' }).click();
		await expect(world.getByLabel('Attended')).toBeFocused();
		await world.getByLabel('Attended').fill('16');
		await offences.checkAccessibility('[role=dialog]');
		await world.getByRole('button', { name: 'Save' }).click();
		await expect(world.getByRole('listitem')).toContainText('16 came');
		await checkFits();
		await world.getByRole('button', { name: 'Close' }).last().click();
		await expect(cell).not.toContainText('Not known');
	});
});

test.describe('a network, in Danish', () => {
	test.use({ locale: 'da-DK' });

	test('is judged by a table of firms and by what it costs, and undone again', async ({
		page,
		offences
	}) => {
		await openFile(page, 'data/netvaerk-skive.csv');
		await page.getByRole('button', { name: 'Vis konklusionen øverst' }).click();
		const cell = page.getByRole('article', { name: 'Er der grundlag for et netværk?' });
		const both = cell.getByRole('listitem').filter({ hasText: /^Durup \+ Glyngøre\s+(?!\+)/ });
		await expect(both).toContainText('Ingen konklusion');

		await cell.getByRole('button', { name: 'Indtast tal for stederne' }).first().click();
		const world = page.getByRole('dialog', { name: 'Omkring undersøgelsen' });
		const read = world.getByRole('button', { name: 'Indlæs steder fra en tabel' });

		// Nothing of a table with a fault is taken in, and hostile text is only text.
		const hostile =
			'Landsby,Virksomheder\nDurup,26\n"<img src=x onerror=alert(1)>",mange\n__proto__,-1\n';
		await choose(page, read, {
			name: 'liste.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from(hostile)
		});
		await expect(world.getByText('»liste.csv« er ikke taget ind.')).toBeVisible();
		await expect(world.getByText('»mange«')).toBeVisible();
		await expect(world.getByRole('button', { name: 'Tag tabellen ind' })).toHaveCount(0);
		await expect(world.getByText('Ingen steder er indtastet.')).toBeVisible();
		await offences.checkAccessibility('[role=dialog]');

		await choose(page, read, 'data/netvaerk-skive-population.csv');
		await expect(world.getByText('3 rækker. Intet er taget ind endnu.')).toBeVisible();
		await expect(world.getByText('Ingen steder er indtastet.')).toBeVisible();
		await world.getByRole('button', { name: 'Tag tabellen ind' }).click();
		await expect(world.getByRole('listitem').first()).toContainText('26 i alt');
		await offences.checkAccessibility('[role=dialog]');
		await world.getByRole('button', { name: 'Luk' }).last().click();
		await expect(both).toContainText('Hold informationsmøde');
		await offences.checkAccessibility();

		// At a lower fee more members must share the costs.
		await cell.getByRole('button', { name: /^Tallene i reglen: Grundlag/ }).click();
		const rule = page.getByRole('dialog', { name: /^Tallene i reglen/ });
		await rule.getByRole('textbox', { name: 'kontingent pr. år', exact: true }).fill('400');
		await rule.getByRole('button', { name: 'Gem', exact: true }).click();
		await expect(both).toContainText('Start ikke');
		await page.keyboard.press('Control+z');
		await expect(both).toContainText('Hold informationsmøde');
	});
});

test('a region tells of each service who should deliver it', async ({ page, offences }) => {
	await openFile(page, 'data/naeringsundersokelse-questback.csv');
	await page.getByRole('button', { name: 'Vis konklusjonen øverst' }).click();
	const cell = page.getByRole('article', { name: 'Hva trenger bedriftene, og hvem bør levere?' });
	const service = cell.locator('.verdicts').first().getByRole('listitem');
	await expect(service.filter({ hasText: 'Kompetanse' }).first()).toContainText('Sammen');
	await expect(service.filter({ hasText: 'Finansiering' }).first()).toContainText('Drøft');
	await service.first().getByText('Vilkår, og hva som ville endret det').click();
	await offences.checkAccessibility(`#cell-${await idOf(cell)}`);
});

const idOf = async (cell: Locator): Promise<string> =>
	((await cell.getAttribute('id')) ?? '').replace(/^cell-/, '');

test('questionnaires are read and saved in any language', async ({ page, offences }) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Spørreskjemaene' }).click();
	await expect(page.getByRole('heading', { level: 2 })).toHaveCount(6);
	await page.getByLabel('Språk i skjemaet').selectOption('Svenska');
	const workshop = page.getByRole('region', { name: 'Utvärdering av workshop' });
	await workshop.getByText('Les spørsmålene').click();
	await expect(
		workshop.getByText('Hur nöjd är du på det hela taget med workshoppen?')
	).toBeVisible();
	await offences.checkAccessibility();

	const saved = async (button: string): Promise<string> => {
		const download = page.waitForEvent('download');
		await workshop.getByRole('button', { name: button }).click();
		const file = await download;
		expect(file.suggestedFilename()).toMatch(/^utvärdering-av-workshop\.\w+$/);
		return readFile(await file.path(), 'utf8');
	};
	const asked = 'Hur nöjd är du på det hela taget med workshoppen?';
	expect(await saved('Skript for Google Skjema')).toContain(asked);
	expect(await saved('Spørsmålsliste for Questback')).toContain(asked);
	const paper = await saved('Papirskjema (HTML)');
	expect(paper).toContain(asked);
	expect(paper).not.toContain('<script');
});
