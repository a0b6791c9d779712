import type { Locator, Page } from '@playwright/test';
import { dropFiles } from './drop';
import { expect } from './page';

/** Drops a file of answers on the start page and waits for its notebook. */
export async function openFile(page: Page, file: string): Promise<void> {
	await page.goto('/');
	await dropFiles(page, [file]);
	await expect(page.getByRole('article').first()).toBeVisible();
}

/** Chooses a table for what the button reads. */
export async function choose(
	page: Page,
	button: Locator,
	file: string | { name: string; mimeType: string; buffer: Buffer }
): Promise<void> {
	const chooser = page.waitForEvent('filechooser');
	await button.click();
	await (await chooser).setFiles(file);
}

/** Turns the page to another language. */
export async function turnTo(page: Page, language: string): Promise<void> {
	await page
		.getByRole('combobox', { name: /^(Språk|Sprog|Language)/ })
		.filter({ visible: true })
		.last()
		.selectOption(language);
}
