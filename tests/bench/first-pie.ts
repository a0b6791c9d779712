import type { Page } from '@playwright/test';
import { atMost, type Figure } from './figure';
import { generateCsv } from './generate';
import { median } from './median';
import { openServedPage } from './open-page';

const loads = 7;
const responses = 1000;

/** From dropping a file of 1,000 responses to the first pie, against the database's boot in the same page load. */
export async function measureFirstPie(): Promise<Figure[]> {
	const csv = [...generateCsv(responses, 1)].join('');
	const served = await openServedPage();
	const taken: { drawn: number; boot: number }[] = [];
	try {
		for (let load = 0; load < loads; load++) {
			const context = await served.browser.newContext({ locale: 'nb-NO' });
			const page = await context.newPage();
			await page.goto(served.url, { waitUntil: 'networkidle' });
			const drawn = await dropUntilPie(page, csv);
			taken.push({ drawn, boot: await bootTime(page) });
			await context.close();
		}
	} finally {
		await served.close();
	}
	return [
		{
			what: `drop of ${responses} responses to the first pie`,
			value: median(taken.map(({ drawn }) => drawn)),
			unit: 'ms',
			target: null
		},
		{
			what: 'DuckDB-Wasm, asked for to first answer',
			value: median(taken.map(({ boot }) => boot)),
			unit: 'ms',
			target: null
		},
		{
			what: 'first pie against the boot, per page load',
			value: median(taken.map(({ drawn, boot }) => drawn / boot)),
			unit: 'times',
			target: atMost(0.5)
		}
	];
}

/** Milliseconds from the drop until a pie's slices stand in the document. */
function dropUntilPie(page: Page, csv: string): Promise<number> {
	return page.evaluate(
		(text) =>
			new Promise<number>((resolve, reject) => {
				setTimeout(() => reject(new Error('No pie within a minute')), 60_000);
				const transfer = new DataTransfer();
				transfer.items.add(new File([text], 'survey.csv', { type: 'text/csv' }));
				const observer = new MutationObserver(() => {
					if (!document.querySelector('.chart svg .mark-arc path')) return;
					observer.disconnect();
					resolve(performance.now() - dropped);
				});
				observer.observe(document.body, { childList: true, subtree: true });
				const dropped = performance.now();
				const event = { bubbles: true, cancelable: true, dataTransfer: transfer };
				document.querySelector('main')?.dispatchEvent(new DragEvent('drop', event));
			}),
		csv
	);
}

/** Milliseconds from asking for the database to its first answer, as the page itself measured them. */
async function bootTime(page: Page): Promise<number> {
	const note = page.locator('[data-database][data-boot]');
	await note.waitFor({ state: 'attached' });
	return Number(await note.getAttribute('data-boot'));
}
