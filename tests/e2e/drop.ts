import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';

interface Dropped {
	readonly name: string;
	readonly base64: string;
}

/** Drops bytes on the page as a person would drop files. */
export async function dropBytes(page: Page, files: readonly Dropped[]): Promise<void> {
	// The page listens once it has started.
	await page.getByRole('main').waitFor();
	await page.evaluate((dropped) => {
		const transfer = new DataTransfer();
		for (const { name, base64 } of dropped) {
			const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
			transfer.items.add(new File([bytes], name));
		}
		for (const type of ['dragenter', 'dragover', 'drop'])
			document.body.dispatchEvent(
				new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer })
			);
	}, files);
}

/** Drops files of this machine on the page. */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
	await dropBytes(
		page,
		await Promise.all(
			paths.map(async (path) => ({
				name: basename(path),
				base64: (await readFile(path)).toString('base64')
			}))
		)
	);
}

/** Drops a text as a UTF-8 file. */
export async function dropText(page: Page, name: string, text: string): Promise<void> {
	await dropBytes(page, [{ name, base64: Buffer.from(text).toString('base64') }]);
}
