import type { Page } from '@playwright/test';

declare global {
	interface Window {
		/** Milliseconds of the page's clock when all that is visible was drawn since `watchResults`. */
		resultsDrawn?: Promise<number>;
	}
}

/**
 * Begins to watch for the moment when every cell in the window shows a result that is up to date and a picture that
 * was drawn after now; then runs `begin`, in the page, with `given`.
 */
function watchResults(): void {
	const drawn = new WeakSet<Element>();
	const observer = new MutationObserver((records) => {
		for (const { target } of records)
			if (target instanceof Element && target.classList.contains('chart')) drawn.add(target);
	});
	observer.observe(document, { childList: true, subtree: true });
	const isVisible = (element: Element): boolean => {
		const { top, bottom, height } = element.getBoundingClientRect();
		return height > 0 && bottom > 0 && top < innerHeight;
	};
	const visible = (selector: string): Element[] =>
		[...document.querySelectorAll(selector)].filter(isVisible);
	const isDone = (): boolean => {
		const charts = visible('.chart');
		return (
			charts.length > 0 &&
			charts.every((chart) => drawn.has(chart)) &&
			visible('[data-cell]').every((place) => place.querySelector('article')) &&
			visible('article .room').every((room) => room.querySelector('.finding')) &&
			visible('.stale').length === 0
		);
	};
	window.resultsDrawn = new Promise((resolve, reject) => {
		setTimeout(() => reject(new Error('Not everything visible was drawn within a minute')), 60_000);
		const look = (): void => {
			if (!isDone()) return void requestAnimationFrame(look);
			observer.disconnect();
			// Once the frame that was looked at is painted.
			setTimeout(() => resolve(performance.now()));
		};
		requestAnimationFrame(look);
	});
}

/** Milliseconds from pressing what `selector` finds first until everything in the window shows what it then should. */
export async function pressUntilDrawn(page: Page, selector: string): Promise<number> {
	await page.evaluate(watchResults);
	return page.evaluate(async (wanted) => {
		const button = document.querySelector<HTMLElement>(wanted);
		if (!button) throw new Error(`No ${wanted}`);
		const pressed = performance.now();
		button.click();
		return ((await window.resultsDrawn) ?? NaN) - pressed;
	}, selector);
}

/** Milliseconds from asking for the address until everything in the window shows results, the page's start included. */
export async function openUntilDrawn(page: Page, address: string): Promise<number> {
	await page.addInitScript(watchResults);
	await page.goto(address);
	return page.evaluate(async () => (await window.resultsDrawn) ?? NaN);
}
