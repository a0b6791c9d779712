import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { dropFiles } from './drop';
import { expect, test } from './page';

const workshop = 'data/workshop-google-forms.csv';
const stored = 'lagret på denne maskinen';

const title = (page: Page) => page.getByLabel('Tittel på notatboken');

async function makeNotebook(page: Page): Promise<void> {
	await page.goto('/');
	await dropFiles(page, [workshop]);
	await expect(page.locator('.chart svg').first()).toBeVisible();
}

/** The notebook as the page offers it for saving. */
async function download(page: Page): Promise<unknown> {
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Last ned notatboken' }).click();
	return JSON.parse(await readFile(await (await downloading).path(), 'utf8'));
}

test('a full disk is told, nothing on the page is lost, and it is stored when there is room', async ({
	page,
	baseURL,
	offences
}) => {
	await makeNotebook(page);
	await expect(page.getByText(stored)).toBeVisible();
	await title(page).fill('Før det ble fullt');
	await expect(page.getByText(stored)).toBeVisible();
	const devtools = await page.context().newCDPSession(page);
	const origin = baseURL ?? '';
	await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });

	await title(page).fill('Etter at det ble fullt');
	await expect(page.getByText('Det er ikke plass til å lagre')).toBeVisible();
	await page.getByLabel('Hvor mange kunne ha svart?').fill('16');
	await page.keyboard.press('Enter');
	await expect(page.getByText('ikke lagret', { exact: true })).toBeVisible();
	await expect(title(page)).toHaveValue('Etter at det ble fullt');
	await offences.checkAccessibility();
	expect(await download(page)).toMatchObject({
		format: 'hagebok',
		title: 'Etter at det ble fullt',
		population: 16
	});
	await page.getByRole('button', { name: 'Prøv igjen' }).click();
	await expect(page.getByText('Det er ikke plass til å lagre')).toBeVisible();

	// On the way to make room the notebook waits where it was.
	await page.getByRole('link', { name: 'Hva som lagres' }).first().click();
	await expect(page.getByRole('heading', { name: 'Hva som lagres' })).toBeVisible();
	await page.goBack();
	await expect(title(page)).toHaveValue('Etter at det ble fullt');
	await devtools.send('Storage.overrideQuotaForOrigin', { origin });
	await page.getByRole('button', { name: 'Prøv igjen' }).click();
	await expect(page.getByText(stored).first()).toBeVisible();
	await expect(page.getByText('Det er ikke plass til å lagre')).toBeHidden();

	await page.reload();
	await expect(title(page)).toHaveValue('Etter at det ble fullt');
	await expect(page.getByLabel('Hvor mange kunne ha svart?')).toHaveValue('16');
	await expect(page.locator('.chart svg').first()).toBeVisible();
});

test('a browser that stores nothing says so at once, works, and asks before the page is closed', async ({
	page,
	offences
}) => {
	await page.addInitScript(() => {
		const refuse = (): never => {
			throw new DOMException('The operation is insecure.', 'SecurityError');
		};
		IDBFactory.prototype.open = refuse;
		StorageManager.prototype.getDirectory = () => Promise.resolve().then(refuse);
	});
	await makeNotebook(page);
	const told = page.getByText('Endringer blir bare tatt vare på mens denne fanen er åpen');
	await expect(told).toBeVisible();
	await offences.checkAccessibility();
	await page.getByRole('button', { name: 'Greit' }).click();
	await expect(told).toBeHidden();
	await title(page).fill('Bare her');
	await expect(page.getByText('ikke lagret', { exact: true })).toBeVisible();
	await expect(told).toBeHidden();

	// Elsewhere on the page and back, it is still there.
	await page.getByRole('link', { name: 'Hagebok' }).first().click();
	await expect(page.getByRole('main')).toBeVisible();
	await page.goBack();
	await expect(title(page)).toHaveValue('Bare her');

	const asked = page.waitForEvent('dialog');
	await page.close({ runBeforeUnload: true });
	const dialog = await asked;
	expect(dialog.type()).toBe('beforeunload');
	await dialog.dismiss();
	await expect(title(page)).toHaveValue('Bare her');
});

