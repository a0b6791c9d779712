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

const readers = [
	{
		name: 'in bokmål on a desktop',
		locale: 'nb-NO',
		width: 1280,
		table: 'Tabell',
		missing: new Map([
			['Ikke relevant', 'Ikke relevant'],
			['Ved ikke', 'Vet ikke']
		])
	},
	{
		name: 'in English on a narrow phone',
		locale: 'en-GB',
		width: 320,
		table: 'Table',
		missing: new Map([
			['Ikke relevant', 'Not applicable'],
			['Vet ikke', 'Don’t know'],
			['Ved ikke', 'Don’t know']
		])
	}
] as const;

/** Label and count of each row of the table under the chart with this title. */
async function tableOf(page: Page, title: string, table: string): Promise<[string, string][]> {
	const cell = page.getByRole('article').filter({
		has: page.getByRole('heading', { level: 2, name: title, exact: true })
	});
	await cell.getByRole('button', { name: table, exact: true }).click();
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

for (const reader of readers) {
	test.describe(reader.name, () => {
		test.use({ locale: reader.locale, viewport: { width: reader.width, height: 900 } });

		for (const sample of samples) {
			test(`${sample.file} becomes right charts`, async ({ page, offences }) => {
				await page.goto('/');
				await dropFiles(page, [`data/${sample.file}`]);

				await expect(page.getByRole('img').first()).toBeVisible();
				await expect(page.locator('main p.line')).toContainText(String(sample.responses));
				await expect(page.locator('article .sentence').first()).not.toBeEmpty();
				await expect(page.locator('article .chart svg path').first()).toBeAttached();

				for (const question of alone(sample).slice(0, 5)) {
					const rows = new Map(await tableOf(page, question.header, reader.table));
					for (const option of question.options)
						expect
							.soft(
								rows.get(reader.missing.get(option.label) ?? option.label),
								`${question.header}: ${option.label}`
							)
							.toBe(String(option.count));
				}

				const scrolls = await page.evaluate(
					() => document.documentElement.scrollWidth > document.documentElement.clientWidth
				);
				expect(scrolls).toBe(false);
				await offences.checkAccessibility();
			});
		}

		test('six workshops dropped together become one notebook', async ({ page, offences }) => {
			const series = samples.filter((sample) => sample.file.startsWith('workshops/'));
			await page.goto('/');
			await dropFiles(
				page,
				series.map((sample) => `data/${sample.file}`)
			);
			const all = series.reduce((sum, sample) => sum + sample.responses, 0);
			await expect(page.locator('main p.line')).toContainText(String(all));
			await expect(page.getByRole('img').first()).toBeVisible();
			await offences.checkAccessibility();
		});
	});
}
