import { dropFiles } from './drop';
import { expect, test } from './page';

const title = 'Alt i alt, hvor fornøyd er du med workshopen?';

const readers = [
	{
		tag: 'nb-NO',
		lang: 'nb',
		says: 'Tolv av fjorten (86 %) svarte «Fornøyd» eller «Svært fornøyd». Andelen ligger trolig mellom 60 og 96 %, altså flertallet. Gjennomsnittet er 4,1, trolig mellom 3,6 og 4,6.'
	},
	{
		tag: 'nn-NO',
		lang: 'nn',
		says: 'Tolv av fjorten (86 %) svarte «Fornøyd» eller «Svært fornøyd». Andelen ligg truleg mellom 60 og 96 %, altså fleirtalet. Gjennomsnittet er 4,1, truleg mellom 3,6 og 4,6.'
	},
	{
		tag: 'da-DK',
		lang: 'da',
		says: 'Tolv af fjorten (86 %) svarede »Fornøyd« eller »Svært fornøyd«. Andelen ligger sandsynligvis mellem 60 og 96 %, altså flertallet. Gennemsnittet er 4,1, sandsynligvis mellem 3,6 og 4,6.'
	},
	{
		tag: 'sv-SE',
		lang: 'sv',
		says: 'Tolv av fjorton (86 %) svarade ”Fornøyd” eller ”Svært fornøyd”. Andelen ligger troligen mellan 60 och 96 %, alltså en majoritet. Medelvärdet är 4,1, troligen mellan 3,6 och 4,6.'
	},
	{
		tag: 'en-GB',
		lang: 'en',
		says: 'Twelve of fourteen (86%) answered “Fornøyd” or “Svært fornøyd”. The share is probably between 60 and 96%, so a majority. The mean is 4.1, probably between 3.6 and 4.6.'
	}
] as const;

for (const { tag, lang, says } of readers) {
	test.describe(tag, () => {
		test.use({ locale: tag, viewport: { width: 320, height: 900 } });

		test('reads the page and what it finds in their own language', async ({ page, offences }) => {
			await page.goto('/');
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			await offences.checkAccessibility();

			await dropFiles(page, ['data/workshop-google-forms.csv']);
			const cell = page.getByRole('article').filter({
				has: page.getByRole('heading', { level: 2, name: title, exact: true })
			});
			await expect(cell.locator('.sentence')).toHaveText(says);
			const scrolls = await page.evaluate(
				() => document.documentElement.scrollWidth > document.documentElement.clientWidth
			);
			expect(scrolls).toBe(false);
			await offences.checkAccessibility();
		});
	});
}

test('the menu names every language in that language, and the choice is remembered', async ({
	page
}) => {
	await page.goto('/');
	const menu = page.getByRole('combobox', { name: 'Språk' });
	await expect(menu.getByRole('option')).toHaveText([
		'Norsk bokmål',
		'Norsk nynorsk',
		'Dansk',
		'Svenska',
		'English'
	]);
	await menu.selectOption('Dansk');
	await expect(page.locator('html')).toHaveAttribute('lang', 'da');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('lang', 'da');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvad sagde deltagerne?');
});
