import type { Locator, Page } from '@playwright/test';
import {
	ansatte,
	fornøyd,
	guidanceForm,
	hjelp,
	hostileForm,
	kommune,
	longForm,
	rest
} from './codebook-files';
import { dropFiles, dropText } from './drop';
import { expect, test } from './page';

const cardOf = (page: Page, name: string): Locator => page.getByRole('article', { name }).first();

/** The card with its chart, which is drawn when it comes near the window. */
async function seeCard(page: Page, name: string): Promise<Locator> {
	const card = cardOf(page, name);
	await card.getByRole('heading').scrollIntoViewIfNeeded();
	await expect(card.locator('.base')).toBeVisible();
	return card;
}

const labelsOf = (card: Locator): Promise<string[]> =>
	card
		.locator('li[data-option]')
		.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-option') ?? ''));

async function openCodebook(page: Page, name: string, text: string): Promise<void> {
	await page.goto('/');
	await dropText(page, name, text);
	await page.getByRole('link', { name: 'Slik ble filen lest' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Slik ble filen lest' })).toBeVisible();
}

async function chooseAction(page: Page, card: Locator, name: string): Promise<void> {
	await card.getByRole('button', { name: /^Mer for/ }).click();
	await page.getByRole('menuitem', { name }).click();
}

const undo = (page: Page): Locator => page.getByRole('button', { name: /^Angre/ });

test.describe('a card', () => {
	test.beforeEach(({ page }) => openCodebook(page, 'veiledning.csv', guidanceForm()));

	test('renames the question and an answer in place, and takes it back with Escape and undo', async ({
		page,
		offences
	}) => {
		const card = await seeCard(page, fornøyd);
		await expect(card.locator('.chart svg')).toBeVisible();
		await offences.checkAccessibility();
		await card.getByRole('button', { name: fornøyd, exact: true }).click();
		await page.keyboard.type('Noe annet');
		await page.keyboard.press('Escape');
		await expect(card.getByRole('button', { name: fornøyd, exact: true })).toBeFocused();

		await page.keyboard.press('Enter');
		await page.keyboard.type('Fornøyd med veiledningen');
		await page.keyboard.press('Enter');
		const renamed = cardOf(page, 'Fornøyd med veiledningen');
		await expect(renamed.getByText('rettet av deg')).toBeVisible();

		await renamed.getByRole('button', { name: 'Verken eller', exact: true }).click();
		await page.keyboard.type('Midt imellom');
		await page.keyboard.press('Enter');
		await expect(renamed.getByRole('img')).toHaveAttribute('aria-label', /Midt imellom/);
		await expect(undo(page)).toHaveAccessibleName('Angre: navn på svar');
		await undo(page).click();
		await undo(page).click();
		await expect(
			cardOf(page, fornøyd).getByRole('button', { name: 'Verken eller', exact: true })
		).toBeVisible();
	});

	test('reorders the points from the keyboard, keeps the focus and says where the point went', async ({
		page
	}) => {
		const card = cardOf(page, fornøyd);
		const before = await labelsOf(card);
		await card.getByRole('button', { name: 'Flytt «Fornøyd» opp' }).focus();
		await page.keyboard.press('Alt+ArrowUp');
		await expect(page.getByText('«Fornøyd» er nå nummer 3 av 5')).toBeVisible();
		await expect(card.getByRole('button', { name: 'Flytt «Fornøyd» opp' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect
			.poll(() => labelsOf(card))
			.toEqual([before[0], before[3], before[1], before[2], before[4]]);
		await card.getByRole('button', { name: 'Snu skalaen' }).click();
		await expect
			.poll(() => labelsOf(card))
			.toEqual([before[4], before[2], before[1], before[3], before[0]]);
		await card.getByLabel('Hva er bra?').selectOption('negative');
		await expect(undo(page)).toHaveAccessibleName('Angre: hva som er bra');
		await card.getByRole('button', { name: 'Tilbake til slik det ble lest' }).last().click();
		await expect.poll(() => labelsOf(card)).toEqual(before);
	});

	test('merges answers under a name, splits them again, and splits gathered spellings', async ({
		page
	}) => {
		const card = cardOf(page, kommune);
		await card.getByLabel('Velg «Vågå» for sammenslåing').check();
		await card.getByLabel('Velg «Skjåk» for sammenslåing').check();
		await card.getByLabel('2 svar blir ett, kalt').fill('Nordre');
		await page.keyboard.press('Enter');
		await expect(page.getByText('2 svar er nå «Nordre»')).toBeVisible();
		await expect(card.getByRole('button', { name: 'Nordre', exact: true })).toBeFocused();
		await card.getByRole('button', { name: 'Del «Nordre» opp' }).click();
		await expect.poll(() => labelsOf(card)).toContain('Skjåk');
		await card.getByRole('button', { name: 'Del «Lom» opp' }).click();
		await expect.poll(() => labelsOf(card)).toContain('LOM');
	});

	test('keeps an answer outside the percentages, and the chart beside it follows', async ({
		page
	}) => {
		const card = await seeCard(page, 'Har du søkt støtte?');
		await expect(card.locator('.base')).toContainText('n = 24');
		await card.getByLabel('Hvordan «Kanskje» teller').selectOption('dont_know');
		await expect(card.locator('.base')).toContainText('n = 19 av 24');
	});

	test('cuts a number into groups with their own chart in the notebook', async ({
		page,
		offences
	}) => {
		await chooseAction(page, cardOf(page, ansatte), 'Del i grupper …');
		const dialog = page.getByRole('dialog');
		await expect(dialog.getByLabel('Laveste tall i gruppe 2')).not.toHaveValue('');
		// What has scrolled behind the page's head would be taken for neighbours of its links.
		await page.evaluate(() => scrollTo(0, 0));
		await offences.checkAccessibility();
		await dialog.getByLabel('Laveste tall i gruppe 2').fill('50');
		await expect(dialog.getByRole('alert')).toContainText('stige');
		await dialog.getByLabel('Laveste tall i gruppe 2').fill('3');
		await dialog.getByLabel('Navn på gruppe 1').fill('Bare noen få');
		await dialog.getByLabel('Det nye spørsmålet heter').fill('Størrelse');
		await dialog.getByRole('button', { name: 'Lag gruppene' }).click();
		const made = await seeCard(page, 'Størrelse');
		await expect(made.getByRole('button', { name: 'Bare noen få', exact: true })).toBeVisible();
		await expect(made.locator('.chart svg')).toBeVisible();
		await page.getByRole('link', { name: /Til diagrammene/ }).click();
		await expect(
			page.getByRole('article', { name: 'Størrelse' }).locator('.chart svg')
		).toBeVisible();
		await page.keyboard.press('Control+z');
		await expect(page.getByRole('article', { name: 'Størrelse' })).toHaveCount(0);
	});

	test('joins a question asked in two places, and takes it apart again', async ({ page }) => {
		await chooseAction(page, cardOf(page, rest), 'Føy sammen med et annet spørsmål …');
		await page.getByRole('dialog').getByRole('button', { name: 'Føy sammen 2 spørsmål' }).click();
		const card = await seeCard(page, rest);
		await expect(card.getByText('Satt sammen av 2 spørsmål')).toBeVisible();
		await expect(card.locator('.base')).toContainText('n = 24');
		await expect(page.getByRole('article', { name: rest })).toHaveCount(1);
		await card.getByRole('button', { name: 'Skill dem igjen' }).click();
		await expect(page.getByRole('article', { name: rest })).toHaveCount(2);
	});

	test('sets a column aside by its role, names the ends of a scale and lists the answers on offer', async ({
		page
	}) => {
		await cardOf(page, kommune).getByLabel('Brukes som').selectOption('personal');
		await expect(cardOf(page, kommune).getByText('Lagt til side.')).toBeVisible();
		await page.keyboard.press('Control+z');
		await expect((await seeCard(page, kommune)).locator('.chart svg')).toBeVisible();

		await chooseAction(page, cardOf(page, fornøyd), 'Skriv hva endene betyr …');
		await page.getByLabel('Hva betyr Svært misfornøyd?').fill('ikke i det hele tatt');
		await page.keyboard.press('Enter');
		await expect(
			cardOf(page, fornøyd)
				.getByRole('button', { name: /ikke i det hele tatt/ })
				.first()
		).toBeVisible();

		await chooseAction(page, cardOf(page, hjelp), 'Svarene som kunne velges …');
		await page.getByLabel(/^Svarene, /).fill('Råd;Penger\nLokale\nKurs\nRåd\nPenger');
		await page.getByRole('button', { name: 'Les med denne listen' }).click();
		await expect.poll(() => labelsOf(cardOf(page, hjelp))).toContain('Kurs');
	});

	test('is set aside for good reason: keeping it asks, and reads the file again', async ({
		page
	}) => {
		const aside = cardOf(page, 'E-postadresse');
		await expect(aside.getByText('e-postadresser')).toBeVisible();
		await aside.getByRole('button', { name: 'Behold kolonnen likevel …' }).click();
		await expect(page.getByRole('dialog')).toContainText('lagret på denne maskinen');
		await page.getByRole('dialog').getByRole('button', { name: 'Les på nytt' }).click();
		await expect(aside.getByText('Lagt til side.')).toHaveCount(0);
	});
});

test('a suggestion is followed or put away, and either is taken back', async ({
	page,
	offences
}) => {
	await openCodebook(page, 'veiledning.csv', guidanceForm());
	const offers = page.getByRole('region', { name: /forslag$/ });
	await expect(offers.getByRole('group').first()).toBeVisible();
	await offences.checkAccessibility();
	const before = await offers.getByRole('heading').textContent();
	await offers.getByRole('button', { name: 'Nei takk' }).first().click();
	await expect(offers.getByRole('heading')).not.toHaveText(before ?? '');
	await expect(offers.getByRole('heading')).toBeFocused();
	await expect(undo(page)).toHaveAccessibleName('Angre: nei takk til et forslag');
	await undo(page).click();
	await expect(offers.getByRole('heading')).toHaveText(before ?? '');
	await offers.getByRole('button', { name: 'Les som ett spørsmål' }).click();
	await expect(cardOf(page, rest).getByText('Satt sammen av 2 spørsmål')).toBeVisible();
});

test.describe('two hundred questions', () => {
	test.beforeEach(({ page }) => openCodebook(page, 'lang.csv', longForm(200)));

	test('are searched and filtered, with the number found said aloud', async ({ page }) => {
		await page.keyboard.press('/');
		await expect(page.getByRole('searchbox')).toBeFocused();
		await page.keyboard.type('spørsmål 12');
		await expect(page.getByText('12 av 200 spørsmål')).toBeVisible();
		await page.keyboard.press('Escape');
		await page.getByLabel('Vis bare typen').selectOption('scale');
		await expect(page.getByText('67 av 200 spørsmål')).toBeVisible();
		await page.getByRole('searchbox').fill('finnes ikke');
		await page.getByRole('button', { name: 'Vis alle spørsmålene' }).click();
		await expect(page.getByRole('searchbox')).toBeFocused();
		await expect(page.getByText('av 200 spørsmål')).toHaveCount(0);
	});

	test('are walked with j, k and x and corrected together, undone in one', async ({ page }) => {
		await page.keyboard.press('?');
		const keys = page.getByRole('dialog', { name: 'Hurtigtaster' });
		await expect(keys).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(keys).toHaveCount(0);
		await page.keyboard.press('j');
		await page.keyboard.press('x');
		await page.keyboard.press('j');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('x');
		const bar = page.getByRole('region', { name: 'Rett de valgte' });
		await expect(bar.getByText('2 valgt')).toBeVisible();
		await bar.getByLabel('Type').selectOption('text');
		await expect(page.getByText('2 spørsmål er rettet i ett')).toBeVisible();
		await expect(undo(page)).toHaveAccessibleName('Angre: type på flere spørsmål');

		await bar.getByRole('button', { name: 'Opphev valget' }).click();
		await page.getByLabel('Velg alle som vises').check();
		await bar.getByRole('button', { name: 'Manglende svar …' }).click();
		await page.getByLabel('Svaret', { exact: true }).fill('Verken eller');
		await page.getByLabel('Teller som').selectOption('no_opinion');
		await page.getByRole('button', { name: 'Bruk', exact: true }).click();
		await expect(page.getByRole('button', { name: '68 rettet' })).toBeVisible();
		await page.keyboard.press('Control+z');
		await page.keyboard.press('Control+z');
		await expect(page.getByRole('button', { name: /\d+ rettet/ })).toHaveCount(0);
	});
});

test('a profile is saved, knows the next file of the form and tells what differs', async ({
	page,
	offences
}) => {
	await openCodebook(page, 'veiledning.csv', guidanceForm());
	await cardOf(page, fornøyd).getByLabel('Hva er bra?').selectOption('negative');
	await cardOf(page, 'Har du søkt støtte?')
		.getByLabel('Hvordan «Kanskje» teller')
		.selectOption('dont_know');
	await page.getByText('Lagre eller hente rettelser').click();
	await page.getByRole('button', { name: 'Lagre som profil' }).click();
	await page.getByLabel('Navn på profilen').fill('Veiledning 2026');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Lest med profilen «Veiledning 2026».').first()).toBeVisible();

	await page.goto('/');
	await dropText(page, 'neste.csv', guidanceForm({ reword: true, newOption: true }));
	await expect(
		page.getByText(/Lest med profilen «Veiledning 2026»\.\s+2 forskjeller/)
	).toBeVisible();
	await page.getByRole('link', { name: 'Slik ble filen lest' }).click();
	await page.getByRole('button', { name: 'Vis forskjellene' }).click();
	await expect(page.getByText('Nye svar på «Kommune»: Dovre')).toBeVisible();
	await offences.checkAccessibility();
	const applied = await seeCard(page, 'Har du søkt støtte?');
	await expect(applied.locator('.base')).toContainText('n = 19 av 24');
	await page.getByRole('button', { name: 'Det er samme spørsmål' }).click();
	await expect(page.getByText('1 forskjell.')).toBeVisible();
	await expect(cardOf(page, 'veiledningen du fikk?').getByLabel('Hva er bra?')).toHaveValue(
		'negative'
	);
	await page.getByRole('button', { name: 'Les uten profilen' }).click();
	await expect((await seeCard(page, 'Har du søkt støtte?')).locator('.base')).toContainText(
		'n = 24'
	);

	await page.getByRole('link', { name: 'Hagebok' }).click();
	await page.getByRole('link', { name: 'Hva som lagres' }).click();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Last ned Veiledning 2026' }).click();
	expect((await download).suggestedFilename()).toBe('veiledning-2026.json');
	await page.getByRole('button', { name: 'Slett Veiledning 2026' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Slett', exact: true }).click();
	await expect(page.getByText('Profilen «Veiledning 2026» er slettet.')).toBeVisible();
});

test('a codebook goes out, is corrected elsewhere and comes back after a look', async ({
	page
}) => {
	await openCodebook(page, 'veiledning.csv', guidanceForm());
	await page.getByText('Lagre eller hente rettelser').click();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'JSON', exact: true }).click();
	const file = await (await download).createReadStream();
	let text = '';
	for await (const piece of file) text += String(piece);
	await page.setInputFiles('[data-picks=codebook]', {
		name: 'kodebok.json',
		mimeType: 'application/json',
		buffer: Buffer.from(text.replaceAll(`"text": "${kommune}"`, '"text": "Hjemkommune"'))
	});
	const dialog = page.getByRole('dialog', { name: 'Bruke denne kodeboken?' });
	await expect(dialog.getByText('1 spørsmål endres')).toBeVisible();
	await dialog.getByRole('button', { name: 'Bruk', exact: true }).click();
	await expect(cardOf(page, 'Hjemkommune')).toBeVisible();
	await page.setInputFiles('[data-picks=codebook]', {
		name: 'bilde.json',
		mimeType: 'application/json',
		buffer: Buffer.from('{"x":1}')
	});
	await expect(page.getByRole('alert')).toContainText('bilde.json er ikke en kodebok');
});

test('a file said to be from another tool is read again, and corrections survive', async ({
	page
}) => {
	await openCodebook(page, 'veiledning.csv', guidanceForm());
	await cardOf(page, fornøyd).getByLabel('Hva er bra?').selectOption('negative');
	await page.getByLabel('Filen er fra').selectOption('generic');
	await page.getByRole('dialog').getByRole('button', { name: 'Les på nytt' }).click();
	await expect(page.getByLabel('Filen er fra')).toHaveValue('generic');
	await expect(cardOf(page, fornøyd).getByLabel('Hva er bra?')).toHaveValue('negative');

	await expect(page.getByText('lagret på denne maskinen')).toBeVisible();
	await page.reload();
	await page.getByLabel('Filen er fra').selectOption('google-forms');
	await expect(page.getByRole('dialog')).toContainText('må slippes her en gang til');
});

test('keeps the focus where the person is, whatever becomes of the control', async ({ page }) => {
	await openCodebook(page, 'veiledning.csv', guidanceForm());
	const card = cardOf(page, 'Har du søkt støtte?');
	const missing = card.getByLabel('Hvordan «Kanskje» teller');
	await missing.selectOption('dont_know');
	await expect(missing).toBeFocused();
	await card.getByRole('button', { name: 'Kanskje', exact: true }).click();
	await page.keyboard.type('Usikker');
	await page.keyboard.press('Enter');
	await expect(card.getByRole('button', { name: 'Usikker', exact: true })).toBeFocused();
	await card.getByRole('button', { name: 'Tilbake til slik det ble lest' }).last().click();
	await expect(
		card.getByRole('button', { name: 'Har du søkt støtte?', exact: true })
	).toBeFocused();
});

test('texts that look like programs stay texts, and long ones stay within the page', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await openCodebook(page, 'fiendtlig.csv', hostileForm());
	const first = await seeCard(page, '<script>alert(1)</script> ${7*7} {{x}}');
	await first.getByRole('button', { name: '__proto__', exact: true }).click();
	await page.keyboard.type('<b>constructor</b>');
	await page.keyboard.press('Enter');
	await expect(
		first.getByRole('button', { name: '<b>constructor</b>', exact: true })
	).toBeVisible();
	await first.getByRole('button', { name: 'Rett svarene' }).click();
	await first.getByLabel('Hvordan «${constructor}» teller').selectOption('dont_know');
	await expect(first.locator('.base')).toContainText('n = 120 av 180');
	const sixty = await seeCard(page, 'Seksti svar');
	await sixty.getByRole('button', { name: 'Vis alle 60 svar' }).click();
	await expect(sixty.locator('li[data-option]')).toHaveCount(60);
	expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
});

test('a grid is corrected as one, and a row of it by itself', async ({ page }) => {
	await page.goto('/');
	await dropFiles(page, ['data/workshop-google-forms.csv']);
	await page.getByRole('link', { name: 'Slik ble filen lest' }).click();
	const card = await seeCard(page, 'I hvilken grad');
	const good = card.getByLabel('Hva er bra?');
	await card.getByLabel('Gjelder').selectOption({ label: 'Jeg fikk bidratt' });
	await good.selectOption('negative');
	await card.getByLabel('Gjelder').selectOption({ label: 'Hele rutenettet, 6 rader' });
	await expect(good).toHaveValue('positive');
	await good.selectOption('neutral');
	await expect(undo(page)).toHaveAccessibleName('Angre: hva som er bra');
	await card.getByLabel('Gjelder').selectOption({ label: 'Jeg fikk bidratt' });
	await expect(good).toHaveValue('neutral');
	await undo(page).click();
	await expect(good).toHaveValue('negative');
});
