import { dropBytes, dropFiles, dropText } from './drop';
import { expect, test } from './page';

const header = '"Tidsmerke","Er du fornøyd?","Hva var best?"';
const row = (day: number, answer: string, text: string): string =>
	`"2026/03/${String(day).padStart(2, '0')} 3:06:28 p.m. CET","${answer}","${text}"`;

const refused: readonly (readonly [string, string, RegExp])[] = [
	['tom.csv', '', /tom/i],
	['rapport.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj', /PDF/],
	['svar.csv', 'PK\u0003\u0004\u0014\u0000\u0006\u0000xl/workbook.xml', /regneark|Excel/i]
];

for (const [name, text, words] of refused)
	test(`${name} with the wrong content is refused in plain words, and the open notebook stays`, async ({
		page,
		offences
	}) => {
		await page.goto('/');
		await dropFiles(page, ['data/workshop-google-forms.csv']);
		const title = page.getByLabel('Tittel på notatboken');
		await expect(title).toHaveValue('workshop-google-forms');
		await dropText(page, name, text);
		await expect(page.getByRole('alert')).toContainText(words);
		await offences.checkAccessibility();
		await page.getByRole('button', { name: 'Greit' }).click();
		await expect(title).toHaveValue('workshop-google-forms');
	});

test('hostile headers and cells stay text', async ({ page, offences }) => {
	const hostile = [
		'"Tidsmerke","__proto__","constructor","<script>alert(1)</script>","${alert(1)}"',
		...Array.from({ length: 12 }, (_, i) =>
			[
				`2026/03/${String(i + 1).padStart(2, '0')} 3:06:28 PM CET`,
				i % 2 ? '=cmd()' : '<img src=x onerror=alert(1)>',
				i % 3 ? 'datum.x' : '${1+1}',
				i % 2 ? '<script>document.title="hit"</script>' : '__proto__',
				i % 2 ? "'); DROP TABLE survey; --" : 'Ja'
			]
				.map((cell) => `"${cell.replaceAll('"', '""')}"`)
				.join(',')
		)
	].join('\n');
	await page.goto('/');
	await dropText(page, 'fiendtlig.csv', hostile);
	await expect(page.getByRole('heading', { name: '__proto__' })).toBeVisible();
	await expect(page.getByRole('heading', { name: '<script>alert(1)</script>' })).toBeVisible();
	await expect(page.locator('.chart svg').first()).toBeVisible();
	expect(await page.title()).not.toBe('hit');
	await offences.checkAccessibility();
});

test('an unclosed quote costs its own line and nothing else', async ({ page }) => {
	const lines = Array.from({ length: 10 }, (_, i) => row(i + 1, i % 2 ? 'Ja' : 'Nei', 'Praten'));
	lines.splice(4, 0, '"2026/03/05 3:06:28 p.m. CET","Ja,"Praten"');
	await page.goto('/');
	await dropText(page, 'halv.csv', [header, ...lines].join('\n'));
	await expect(page.locator('main p.line')).toContainText('10 svar');
	await expect(page.locator('main p.line')).toContainText('1 linje utelatt');
	await page.getByRole('link', { name: 'Slik ble filen lest' }).click();
	await expect(page.getByText(/linje 6/i).first()).toBeVisible();
});

test('NUL bytes and lone surrogates are read, not fatal', async ({ page }) => {
	const text = [header, ...Array.from({ length: 6 }, (_, i) => row(i + 1, 'Ja\u0000', 'x'))].join(
		'\n'
	);
	const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])]);
	await page.goto('/');
	await dropBytes(page, [{ name: 'rar.csv', base64: bytes.toString('base64') }]);
	await expect(page.locator('main p.line')).toContainText('svar');
});

test('files of different forms are not mixed: the differences are shown', async ({
	page,
	offences
}) => {
	await page.goto('/');
	await dropFiles(page, ['data/workshop-google-forms.csv', 'data/netvaerk-skive.csv']);
	await expect(page.getByText('Filene har ulike spørsmål')).toBeVisible();
	await offences.checkAccessibility();
	await page.getByRole('button', { name: 'Avbryt' }).click();
	await expect(page.getByRole('heading', { name: 'Slipp filer her' })).toBeVisible();
});

test('a header alone says that there are no responses', async ({ page }) => {
	await page.goto('/');
	await dropText(page, 'overskrift.csv', `${header}\n`);
	await expect(page.locator('main p.line, [role=alert]').first()).toContainText(
		/0 svar|ingen svar/i
	);
});
