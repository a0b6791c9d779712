import type { Locator, Page } from '@playwright/test';
import { dropFiles } from './drop';
import { expect, test } from './page';

const programme = 'Hvilket program deltok du i?';
const satisfied = 'Alt i alt, hvor fornøyd er du med programmet?';

// What is said leaves the page at once instead of fading, so that its contrast is never half.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

test.beforeEach(async ({ page }) => {
	await page.goto('/');
	await dropFiles(page, ['data/programmer.csv']);
	await expect(page.getByRole('article', { name: satisfied })).toBeVisible();
});

async function add(page: Page, kind: string): Promise<Locator> {
	await page.getByRole('button', { name: 'Legg til noe annet' }).click();
	await page.getByRole('menuitem', { name: kind, exact: true }).click();
	return page.getByRole('article').last();
}

const hostile = [
	'# Det vi **lærte**',
	'',
	'<img src=x onerror="document.title=1"> og <script>alert(1)</script>',
	'',
	'- [ondt](javascript:alert(1))',
	'- [godt](https://example.org/rapport)',
	'- ![bilde](https://example.org/bilde.png)',
	'',
	'| Sted | Svar |',
	'|---|---|',
	'| Nome | 12 |',
	'',
	'>'.repeat(5000)
].join('\n');

test('a text is written with the keyboard and read as its author meant it, whatever it says', async ({
	page,
	offences
}) => {
	await add(page, 'Tekst');
	const field = page.getByRole('textbox', { name: 'Tekst', exact: true });
	await expect(field).toBeFocused();
	await field.fill(hostile);
	await offences.checkAccessibility();
	await page.keyboard.press('Escape');
	await expect(field).toBeHidden();

	const cell = page.getByRole('article').last();
	await expect(cell.getByRole('heading', { name: 'Det vi lærte' })).toBeVisible();
	await expect(cell.locator('strong')).toHaveText('lærte');
	await expect(cell.locator('.text')).toContainText('<script>alert(1)</script>');
	await expect(cell.locator('.text')).toContainText('[ondt](javascript:alert(1))');
	await expect(cell.locator('img, script')).toHaveCount(0);
	await expect(cell.getByRole('link')).toHaveCount(2);
	const good = cell.getByRole('link', { name: /godt/ });
	await expect(good).toHaveAttribute('href', 'https://example.org/rapport');
	await expect(good).toHaveAttribute('rel', 'noopener noreferrer');
	await expect(cell.getByRole('listitem').nth(1)).toContainText('(example.org)');
	await expect(cell.getByRole('cell', { name: '12' })).toBeVisible();
	await offences.checkAccessibility();

	// All that was typed is one step.
	await page.keyboard.press('Control+z');
	await expect(cell.getByRole('heading', { name: 'Det vi lærte' })).toBeHidden();
	await page.keyboard.press('Control+Shift+z');
	await expect(page.getByText('lagret på denne maskinen')).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Det vi lærte' })).toBeVisible();
});

test('a section has its heading and hides its cells, and one choice drives the analyses below it', async ({
	page,
	offences
}) => {
	await add(page, 'Overskrift');
	const heading = page.getByLabel('Overskrift på avsnittet');
	await expect(heading).toBeFocused();
	await heading.fill('Etter program');
	await page.keyboard.press('Enter');

	await add(page, 'Valg');
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Spørsmål', { exact: true }).selectOption({ label: programme });
	await dialog.getByRole('button', { name: 'Lagre' }).click();

	for (const question of [satisfied, 'Når svarte du?']) {
		await page.getByRole('button', { name: 'Legg til analyse', exact: true }).click();
		await dialog.getByLabel('Spørsmål', { exact: true }).selectOption({ label: question });
		await dialog.getByRole('button', { name: 'Legg til', exact: true }).click();
		await expect(dialog).toBeHidden();
	}
	const [first, second] = [page.getByRole('article').nth(-2), page.getByRole('article').last()];
	const input = page.getByRole('article', { name: 'Valg', exact: true });
	await expect(page.getByRole('heading', { level: 3, name: 'Valg' })).toBeVisible();
	await input.getByRole('button', { name: 'Bruk i alle analyser nedenfor' }).click();
	await expect(input.getByRole('link')).toHaveText([satisfied, 'Når svarte du?']);
	await expect(first).toContainText('Gjelder valget i');

	await input.getByLabel(programme).selectOption('Byggeriet');
	for (const cell of [first, second]) {
		await expect(cell).toContainText(`Bare de som svarte «Byggeriet» på «${programme}»`);
		await expect(cell.locator('.base').first()).toContainText('n = 26');
	}
	await offences.checkAccessibility();

	const fold = page
		.getByRole('article', { name: 'Etter program' })
		.getByRole('button', { name: 'Fold sammen Etter program' });
	await fold.click();
	await expect(page.getByText('3 celler er foldet inn')).toBeVisible();
	await expect(input).toBeHidden();
	await expect(page.getByText('lagret på denne maskinen')).toBeVisible();
	await page.reload();
	await expect(page.getByText('3 celler er foldet inn')).toBeVisible();
	await offences.checkAccessibility();
	await page.keyboard.press('Control+z');
	await expect(input.getByLabel(programme)).toHaveValue('Byggeriet');
});

