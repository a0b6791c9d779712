import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { analysisCases, satisfied, type Finding } from './analysis-cases';
import { dropFiles } from './drop';
import { expect, test } from './page';

const workshop = 'data/workshop-google-forms.csv';
const programmes = 'data/programmer.csv';

// What is said leaves the page at once instead of fading, so that its contrast is never half.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

// Looking at every element of a notebook takes axe its time.
test.describe.configure({ timeout: 120_000 });

async function openFile(page: Page, file: string): Promise<void> {
	await page.goto('/');
	await dropFiles(page, [file]);
	await expect(page.getByRole('article').first()).toBeVisible();
}

async function openDialog(page: Page, analysis: string): Promise<Locator> {
	await page.getByRole('button', { name: 'Legg til analyse' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Hva vil du vite?').selectOption({ label: analysis });
	return dialog;
}

/** The cell that was added last, once it stands. */
async function addCell(page: Page, dialog: Locator): Promise<Locator> {
	await dialog.getByRole('button', { name: 'Legg til', exact: true }).click();
	await expect(dialog).toBeHidden();
	const cell = page.getByRole('article').last();
	await expect(cell.locator('.sentence').first()).not.toBeEmpty();
	return cell;
}

/** Every row of every table of the cell, shown if need be. */
async function rowsOf(cell: Locator): Promise<string[][]> {
	const closed = cell.getByRole('button', { name: 'Tabell', exact: true, expanded: false });
	while ((await closed.count()) > 0) await closed.first().click();
	return cell
		.locator('tbody tr')
		.evaluateAll((rows) =>
			rows.map((row) =>
				[...row.children].map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim())
			)
		);
}

async function runOnCommandLine(run: readonly string[], file: string): Promise<readonly Finding[]> {
	const told = await promisify(execFile)(
		'node',
		['dist/hagebok.js', 'run', ...run, file, '--locale', 'nb', '--json'],
		{ maxBuffer: 64 * 1024 * 1024 }
	);
	return JSON.parse(told.stdout).findings;
}

for (const { name, file, question, choose, run, chart, rows } of analysisCases) {
	test(`${name} is the same on the page as on the command line`, async ({ page, offences }) => {
		await openFile(page, file);
		const dialog = await openDialog(page, question);
		await choose(dialog);
		await offences.checkAccessibility('[role=dialog]');
		const cell = await addCell(page, dialog);

		const findings = await runOnCommandLine(run, file);
		const said = await cell.locator('.sentence').allTextContents();
		for (const words of said)
			expect(findings.some(({ sentence }) => words.includes(sentence))).toBe(true);
		await expect(cell.locator('.base').first()).toContainText(/\d/);
		if (chart) await expect(cell.locator('.chart svg').first()).toBeVisible();
		else await expect(cell.locator('.chart')).toHaveCount(0);

		const shown = await rowsOf(cell);
		for (const row of rows(findings))
			expect(shown.map((one) => one.slice(0, row.length))).toContainEqual(row);
		await offences.checkAccessibility();
	});
}

test('what cannot be counted cannot be added', async ({ page }) => {
	await openFile(page, programmes);
	const dialog = await openDialog(page, 'Svarer gruppene ulikt?');
	const add = dialog.getByRole('button', { name: 'Legg til', exact: true });
	await expect(add).toBeDisabled();
	await dialog.getByLabel('Spørsmål', { exact: true }).selectOption({ label: satisfied });
	await expect(add).toBeDisabled();
	await dialog.getByLabel('Delt opp etter').selectOption({ label: 'Når svarte du?' });
	await expect(add).toBeEnabled();

	// Only questions that have a mean are offered one; a share needs to know of which answers.
	await dialog.getByLabel('Hva vil du vite?').selectOption({ label: 'Hvordan går det over tid?' });
	await dialog.getByLabel('Spørsmål', { exact: true }).selectOption({ label: satisfied });
	await dialog.getByLabel('Rundene står i').selectOption({ label: 'Når svarte du?' });
	await expect(add).toBeEnabled();
	await dialog.getByLabel('Det som følges').selectOption({ label: 'Andelen som svarte …' });
	await expect(add).toBeDisabled();
	await dialog.getByLabel('Svært fornøyd', { exact: true }).check();
	await expect(add).toBeEnabled();

	await dialog
		.getByLabel('Hva vil du vite?')
		.selectOption({ label: 'Ligner de som svarte på alle?' });
	await expect(add).toBeDisabled();

	await dialog.getByLabel('Hva vil du vite?').selectOption({ label: 'Hvor mange har svart?' });
	await dialog.getByLabel('Inviterte').fill('mange');
	await add.click();
	await expect(dialog.getByLabel('Inviterte')).toBeFocused();
	await expect(dialog.getByRole('alert')).toContainText('helt tall');
	await dialog.getByLabel('Inviterte').fill('300');
	await add.click();
	await expect(dialog).toBeHidden();
	await expect(page.getByRole('article').last()).toContainText('228 av 300');
});

test('a cell is about those who meet its filter, and says so', async ({ page, offences }) => {
	await openFile(page, programmes);
	const dialog = await openDialog(page, 'Hva svarte de?');
	await dialog.getByLabel('Spørsmål', { exact: true }).selectOption({ label: satisfied });
	const filter = dialog.getByRole('group', { name: 'Bare noen av svarene' });
	await filter.getByLabel('Legg til vilkår').selectOption({ label: 'Når svarte du?' });
	await filter.getByLabel('Våren 2025').check();
	await filter.getByLabel('Våren 2024').uncheck();
	await offences.checkAccessibility('[role=dialog]');
	const cell = await addCell(page, dialog);
	await expect(cell).toContainText('Bare de som svarte «Våren 2025» på «Når svarte du?»');
	const [distribution] = await runOnCommandLine(
		['frequency', '--set', 'question=q4', '--set', 'filter=q2:2'],
		programmes
	);
	await expect(cell.locator('.sentence')).toContainText(distribution?.sentence ?? 'nothing');
	expect((await rowsOf(cell)).map((row) => row.slice(0, 2))).toContainEqual([
		'Antall svar',
		String(distribution?.base?.count)
	]);
});

test('a higher minimum hides a group, and undo shows it again', async ({ page, offences }) => {
	await openFile(page, programmes);
	const dialog = await openDialog(page, 'Svarer gruppene ulikt?');
	await dialog.getByLabel('Spørsmål', { exact: true }).selectOption({ label: satisfied });
	await dialog.getByLabel('Delt opp etter').selectOption({ label: 'Når svarte du?' });
	const cell = await addCell(page, dialog);
	await expect(cell.locator('.base')).toContainText('64 til 73');

	await page.getByRole('button', { name: 'Personvern' }).click();
	const policy = page.getByRole('dialog');
	const least = policy.getByLabel('Færrest svar bak et diagram eller en gruppe');
	await least.fill('2');
	await policy.getByRole('button', { name: 'Lagre' }).click();
	await expect(least).toBeFocused();
	await expect(policy.getByRole('alert')).toContainText('fra 3');
	await offences.checkAccessibility('[role=dialog]');
	await least.fill('70');
	await policy.getByRole('button', { name: 'Lagre' }).click();
	await expect(page.getByText('Grupper under 70 vises ikke')).toBeVisible();
	await expect(cell).toContainText(/skjult/i);
	await offences.checkAccessibility();

	await page.getByRole('button', { name: /^Angre/ }).click();
	await expect(cell).not.toContainText(/skjult/i);
});

test('targets once given weight any other analysis', async ({ page }) => {
	const file = 'data/netvaerk-skive.csv';
	const village = 'Hvor ligger virksomheden?';
	await openFile(page, file);
	const dialog = await openDialog(page, 'Ligner de som svarte på alle?');
	await dialog.getByLabel('Legg til spørsmål').selectOption({ label: village });
	await dialog.getByLabel('Durup').fill('60');
	await dialog.getByLabel('Glyngøre').fill('20');
	await dialog.getByLabel('Rødding').fill('20');
	await addCell(page, dialog);
	const other = await openDialog(page, 'Hva svarte de?');
	await other.getByLabel('Spørsmål', { exact: true }).selectOption({ label: 'Branche' });
	await other.getByLabel('Vekter').selectOption({ label: 'Måltallene i notatboken' });
	const cell = await addCell(page, other);
	const targets = ['q2:1=60%', 'q2:2=20%', 'q2:3=20%'].flatMap((one) => ['--set', `target=${one}`]);
	const [distribution] = await runOnCommandLine(
		['frequency', '--set', 'question=q3', ...targets],
		file
	);
	await expect(cell.locator('.sentence')).toContainText(distribution?.sentence ?? 'nothing');
});

test('open answers are given themes by two readers, who settle what they disagree on', async ({
	page,
	offences
}) => {
	// By itself: what is counted again behind it is faint for a moment.
	const checkDialog = () => offences.checkAccessibility('[role=dialog]');

	await openFile(page, workshop);
	const dialog = await openDialog(page, 'Hva skrev de?');
	await dialog
		.getByLabel('Spørsmål', { exact: true })
		.selectOption({ label: 'Hva var det beste?' });
	await dialog.getByLabel('Vis', { exact: true }).selectOption({ label: 'Temaer' });
	const cell = await addCell(page, dialog);
	await cell.getByRole('button', { name: 'Gi svarene temaer' }).click();

	const coding = page.getByRole('dialog');
	await expect(coding.getByText('0 av 10 svar lest')).toBeVisible();
	for (const theme of ['Folk', 'Innhold', 'Rammer']) {
		await coding.getByLabel('Nytt tema').fill(theme);
		await page.keyboard.press('Enter');
	}
	await checkDialog();
	const first = coding.getByRole('button', { name: 'At vi faktisk laget noe konkret' });
	await first.click();
	await page.keyboard.press('2');
	await expect(coding.getByRole('checkbox', { name: 'Innhold' })).toBeChecked();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('0');
	await expect(coding.getByRole('checkbox', { name: 'Ingen av temaene' })).toBeChecked();
	await expect(coding.getByText('2 av 10 svar lest')).toBeVisible();
	await page.keyboard.press('Control+z');
	await expect(coding.getByText('1 av 10 svar lest')).toBeVisible();
	await page.keyboard.press('0');
	for (let answer = 2; answer < 10; answer += 1) {
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('1');
	}
	await expect(coding.getByText('10 av 10 svar lest')).toBeVisible();

	await coding.getByRole('button', { name: 'Legg til en leser til' }).click();
	await expect(coding.getByText('0 av 10 svar lest')).toBeVisible();
	await first.click();
	await coding.getByRole('checkbox', { name: 'Folk' }).check();
	await checkDialog();
	await coding.getByRole('radio', { name: 'Uenigheter (1)' }).check();
	await expect(coding.getByText('Leser 1: Innhold')).toBeVisible();
	await coding.getByRole('button', { name: 'Som Leser 2' }).click();
	await expect(coding.getByRole('checkbox', { name: 'Folk' })).toBeChecked();
	await checkDialog();

	await coding.getByRole('button', { name: 'Endre temaene' }).click();
	await coding.getByLabel('Slå Rammer sammen med').selectOption({ label: 'Folk' });
	await expect(coding.getByText('Rammer')).toHaveCount(0);
	await coding.getByRole('button', { name: 'Fjern temaet Innhold' }).click();
	await coding.getByRole('button', { name: 'Folk', exact: true }).click();
	await coding.getByLabel('Navnet på temaet').fill('Menneskene');
	await page.keyboard.press('Enter');
	await checkDialog();
	await coding.getByRole('button', { name: 'Lukk' }).last().click();
	expect((await rowsOf(cell)).map((row) => row.slice(0, 2))).toEqual([['Menneskene', '9']]);
	await expect(cell.locator('.chart svg')).toBeVisible();
	await expect(page.getByText('lagret på denne maskinen')).toBeVisible();
	await page.reload();
	await expect(page.locator('article .sentence', { hasText: 'Menneskene' })).toBeVisible();
});
