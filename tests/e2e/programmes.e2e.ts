import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { openFile } from './programme-page';

// What is said leaves the page at once instead of fading, so that its contrast is never half.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

const titles = (page: Page): Promise<string[]> =>
	page.getByRole('article').getByRole('heading').allInnerTexts();

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
		const headings = page.getByRole('heading', { level: 2 });
		for (const heading of ['Hva svarene sier', 'Hva folk skrev', 'Å snakke om', 'Alle spørsmålene'])
			await expect(headings.filter({ hasText: heading })).toHaveCount(1);
		await expect(
			page.getByText('Hva skulle til for at du var helt fornøyd med workshopen?')
		).toBeVisible();
		expect((await titles(page)).slice(-before.length)).toEqual(before);
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

		// A question that was taken for one of the questionnaire's may be none of them.
		await cell.getByRole('button', { name: /^Mer for Bør workshopen/ }).click();
		await page.getByRole('menuitem', { name: 'Endre analysen …' }).click();
		await analysis.getByText('Hvilket spørsmål er hvilket').click();
		await analysis
			.getByLabel('Alt i alt, hvor fornøyd er du med workshopen?')
			.selectOption({ label: 'Ingen av dem' });
		await analysis.getByRole('button', { name: 'Lagre' }).click();
		await expect(cell.locator('.verdict')).toContainText('Ingen konklusjon');
		await page.keyboard.press('Control+z');
		await expect(cell.locator('.verdict')).toContainText('Behold');

		// The numbers of the rule are a person's to set, and said to be.
		await cell.getByRole('button', { name: 'Tallene i regelen: Behold, juster' }).click();
		const rule = page.getByRole('dialog', { name: /^Tallene i regelen/ });
		const satisfied = rule.getByRole('textbox', { name: 'andel fornøyde', exact: true });
		await satisfied.fill('900');
		await rule.getByRole('button', { name: 'Lagre' }).click();
		await expect(satisfied).toBeFocused();
		const refused = rule.getByRole('alert').filter({ hasText: /\S/ });
		await expect(refused).toHaveText('Skriv et tall fra 0 til 100.');
		await satisfied.fill('90');
		await satisfied.press('Tab');
		await expect(refused).toHaveCount(0);
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