test('pointing at a mark shows those whom it is about, in every analysis, and nothing small', async ({
	page,
	offences
}) => {
	const asked = page.getByRole('article', { name: programme });
	const about = page.getByRole('article', { name: satisfied });
	const bar = page.getByRole('group', { name: 'Hvem tallene gjelder' });
	await expect(about.locator('.base').first()).toContainText('n = 210 av 228');

	// The first bar is of the first programme that the table lists.
	await asked.getByRole('button', { name: 'Tabell', exact: true }).click();
	const row = asked.getByRole('row', { name: /Byggeriet/ });
	const place = await asked
		.getByRole('row')
		.evaluateAll((rows) =>
			rows.slice(1).findIndex((one) => one.textContent?.includes('Byggeriet'))
		);
	await asked.locator('.chart svg .mark-rect path').nth(place).click();
	await expect(bar).toContainText('deltok du i: Byggeriet');
	await expect(page.getByText(/Viser bare .*deltok du i: Byggeriet/)).toBeVisible();
	await expect(about.locator('.base').first()).toContainText('n = 26');
	await offences.checkAccessibility();

	// One step back and forth, by keyboard.
	await page.keyboard.press('Control+z');
	await expect(bar).not.toContainText('Byggeriet');
	await expect(about.locator('.base').first()).toContainText('n = 210 av 228');

	// The same from the table, without a pointer; the same again lets everybody in.
	const press = row.getByRole('button', { name: /vis bare disse/ });
	await press.focus();
	await page.keyboard.press('Enter');
	await expect(about.locator('.base').first()).toContainText('n = 26');
	await press.focus();
	await page.keyboard.press('Enter');
	await expect(about.locator('.base').first()).toContainText('n = 210 av 228');

	// A group within a group is small: what is hidden says why and never how many.
	await bar.getByRole('button', { name: 'Vis bare …' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Legg til vilkår').selectOption({ label: programme });
	await dialog.getByLabel('Verkstedet', { exact: true }).check();
	const programmes = dialog.getByRole('group', { name: programme });
	await expect(programmes.getByRole('checkbox', { checked: true })).toHaveCount(1);
	await dialog.getByLabel('Legg til vilkår').selectOption({ label: 'Når svarte du?' });
	await dialog.getByRole('group', { name: 'Når svarte du?' }).getByRole('checkbox').first().check();
	await offences.checkAccessibility();
	await dialog.getByRole('button', { name: 'Lagre' }).click();
	await expect(bar.getByRole('listitem')).toHaveCount(2);
	await expect(about).toContainText(/skjult/i);
	await expect(about).not.toContainText(/n = \d/);

	await expect(page.getByText('lagret på denne maskinen')).toBeVisible();
	await page.reload();
	await expect(bar.getByRole('listitem')).toHaveCount(2);
	await bar.getByRole('button', { name: /Fjern Når svarte du:/ }).click();
	await expect(bar).toBeFocused();
	await expect(about.locator('.base').first()).toContainText('n = 6');

	// Whoever looks at a slide is told whom it is about.
	await page.getByRole('button', { name: 'Vis på skjerm' }).click();
	await expect(page.getByText(/Bare de som svarte «Verkstedet»/)).toBeVisible();
});
