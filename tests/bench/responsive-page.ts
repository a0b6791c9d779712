import type { Page } from '@playwright/test';
import type { BenchData } from './bench-data';
import { atMost, type Figure } from './figure';
import { longestOf, watchTasks } from './main-thread';
import { median } from './median';
import { openServedPage, type ServedPage } from './open-page';

const loads = 3;

type Longest = ReturnType<typeof longestOf>;

/** Milliseconds by the clock that the browser's traces are told by. */
const monotonic = (): number => Number(process.hrtime.bigint()) / 1e6;

/** How long the page is held at most while it takes the whole file: read, drawn, stored, loaded into the database. */
export async function measureResponsiveness(data: BenchData): Promise<Figure[]> {
	const { path, bytes } = await data.csv();
	const served = await openServedPage();
	const reading: Longest[] = [];
	const tasks: Longest[] = [];
	const drawn: number[] = [];
	try {
		for (let load = 0; load < loads; load++) {
			const { whileRead, after, untilDrawn } = await readInPage(served, path);
			reading.push(whileRead);
			tasks.push(after);
			drawn.push(untilDrawn);
		}
	} finally {
		await served.close();
	}
	return [
		{ what: 'size of the file', value: bytes / 1e6, unit: 'MB', target: null },
		{ what: 'chosen to the first charts', value: median(drawn), unit: 'ms', target: null },
		{
			what: 'longest task on the main thread while it is read',
			value: median(reading.map(({ wall }) => wall)),
			unit: 'ms',
			target: atMost(50)
		},
		{
			what: 'longest task after that, until all is drawn and stored',
			value: median(tasks.map(({ wall }) => wall)),
			unit: 'ms',
			target: null
		},
		{
			what: 'the same, time of the processor',
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
	const progress = page.locator('[role=progressbar]');
	const chosen = monotonic();
	let read = 0;
	const tasks = await watchTasks(browser, async () => {
		await page.setInputFiles('input[type=file]', path);
		await progress.waitFor({ state: 'attached' });
		await progress.waitFor({ state: 'detached', timeout: 300_000 });
		read = monotonic();
		await page.locator('.chart svg .mark-arc path').first().waitFor({ timeout: 300_000 });
		untilDrawn = monotonic() - chosen;
		await allLoaded(page);
	});
	await context.close();
	return {
		whileRead: longestOf(tasks.filter(({ start }) => start < read)),
		after: longestOf(tasks.filter(({ start }) => start >= read)),
		untilDrawn
	};
}

/** Resolves when the answers are in the database and on the disk as well. */
async function allLoaded(page: Page): Promise<void> {
	await page.locator('[data-database="ready"]').waitFor({ state: 'attached', timeout: 300_000 });
	await page.locator('.saved:not(.saving, .failed)').waitFor({ timeout: 300_000 });
}
