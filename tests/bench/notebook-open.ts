import type { Page } from '@playwright/test';
import { atMost, type Figure } from './figure';
import { allRun, inLongNotebook } from './long-notebook';
import { median } from './median';
import { openUntilDrawn, pressUntilDrawn } from './visible-results';

const loads = 5;

/** A stored notebook is opened, from the list of them and by its address, until all that is visible is drawn. */
export async function measureNotebookOpen(): Promise<Figure[]> {
	return inLongNotebook(async ({ page, url }) => {
		await allRun(page);
		const address = page.url();
		const chosen: { drawn: number; boot: number }[] = [];
		const asked: number[] = [];
		const context = page.context();
		await page.close();
		for (let load = 0; load < loads; load++) {
			const start = await context.newPage();
			await start.goto(url, { waitUntil: 'networkidle' });
			const drawn = await pressUntilDrawn(start, '.recent a');
			chosen.push({ drawn, boot: await bootTime(start) });
			await start.close();
			const direct = await context.newPage();
			asked.push(await openUntilDrawn(direct, address));
			await direct.close();
		}
		return [
			{
				what: 'a stored notebook chosen on the start page, until all that is visible is drawn',
				value: median(chosen.map(({ drawn }) => drawn)),
				unit: 'ms',
				target: atMost(300)
			},
			{
				what: 'the same against the boot of DuckDB-Wasm, per page load',
				value: median(chosen.map(({ drawn, boot }) => drawn / boot)),
				unit: 'times',
				target: atMost(0.3)
			},
			{
				what: 'its address asked for, until then, the start of the page included',
				value: median(asked),
				unit: 'ms',
				target: null
			}
		];
	});
}

/** Milliseconds from asking for the database to its first answer, as the page itself measured them. */
async function bootTime(page: Page): Promise<number> {
	const note = page.locator('[data-database][data-boot]');
	await note.waitFor({ state: 'attached' });
	return Number(await note.getAttribute('data-boot'));
}
