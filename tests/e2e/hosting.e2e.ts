import { spawn } from 'node:child_process';
import { dropFiles } from './drop';
import { expect, guard, test } from './page';

const workshop = 'data/workshop-google-forms.csv';

test('the page works under a sub-path, its database included', async ({ browser }) => {
	const origin = 'http://localhost:4188';
	const server = spawn(process.execPath, ['dist/serve.js', '--port', '4188', '--base', '/a/b']);
	await new Promise((resolve) => server.stdout.once('data', resolve));
	const context = await browser.newContext({ locale: 'nb-NO' });
	try {
		const page = await context.newPage();
		const seen = guard(page, origin);
		await page.goto(`${origin}/a/b/`);
		await dropFiles(page, [workshop]);
		await expect(page.locator('.chart svg').first()).toBeVisible();
		await expect(page.locator('[data-database=ready]')).toBeVisible({ timeout: 30_000 });
		expect(page.url()).toContain('/a/b/notebook/#');
		await page.reload();
		await expect(page.locator('.chart svg').first()).toBeVisible();
		expect(seen).toEqual([]);
	} finally {
		await context.close();
		server.kill();
	}
});

test('when the database cannot start, the charts stand, the page says so, and it can be tried again', async ({
	page,
	context,
	offences
}) => {
	offences.provoke(/Failed to load resource|duckdb-eh|wasm/i);
	const wasm = '**/*.wasm';
	await context.route(wasm, (route) => route.abort());
	await page.goto('/');
	await dropFiles(page, [workshop]);
	await expect(page.locator('.chart svg').first()).toBeVisible();
	await expect(page.locator('[data-database=failed]')).toContainText('Kunne ikke starte');
	await offences.checkAccessibility();
	await context.unroute(wasm);
	await page.getByRole('button', { name: 'Prøv igjen' }).click();
	await expect(page.locator('[data-database=ready]')).toBeVisible({ timeout: 30_000 });
});

test('every page is reachable by its address, and none breaks a rule of accessibility', async ({
	page,
	offences
}) => {
	for (const path of ['/', '/notebook/', '/stored/', '/gallery/', '/instruments/']) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
		await offences.checkAccessibility();
	}
});

test.describe('in the dark', () => {
	test.use({ colorScheme: 'dark' });
	test('the gallery has the contrast it needs', async ({ page, offences }) => {
		await page.goto('/gallery/');
		await expect(page.locator('.chart svg').last()).toBeAttached();
		await offences.checkAccessibility();
	});
});
