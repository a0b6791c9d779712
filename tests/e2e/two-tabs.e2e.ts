import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { dropFiles, dropText } from './drop';
import { expect, guard, test } from './page';

const workshop = 'data/workshop-google-forms.csv';
const follows = 'Notatboken er åpen i en annen fane, der den kan redigeres';
const editsHere = 'Nå redigerer du her';
const stored = 'lagret på denne maskinen';

const title = (page: Page) => page.getByLabel('Tittel på notatboken');
const responses = (page: Page) => page.getByText(/^Lest som Google Skjema/).locator('..');
const editHere = (page: Page) => page.getByRole('button', { name: 'Rediger her i stedet' });

/** Makes a notebook on the page and waits until it is stored. */
async function makeNotebook(page: Page): Promise<string> {
	await page.goto('/');
	await dropFiles(page, [workshop]);
	await expect(page.getByText(stored)).toBeVisible();
	return page.url();
}

/** Opens the notebook in another tab of the same browser, as guarded as the first. */
async function openTab(first: Page, address: string): Promise<{ tab: Page; seen: string[] }> {
	const tab = await first.context().newPage();
	const seen = guard(tab, new URL(address).origin);
	await tab.goto(address);
	return { tab, seen };
}

async function rename(page: Page, name: string): Promise<void> {
	await title(page).fill(name);
	await expect(page.getByText(stored)).toBeVisible();
}

test('one tab edits, the other follows, and either may ask to edit', async ({ page, offences }) => {
	const address = await makeNotebook(page);
	await rename(page, 'Først');
	const { tab, seen } = await openTab(page, address);

	await expect(tab.getByText(follows)).toBeVisible();
	await expect(title(tab)).toHaveValue('Først');
	await title(page).pressSequentially(' og så');
	await expect(title(tab)).toHaveValue('Først og så');
	await page.getByLabel('Hvor mange kunne ha svart?').fill('16');
	await page.keyboard.press('Enter');
	await expect(tab.getByLabel('Hvor mange kunne ha svart?')).toHaveValue('16');

	await expect(title(tab)).not.toBeEditable();
	await expect(tab.getByRole('button', { name: /^Angre/ })).toBeDisabled();
	await tab.keyboard.press('Control+z');
	await tab.getByRole('link', { name: 'Slik ble filen lest' }).click();
	await expect(tab.getByRole('combobox').nth(1)).toBeVisible();
	for (const control of await tab.getByRole('main').getByRole('combobox').all())
		await expect(control).toBeDisabled();
	await tab.goBack();
	await expect(title(page)).toHaveValue('Først og så');

	await title(page).fill('Skrevet rett før');
	await editHere(tab).click();
	await expect(tab.getByText(editsHere)).toBeVisible();
	await expect(title(tab)).toHaveValue('Skrevet rett før');
	await expect(page.getByText('Notatboken redigeres nå i en annen fane')).toBeVisible();
	await title(tab).fill('Fra den andre fanen');
	await expect(title(page)).toHaveValue('Fra den andre fanen');
	await expect(title(page)).not.toBeEditable();
	await expect(page.locator('.stale')).toHaveCount(0);
	await offences.checkAccessibility();

	await editHere(page).click();
	await expect(page.getByText(editsHere)).toBeVisible();
	await expect(title(page)).toHaveValue('Fra den andre fanen');
	// Undo knows what was done in the other tab too.
	await page
		.getByRole('button', { name: /^Angre/ })
		.first()
		.click();
	await expect(title(tab)).toHaveValue('Først og så');
	await expect(page.getByText(stored)).toBeVisible();
	await page.reload();
	await expect(title(page)).toHaveValue('Først og så');
	await expect(page.getByLabel('Hvor mange kunne ha svart?')).toHaveValue('16');
	expect(seen).toEqual([]);
});

