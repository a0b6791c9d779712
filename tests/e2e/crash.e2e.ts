import { expect, test, type Page } from '@playwright/test';
import { dropFiles } from './drop';
import { MortalBrowser } from './mortal-browser';
import { installWorker, type Told } from './notebook-worker';

/** All chance in this file comes from here: the same changes, and as far as a machine can the same moments. */
const seed = 20_261_122;
/** In each of the two tests; others with `KILLS=5 npm run e2e -- crash`. */
const kills = Number(process.env['KILLS'] ?? 50);
const workshop = 'data/workshop-google-forms.csv';

type Random = (below: number) => number;

function createRandom(from: number): Random {
	let state = from;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

/** A page of a browser that was just started. DuckDB is kept away: the answers are counted without it too. */
async function openPage(browser: MortalBrowser, told: Told[]): Promise<Page> {
	const page = await browser.start();
	page.setDefaultTimeout(60_000);
	// Not a route, which would turn off the cache that a browser finds again when it is started again.
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Network.enable');
	await devtools.send('Network.setBlockedURLs', { urls: ['*.wasm'] });
	await page.exposeFunction('tell', (one: Told) => void told.push(one));
	await page.addInitScript(installWorker);
	return page;
}

/** Makes a notebook and gives its address. */
async function makeNotebook(browser: MortalBrowser, baseURL: string): Promise<string> {
	const page = await openPage(browser, []);
	await page.goto(baseURL);
	await dropFiles(page, [workshop]);
	await expect(page.getByText('lagret på denne maskinen')).toBeVisible();
	const address = page.url();
	// In order: what the browser itself notes of a profile that is seconds old is no matter of the page.
	await browser.close();
	return address;
}

const seenIn = (told: readonly Told[]): string[] =>
	told.flatMap((one) => ('seen' in one ? one.seen : []));

const hasStatus =
	(wanted: string) =>
	(one: Told): boolean =>
		'status' in one && one.status === wanted;

/** Of the notebooks that were seen those that may be found: the last that was told to be saved, and what came after. */
function possibleAfter(told: readonly Told[]): readonly string[] {
	const saved = told.findLastIndex(hasStatus('saved'));
	return [...seenIn(told.slice(0, saved)).slice(-1), ...seenIn(told.slice(saved))];
}

/** Lets somebody work until some changes are told to be saved, and kills the browser a moment later. */
async function workAndKill(
	browser: MortalBrowser,
	page: Page,
	told: Told[],
	random: Random
): Promise<void> {
	const wanted = random(4);
	await page.evaluate((chance) => window.notebookWorker.work(chance), random(2 ** 31));
	await expect
		.poll(() => told.filter(hasStatus('saved')).length, { intervals: [10], timeout: 60_000 })
		.toBeGreaterThan(wanted);
	await new Promise((resolve) => setTimeout(resolve, random(100)));
	await browser.kill();
	expect(told.filter(hasStatus('failed'))).toEqual([]);
}

/** The buttons for undo and redo, whose names tell the step. */
const steps = (page: Page) => page.locator('header .group button');

/**
 * What was written may be one step more than the page had time to tell: undo or redo then leads to a notebook that was
 * told. Gives that one, else the last that was looked at.
 */
async function oneStepAway(page: Page, possible: readonly string[]): Promise<string> {
	const [undo, redo] = [steps(page).nth(0), steps(page).nth(1)];
	const look = () => page.evaluate(() => window.notebookWorker.look());
	let seen = '';
	for (const [there, back] of [
		[undo, redo],
		[redo, undo]
	] as const) {
		if (!(await there.isEnabled())) continue;
		await there.click();
		seen = await look();
		if (possible.includes(seen)) return seen;
		await back.click();
	}
	return seen;
}

async function survive(browser: MortalBrowser, address: string, from: number): Promise<void> {
	const random = createRandom(from);
	let possible: readonly string[] | null = null;
	for (let kill = 0; kill <= kills; kill += 1) {
		const told: Told[] = [];
		const page = await openPage(browser, told);
		await page.goto(address, { waitUntil: 'commit' });
		const control = page.locator('main article select').first();
		await expect(control, `seed ${from}, kill ${kill}`).toBeVisible({ timeout: 60_000 });
		const seen = await page.evaluate(() => window.notebookWorker.look());
		if (possible && !possible.includes(seen))
			expect(possible, `seed ${from}, kill ${kill}`).toContain(await oneStepAway(page, possible));
		told.push({ seen: await page.evaluate(() => window.notebookWorker.look()) });
		if (kill < kills) await workAndKill(browser, page, told, random);
		possible = possibleAfter(told);
	}
}

for (const [what, view, own] of [
	['cells are', '', 1],
	['how the file was read is', '/reading', 2]
] as const)
	test(`nothing that was told to be saved is lost when the browser is killed while ${what} changed`, async ({
		baseURL
	}) => {
		test.setTimeout(1_200_000);
		const browser = new MortalBrowser();
		try {
			const address = await makeNotebook(browser, baseURL ?? '');
			await survive(browser, `${address}${view}`, seed + own);
		} finally {
			await browser.destroy();
		}
	});
