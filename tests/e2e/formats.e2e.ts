import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dropFiles } from './drop';
import { expect, test } from './page';

interface Expected {
	readonly files: readonly { readonly responses: number }[];
}

/** Exports that are no plain text with a header, or more than one file, beside the reading that is expected of each. */
const cases = [
	'xlsx/microsoft-forms',
	'ods/plain',
	'zip/google-forms',
	'spss/zlib',
	'surveyxact/utf16',
	'questback/xlsx-2011',
	'qualtrics/tre-overskriftsrader',
	'surveymonkey/to-overskriftsrader'
];

for (const name of cases)
	test(`${name} is read where it is dropped`, async ({ page, offences }) => {
		const folder = join('tests/fixtures', name);
		const raw = join(folder, 'raw');
		const text = readFileSync(join(folder, 'codebook.json'), 'utf8');
		const { files } = JSON.parse(text) as Expected;
		await page.goto('/');
		await dropFiles(
			page,
			readdirSync(raw).map((file) => join(raw, file))
		);
		const responses = files[0]?.responses ?? 0;
		await expect(page.locator('main p.line')).toContainText(`${responses} svar`);
		await expect(page.locator('.chart svg').first()).toBeVisible();
		await expect(page.getByRole('alert')).toHaveCount(0);
		await offences.checkAccessibility();
	});
