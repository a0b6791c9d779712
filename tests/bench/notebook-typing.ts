import type { Locator, Page } from '@playwright/test';
import { atMost, type Figure } from './figure';
import { counts, inLongNotebook, type OpenedNotebook } from './long-notebook';
import { longestOf, watchTasks, type Task } from './main-thread';
import { median } from './median';

const words = 'Det her skrives mens alt telles om igjen. ';
/** Milliseconds between two keys: a fast writer. */
const delay = 60;

declare global {
	interface Window {
		/** Milliseconds from each key until the frame that shows it was painted. */
		keysPainted?: number[];
	}
}

interface Typed {
	readonly tasks: readonly Task[];
	readonly painted: readonly number[];
}

/** A person writes in a title, a text and code while all cells run: how long the page is held, and each key waits. */
export async function measureNotebookTyping(): Promise<Figure[]> {
	return inLongNotebook(async (opened) => {
		const { page } = opened;
		await allowCode(page);
		await page.evaluate(watchKeys);
		const figures: Figure[] = [];
		figures.push(...figuresOf('title', await typeIn(opened, titleField)));
		figures.push(...figuresOf('text', await typeIn(opened, textField)));
		figures.push(...figuresOf('code', await typeIn(opened, codeField)));
		return figures;
	});
}

async function allowCode(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Se koden' }).click();
	await page.getByRole('button', { name: 'La all kode her kjøre' }).click();
	await counts(page);
}

async function titleField(page: Page): Promise<Locator> {
	return page.locator('h1 textarea');
}

async function textField(page: Page): Promise<Locator> {
	await page.locator('[data-cell="t1"] .text').dblclick();
	return page.locator('[data-cell="t1"] textarea');
}

async function codeField(page: Page): Promise<Locator> {
	return page.locator('[data-cell="s1"] .cm-content');
}

/** Takes a condition off the filter, so that all cells run, and writes at once. */
async function typeIn(
	{ browser, page }: OpenedNotebook,
	open: (page: Page) => Promise<Locator>
): Promise<Typed> {
	const tasks = await watchTasks(browser, async () => {
		await page.evaluate(() => document.querySelector<HTMLElement>('.chip button')?.click());
		const field = await open(page);
		await field.click();
		await page.keyboard.press('End');
		await page.evaluate(() => void (window.keysPainted = []));
		await page.keyboard.type(words, { delay });
	});
	const painted = await page.evaluate(() => window.keysPainted ?? []);
	if (painted.length < words.length) throw new Error('Not every key was seen');
	await counts(page);
	return { tasks, painted };
}

/** Notes in the page how long each key waits until the frame after it is painted. */
function watchKeys(): void {
	addEventListener(
		'keydown',
		({ timeStamp }) => {
			requestAnimationFrame(() => {
				setTimeout(() => window.keysPainted?.push(performance.now() - timeStamp));
			});
		},
		{ capture: true }
	);
}

function figuresOf(place: string, { tasks, painted }: Typed): Figure[] {
	return [
		{
			what: `longest task while typing in a ${place} and all cells run`,
			value: longestOf(tasks).wall,
			unit: 'ms',
			target: null
		},
		{
			what: `from a key to its paint in a ${place}, the slowest`,
			value: Math.max(...painted),
			unit: 'ms',
			target: atMost(100)
		},
		{
			what: `the same, the median key`,
			value: median(painted),
			unit: 'ms',
			target: null
		}
	];
}
