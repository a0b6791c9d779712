import { readFile } from 'node:fs/promises';
import { expect, test } from './page';

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
