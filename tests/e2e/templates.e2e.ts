import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { openFile, turnTo } from './programme-page';
import { templates, type Told } from './template-cases';

// What is said leaves the page at once instead of fading, so that its contrast is never half.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

/** The deciding cell, once it reads as it should: the verdict, what it rests on, what would have changed it. */
async function checkReads(
	page: Page,
	{ title, reads }: Told,
	subject: RegExp | undefined
): Promise<void> {
	const cell = page.getByRole('article', { name: title });
	const one = subject
		? cell.locator('.verdicts').first().locator('> li').filter({ hasText: subject })
		: cell;
	const [word = ''] = reads;
	await expect(one.locator('.word strong').first()).toHaveText(word);
	const details = one.locator('details');
	if (subject && !(await details.evaluate((node) => node.hasAttribute('open'))))
		await details.locator('summary').click();
	for (const words of reads) await expect(one).toContainText(words);
}

for (const { name, file, subject, first, nb, language, other } of templates)
	test(`${name}: from a dropped file to its verdict, and the same in ${language}`, async ({
		page,
		offences
	}) => {
		await openFile(page, file);
		await page.getByRole('button', { name: 'Vis konklusjonen øverst' }).click();
		await first?.(page, page.getByRole('article', { name: nb.title }));
		await checkReads(page, nb, subject);
		const headings = page.getByRole('heading', { level: 2 });
		await expect(headings.filter({ hasText: 'Å snakke om' })).toHaveCount(1);
		await turnTo(page, language);
		await checkReads(page, other, subject);
		await expect(page.locator('.stale')).toHaveCount(0);
		const cell = page.getByRole('article', { name: other.title });
		await offences.checkAccessibility(`#${await cell.getAttribute('id')}`);
	});

test('appreciative-inquiry: from a dropped file to the themes of its phases, in Swedish and bokmål', async ({
	page,
	offences
}) => {
	await openFile(page, 'data/berattelser.csv');
	await page.getByRole('button', { name: 'Vis hovedcellene øverst' }).click();
	const cell = page.getByRole('article', { name: 'Temaer gjennom de fire fasene' });
	await cell
		.getByRole('button', { name: /^Gi svarene temaer: Föreställ dig platsen/ })
		.first()
		.click();
	const coding = page.getByRole('dialog');
	for (const theme of ['Samlingssted', 'Natur']) {
		await coding.getByLabel('Nytt tema').fill(theme);
		await page.keyboard.press('Enter');
	}
	await coding
		.getByRole('button', { name: /Ett levande torg/ })
		.first()
		.click();
	for (let answer = 0; answer < 8; answer += 1) {
		await page.keyboard.press('1');
		await page.keyboard.press('ArrowDown');
	}
	await coding.getByRole('button', { name: 'Lukk' }).last().click();
	await expect(cell).toContainText('Samlingssted');
	await turnTo(page, 'Svenska');
	const swedish = page.getByRole('article', { name: 'Teman genom de fyra faserna' });
	await expect(swedish).toContainText('Samlingssted');
	await expect(page.locator('.stale')).toHaveCount(0);
	await offences.checkAccessibility(`#${await swedish.getAttribute('id')}`);
});

test('every template that there is is tried here', async () => {
	const argv = ['dist/hagebok.js', 'list', 'templates', '--json'];
	const { stdout } = await promisify(execFile)('node', argv);
	const listed: { templates: readonly { name: string }[] } = JSON.parse(stdout);
	const tried = [...templates.map(({ name }) => name), 'appreciative-inquiry'];
	expect(listed.templates.map(({ name }) => name.replace('template:', '')).sort()).toEqual(
		tried.sort()
	);
});
