import { dropText } from './drop';
import { expect, test } from './page';

const kept = `virksomhed;forventning;tilbyder;behov;samtykke;historie
Bager Holm;Flere ansatte;Brød, Lokaler;Regnskap;ja;Vi begyndte i en garage.
Talhuset;;Regnskap;Lokaler; nej ;Den hemmelige historie
`;

/** Everything that this origin has put away on the machine, as one text. */
const everythingStored = async (): Promise<string> => {
	const databases = await indexedDB.databases();
	const stored: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
	for (const { name } of databases) {
		if (name === undefined) continue;
		const database = await new Promise<IDBDatabase>((resolve, reject) => {
			const open = indexedDB.open(name);
			open.onsuccess = () => resolve(open.result);
			open.onerror = () => reject(open.error);
		});
		for (const store of database.objectStoreNames) {
			const all = database.transaction(store).objectStore(store).getAll();
			stored.push(await new Promise((resolve) => (all.onsuccess = () => resolve(all.result))));
		}
		database.close();
	}
	const files = async (folder: FileSystemDirectoryHandle): Promise<void> => {
		for await (const handle of folder.values()) {
			stored.push(handle.name);
			if (handle instanceof FileSystemDirectoryHandle) await files(handle);
			else if (handle instanceof FileSystemFileHandle)
				stored.push(await (await handle.getFile()).text());
		}
	};
	await files(await navigator.storage.getDirectory());
	for (const name of await caches.keys())
		for (const { url } of await (await caches.open(name)).keys()) stored.push(url);
	return JSON.stringify(stored);
};

test('a register with names is shown as cards, and nothing of it is left', async ({
	page,
	offences
}) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Potensial i bedriftene' }).click();
	await expect(page.getByText('Ingenting av den lagres')).toBeVisible();
	await offences.checkAccessibility();
	await dropText(page, 'virksomheder.csv', kept);
	const baker = page.getByRole('article', { name: 'Bager Holm' });
	await expect(baker).toContainText('Regnskap: snakk med Talhuset');
	await expect(baker).toContainText('Vi begyndte i en garage.');
	await expect(page.getByRole('article', { name: 'Talhuset' })).toContainText(
		'Lokaler: snakk med Bager Holm'
	);
	// Who did not say yes is in no story.
	await expect(page.getByText('Den hemmelige historie')).toHaveCount(0);
	await expect(page.getByText('samtykke til: 1 av 2')).toBeVisible();
	await offences.checkAccessibility();

	expect(await page.evaluate(everythingStored)).not.toMatch(/Holm|Talhuset|virksomheder|garage/);
	await page.getByRole('link', { name: 'Til start' }).click();
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Potensial i bedriftene');
	await page.goBack();
	await expect(page.getByRole('button', { name: 'Velg listen' })).toBeVisible();
	await expect(page.getByRole('article')).toHaveCount(0);

	await dropText(page, 'virksomheder.csv', kept);
	await expect(baker).toBeVisible();
	await page.getByRole('button', { name: 'Glem listen' }).click();
	await expect(page.getByRole('article')).toHaveCount(0);
	await dropText(page, 'virksomheder.csv', kept);
	await expect(baker).toBeVisible();
	await page.reload();
	await expect(page.getByRole('button', { name: 'Velg listen' })).toBeVisible();
	await expect(page.getByRole('article')).toHaveCount(0);
	expect(await page.evaluate(everythingStored)).not.toMatch(/Holm|Talhuset|virksomheder|garage/);
});

test('a hostile register is words on a card, and a broken one is told', async ({
	page,
	offences
}) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await page.goto('/register/');
	const hostile = `<img src=x onerror="document.title='caught'">`;
	const rows = [
		['bedrift', 'tilbyr', 'trenger', 'samtykke', 'historie'],
		[hostile, '=HYPERLINK("http://example.invalid")', '__proto__', 'ja', '{{constructor}}'],
		['__proto__', '__proto__', 'constructor', 'ja', 'javascript:alert(1)']
	];
	const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
	const text = rows.map((row) => row.map(quoted).join(';')).join('\n');
	await dropText(page, 'register.csv', text);
	await expect(page.getByRole('article', { name: hostile })).toContainText(
		'__proto__: snakk med __proto__'
	);
	await expect(page.getByRole('article')).toHaveCount(2);
	await expect(page.locator('article img, article a')).toHaveCount(0);
	expect(await page.title()).not.toContain('caught');
	const tooWide = await page.evaluate(
		() => document.documentElement.scrollWidth > document.documentElement.clientWidth
	);
	expect(tooWide).toBe(false);
	await offences.checkAccessibility();

	await dropText(page, 'register.csv', 'tempo;antall\nPasse;3\n');
	await expect(page.getByRole('main')).toContainText('Listen kan ikke brukes slik den er');
	await expect(page.getByRole('article')).toHaveCount(0);
	await offences.checkAccessibility();
});
