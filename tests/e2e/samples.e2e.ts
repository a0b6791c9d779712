import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { dropFiles } from './drop';
import { expect, test } from './page';

interface Expected {
	readonly file: string;
	readonly responses: number;
	readonly questions: number;
	readonly personal: readonly number[];
	readonly counts: readonly {
		readonly header: string;
		readonly options: readonly { readonly label: string; readonly count: number }[];
	}[];
}

const samples: readonly Expected[] = JSON.parse(readFileSync('data/expected.json', 'utf8'));

/** Two people read the same notebook on the same page: one after the other turns it to theirs. */
const readers = [
	{
		language: 'Norsk bokmål',
		lang: 'nb',
		width: 1280,
		table: 'Tabell',
		missing: new Map([
			['Ikke relevant', 'Ikke relevant'],
			['Inte relevant', 'Ikke relevant'],
			['Ved ikke', 'Vet ikke'],
			['Vet inte', 'Vet ikke']
		])
	},
	{
		language: 'English',
		lang: 'en',
		width: 320,
		table: 'Table',
		missing: new Map([
			['Ikke relevant', 'Not applicable'],
			['Inte relevant', 'Not applicable'],
			['Vet ikke', 'Don’t know'],
			['Vet inte', 'Don’t know'],
			['Ved ikke', 'Don’t know']
		])
	}
] as const;

type Reader = (typeof readers)[number];

async function giveTo(page: Page, { language, lang, width }: Reader): Promise<void> {
	await page.setViewportSize({ width, height: 900 });
	await page
		.getByRole('combobox', { name: /Språk|Language/ })
		.filter({ visible: true })
		.last()
		.selectOption(language);
	await expect(page.locator('html')).toHaveAttribute('lang', lang);
}

/** Label and count of each row of the table under the chart with this title. */
async function tableOf(page: Page, title: string, table: string): Promise<[string, string][]> {
	const cell = page.getByRole('article').filter({
		has: page.getByRole('heading', { level: 2, name: title, exact: true })
	});
	const button = cell.getByRole('button', { name: table, exact: true });
	if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
	return cell
		.locator('tbody tr')
		.evaluateAll((rows) =>
			rows.map((row): [string, string] => [
				row.querySelector('th')?.textContent?.trim() ?? '',
				row.querySelector('td')?.textContent?.trim() ?? ''
			])
		);
}

/** Questions that stand alone: a grid's rows share one chart. */
const alone = (sample: Expected) =>
	sample.counts.filter(
		({ header, options }) => !/\[.*\]$|^\d+(\.\d+)?(:|$)/.test(header) && options.length > 0
	);

async function checkNotebook(page: Page, responses: number): Promise<void> {
	await expect(page.locator('main p.line')).toContainText(String(responses));
	await expect(page.getByRole('img').first()).toBeVisible();
	await expect(page.locator('article .sentence').first()).not.toBeEmpty();
	await expect(page.locator('article .chart svg path').first()).toBeAttached();
}

async function checkFits(page: Page): Promise<void> {
	const scrolls = await page.evaluate(
		() => document.documentElement.scrollWidth > document.documentElement.clientWidth
	);
	expect(scrolls).toBe(false);
}

for (const sample of samples)
	test(`${sample.file} becomes right charts, wide in bokmål and narrow in English`, async ({
		page,
		offences
	}) => {
		await page.goto('/');
		await dropFiles(page, [`data/${sample.file}`]);
		for (const reader of readers) {
			await giveTo(page, reader);
			await checkNotebook(page, sample.responses);
			for (const { header, options } of alone(sample).slice(0, 5))
				await expect
					.poll(() => tableOf(page, header, reader.table), header)
					.toEqual(
						expect.arrayContaining(
							options.map(({ label, count }) => [reader.missing.get(label) ?? label, String(count)])
						)
					);
			await checkFits(page);
			// What the bar at the top covers in part is no smaller for it.
			await page.evaluate(() => scrollTo(0, 0));
			await offences.checkAccessibility();
		}
	});

test('six workshops dropped together become one notebook', async ({ page, offences }) => {
	const series = samples.filter((sample) => sample.file.startsWith('workshops/'));
	await page.goto('/');
	await dropFiles(
		page,
		series.map((sample) => `data/${sample.file}`)
	);
	const all = series.reduce((sum, sample) => sum + sample.responses, 0);
	for (const reader of readers) {
		await giveTo(page, reader);
		await checkNotebook(page, all);
		await checkFits(page);
		await offences.checkAccessibility();
	}
});