test('the tab that follows goes on when the other is closed or dies', async ({
	page,
	offences
}) => {
	offences.provoke(/crash/i);
	const address = await makeNotebook(page);
	const { tab, seen } = await openTab(page, address);
	await expect(tab.getByText(follows)).toBeVisible();
	await rename(page, 'Sist fra den første');
	await page.close();

	await expect(tab.getByText('Nå kan du redigere her')).toBeVisible();
	await expect(title(tab)).toHaveValue('Sist fra den første');
	const { tab: third, seen: seenByThird } = await openTab(tab, address);
	await expect(third.getByText(follows)).toBeVisible();
	await rename(tab, 'Sist fra den andre');

	const devtools = await tab.context().newCDPSession(tab);
	const crashed = tab.waitForEvent('crash');
	void devtools.send('Page.crash').catch(() => undefined);
	await crashed;
	await expect(third.getByText('Nå kan du redigere her')).toBeVisible();
	await expect(title(third)).toHaveValue('Sist fra den andre');
	await rename(third, 'Fra den tredje');
	await third.reload();
	await expect(title(third)).toHaveValue('Fra den tredje');
	expect([...seen, ...seenByThird]).toEqual([]);
});

test('a tab that hangs has the notebook taken from it and follows when it wakes', async ({
	page
}) => {
	const address = await makeNotebook(page);
	await rename(page, 'Før den hang');
	const { tab, seen } = await openTab(page, address);
	await expect(tab.getByText(follows)).toBeVisible();

	let wake: () => void = () => {};
	const awake = new Promise<void>((resolve) => (wake = resolve));
	await page.route('**/never-answered', async (route) => {
		await awake;
		await route.fulfill({ body: '' });
	});
	// A page that waits for an answer in this way does nothing else meanwhile.
	void page.evaluate(() => {
		const request = new XMLHttpRequest();
		request.open('GET', '/never-answered', false);
		setTimeout(() => request.send());
	});
	await page.waitForRequest('**/never-answered');
	await editHere(tab).click();
	await expect(tab.getByText(editsHere)).toBeVisible();
	await rename(tab, 'Mens den hang');
	wake();

	await expect(title(page)).toHaveValue('Mens den hang');
	await expect(editHere(page)).toBeVisible();
	await expect(title(page)).not.toBeEditable();
	await tab.reload();
	await expect(title(tab)).toHaveValue('Mens den hang');
	expect(seen).toEqual([]);
});

test('what a tab had not stored when it was overtaken stays on it and can be saved, and is written nowhere', async ({
	page,
	offences
}) => {
	// The tab falls asleep between a change and its way to the disk: it neither hears, answers nor writes.
	await page.addInitScript(() => {
		const { locks } = navigator;
		const query = locks.query.bind(locks);
		const post = BroadcastChannel.prototype.postMessage;
		let awake: Promise<void> = Promise.resolve();
		locks.query = () => awake.then(query);
		const sleeper = {
			sleep: () => {
				BroadcastChannel.prototype.postMessage = () => undefined;
				awake = new Promise((wake) => {
					sleeper.wake = () => {
						BroadcastChannel.prototype.postMessage = post;
						wake();
					};
				});
			},
			wake: () => {}
		};
		Object.assign(globalThis, { sleeper });
	});
	const call = (what: 'sleep' | 'wake') =>
		page.evaluate((name) => {
			(globalThis as unknown as { sleeper: Record<string, () => void> }).sleeper[name]?.();
		}, what);

	const address = await makeNotebook(page);
	await rename(page, 'Lagret');
	const { tab, seen } = await openTab(page, address);
	await expect(tab.getByText(follows)).toBeVisible();
	await call('sleep');
	await title(page).fill('Ikke lagret');
	await editHere(tab).click();
	await expect(tab.getByText(editsHere)).toBeVisible();
	await expect(title(tab)).toHaveValue('Lagret');
	await rename(tab, 'Den andres');
	await call('wake');

	await expect(page.getByText('Notatboken er endret i en annen fane')).toBeVisible();
	await expect(title(page)).toHaveValue('Ikke lagret');
	await expect(title(page)).not.toBeEditable();
	await offences.checkAccessibility();
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Last ned notatboken' }).click();
	const saved = await readFile(await (await downloading).path(), 'utf8');
	expect(JSON.parse(saved)).toMatchObject({ format: 'hagebok', title: 'Ikke lagret' });
	await page.getByRole('button', { name: 'Vis notatboken slik den er nå' }).click();
	await expect(title(page)).toHaveValue('Den andres');
	await expect(page.getByText(follows)).toBeVisible();
	await tab.reload();
	await expect(title(tab)).toHaveValue('Den andres');
	expect(seen).toEqual([]);
});