test('a page whose notebook is stored is closed without a question', async ({ page }) => {
	await makeNotebook(page);
	await expect(page.getByText(stored)).toBeVisible();
	const asked: string[] = [];
	page.on('dialog', (dialog) => {
		asked.push(dialog.type());
		void dialog.accept();
	});
	const closed = page.waitForEvent('close');
	await page.close({ runBeforeUnload: true });
	await closed;
	expect(asked).toEqual([]);
});

test('a notebook that the browser has cleared away is told, and kept if it is still on a page', async ({
	page,
	baseURL,
	offences
}) => {
	await makeNotebook(page);
	await title(page).fill('Ryddet bort');
	await expect(page.getByText(stored)).toBeVisible();
	const address = page.url();
	const devtools = await page.context().newCDPSession(page);
	const clear = () =>
		devtools.send('Storage.clearDataForOrigin', { origin: baseURL ?? '', storageTypes: 'all' });

	await clear();
	await title(page).fill('Ryddet bort, men her');
	await expect(page.getByText('Notatboken er ikke lagret lenger')).toBeVisible();
	await offences.checkAccessibility();
	expect(await download(page)).toMatchObject({ title: 'Ryddet bort, men her' });
	await page.getByRole('button', { name: 'Behold en kopi her' }).click();
	await expect(page).not.toHaveURL(address);
	await expect(page.getByText(stored)).toBeVisible();
	await page.reload();
	await expect(title(page)).toHaveValue('Ryddet bort, men her');

	await page.goto('/stored/');
	await page.goto(address);
	await expect(page.getByText('Notatboken finnes ikke her')).toBeVisible();
	await expect(page.getByText('nettleseren har tømt lageret sitt')).toBeVisible();
	await offences.checkAccessibility();
	await page.getByRole('link', { name: 'Hva som lagres' }).first().click();
	await expect(page.getByRole('link', { name: 'Ryddet bort, men her' })).toBeVisible();
});

test('a stored notebook that is damaged is refused with the reason, and can be downloaded as it is', async ({
	page,
	offences
}) => {
	await makeNotebook(page);
	await title(page).fill('Skal bli skadet');
	await expect(page.getByText(stored)).toBeVisible();
	const address = page.url();
	await page.goto('/stored/');
	await page.evaluate(
		(id) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('hagebok');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const transaction = opening.result.transaction('notebooks', 'readwrite');
					transaction.objectStore('notebooks').put({ log: 'nowhere' }, id);
					transaction.oncomplete = () => resolve(opening.result.close());
				};
			}),
		new URL(address).hash.slice(1).split('/')[0]
	);
	await page.goto('/');
	await expect(page.getByText('Notatboken kan ikke leses')).toBeVisible();
	await page.getByRole('link', { name: 'Uten tittel' }).click();
	await expect(page.getByText('Det som er lagret, er skadet.')).toBeVisible();
	await offences.checkAccessibility();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Last ned det som er lagret' }).click();
	const raw = await readFile(await (await downloading).path(), 'utf8');
	expect(raw).toContain('nowhere');
	expect(raw).toContain('Skal bli skadet');
	expect(raw).not.toContain('@example.no');
});

/** The browser begins a new database, as it does where a crash has left one that it cannot read. */
const loseDatabase = (page: Page): Promise<void> =>
	page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.deleteDatabase('hagebok');
				request.onsuccess = () => resolve();
				request.onerror = () => reject(new Error(String(request.error)));
			})
	);

test('a notebook comes back with its answers when the browser has lost its database', async ({
	page
}) => {
	await makeNotebook(page);
	await title(page).fill('Kveld på Rena');
	await expect(page.getByText(stored)).toBeVisible();
	// A page of the same place that has nothing open.
	const other = await page.context().newPage();
	await other.goto('/icon.svg');
	await page.close();
	await loseDatabase(other);
	await other.goto('/');
	await other.getByRole('link', { name: /Kveld på Rena/ }).click();
	await expect(other.locator('.chart svg').first()).toBeVisible();
	await other.keyboard.press('Control+z');
	await expect(title(other)).toHaveValue('workshop-google-forms');
});
