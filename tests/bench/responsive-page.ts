import type { Page } from '@playwright/test';
import type { BenchData } from './bench-data';
import { atMost, type Figure } from './figure';
import { longestTask, type Task } from './main-thread';
import { median } from './median';
import { openServedPage, type ServedPage } from './open-page';

const loads = 3;

/** How long the page is held at most while it takes the whole file: read, drawn, stored, loaded into the database. */
export async function measureResponsiveness(data: BenchData): Promise<Figure[]> {
	const { path, bytes } = await data.csv();
	const served = await openServedPage();
	const tasks: Task[] = [];
	const drawn: number[] = [];
	try {
		for (let load = 0; load < loads; load++) {
			const { task, untilDrawn } = await readInPage(served, path);
			tasks.push(task);
			drawn.push(untilDrawn);
		}
	} finally {
		await served.close();
	}
	return [
		{ what: 'size of the file', value: bytes / 1e6, unit: 'MB', target: null },
		{ what: 'chosen to the first charts', value: median(drawn), unit: 'ms', target: null },
		{
			what: 'longest task on the main thread until all is loaded',
			value: median(tasks.map(({ wall }) => wall)),
			unit: 'ms',
			target: atMost(50)
		},
		{
			what: 'longest task, time of the processor',
			value: median(tasks.map(({ processor }) => processor)),
			unit: 'ms',
			target: null
		}
	];
}

async function readInPage({ browser, url }: ServedPage, path: string) {
	const context = await browser.newContext({ locale: 'nb-NO' });
	const page = await context.newPage();
	await page.goto(url, { waitUntil: 'networkidle' });
	let untilDrawn = 0;
	const task = await longestTask(browser, async () => {
		const chosen = performance.now();
		await page.setInputFiles('input[type=file]', path);
		await page.locator('.chart svg .mark-arc path').first().waitFor({ timeout: 300_000 });
		untilDrawn = performance.now() - chosen;
		await allLoaded(page);
	});
	await context.close();
	return { task, untilDrawn };
}

/** Resolves when the answers are in the database and on the disk as well. */
async function allLoaded(page: Page): Promise<void> {
	await page.locator('[data-database="ready"]').waitFor({ state: 'attached', timeout: 300_000 });
	await page.locator('.saved:not(.saving, .failed)').waitFor({ timeout: 300_000 });
}