test('when several tabs ask at once exactly one edits, and all show what it does', async ({
	page
}) => {
	const address = await makeNotebook(page);
	const { tab: second } = await openTab(page, address);
	const { tab: third } = await openTab(page, address);
	const tabs = [page, second, third];
	await expect(editHere(second)).toBeVisible();
	await expect(editHere(third)).toBeVisible();
	await Promise.all([
		editHere(second).click(),
		editHere(third).click(),
		title(page).fill('Mens de spør')
	]);
	const editors = async () => {
		const editable = await Promise.all(tabs.map((tab) => title(tab).isEditable()));
		const asking = await Promise.all(
			tabs.map((tab) => tab.getByText('Spør den andre fanen').isVisible())
		);
		return asking.includes(true) ? -1 : editable.filter(Boolean).length;
	};
	await expect.poll(editors).toBe(1);
	for (const tab of tabs) await expect(title(tab)).toHaveValue('Mens de spør');
	const editable = await Promise.all(tabs.map((tab) => title(tab).isEditable()));
	const editor = tabs[editable.indexOf(true)] ?? page;
	await rename(editor, 'Bare én');
	for (const tab of tabs) await expect(title(tab)).toHaveValue('Bare én');
});

test('two tabs make notebooks at the same time, and one that is erased elsewhere can be kept', async ({
	page,
	offences
}) => {
	const other = await page.context().newPage();
	await Promise.all([makeNotebook(page), makeNotebook(other)]);
	await rename(page, 'Den ene');
	await rename(other, 'Den andre');
	const text = await readFile(workshop, 'utf8');
	await dropText(page, 'senere.csv', text.slice(0, text.lastIndexOf('\n')));
	await page.getByRole('button', { name: 'En nyere versjon av svarene her' }).click();
	await expect(page.getByText(stored)).toBeVisible();
	await expect(responses(page)).toContainText('13');
	await other.goto('/stored/');
	await expect(other.getByRole('link', { name: 'Den ene' })).toBeVisible();
	await expect(other.getByRole('link', { name: 'Den andre' })).toBeVisible();
	await expect(other.getByText(/er brukt\. Nettleseren gir siden plass til/)).toBeVisible();
	await other.getByRole('button', { name: 'Be nettleseren beholde det' }).click();
	await expect(other.getByText(/^Nettleseren (har lovet|lovet det ikke)/).first()).toBeVisible();

	await other.getByRole('button', { name: 'Slett alt' }).click();
	await other.getByRole('button', { name: 'Slett', exact: true }).click();
	await expect(other.getByText('Ingenting er lagret.')).toBeVisible();
	await expect(page.getByText('Notatboken er slettet i en annen fane')).toBeVisible();
	await expect(title(page)).toHaveValue('Den ene');
	await expect(title(page)).not.toBeEditable();
	await offences.checkAccessibility();
	await other.reload();
	await expect(other.getByText('Ingenting er lagret.')).toBeVisible();

	const before = page.url();
	await page.getByRole('button', { name: 'Behold en kopi her' }).click();
	await expect(page).not.toHaveURL(before);
	await expect(page.getByText(stored)).toBeVisible();
	await rename(page, 'Beholdt');
	await page.reload();
	await expect(title(page)).toHaveValue('Beholdt');
	await expect(page.locator('.chart svg').first()).toBeVisible();
	// The answers of before are kept with it.
	await page.getByRole('button', { name: /^Angre/ }).click();
	await page.getByRole('button', { name: /^Angre/ }).click();
	await expect(responses(page)).toContainText('14');
});

test('where the browser cannot keep tabs apart, none writes over what another has stored', async ({
	page,
	context
}) => {
	// As on a page that was not opened over https.
	await context.addInitScript(() => {
		Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });
	});
	const address = await makeNotebook(page);
	const { tab, seen } = await openTab(page, address);
	await expect(tab.getByText('Notatboken er åpen i en annen fane også')).toBeVisible();
	await expect(page.getByText('Notatboken er åpen i en annen fane også')).toBeVisible();
	await rename(page, 'Lagret først');
	await title(tab).fill('For sent');
	await expect(tab.getByText('Notatboken er endret i en annen fane')).toBeVisible();
	await expect(title(tab)).toHaveValue('For sent');
	await tab.getByRole('button', { name: 'Vis notatboken slik den er nå' }).click();
	await expect(title(tab)).toHaveValue('Lagret først');
	await page.reload();
	await expect(title(page)).toHaveValue('Lagret først');
	expect(seen).toEqual([]);
});
