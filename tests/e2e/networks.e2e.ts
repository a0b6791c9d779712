import { expect, test } from './page';
import { choose, openFile, turnTo } from './programme-page';

// What is said leaves the page at once instead of fading, so that its contrast is never half.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

test.describe('a network, in Danish', () => {
	test.use({ locale: 'da-DK' });

	test('is judged by a table of firms and by what it costs, and undone again', async ({
		page,
		offences
	}) => {
		await openFile(page, 'data/netvaerk-skive.csv');
		await page.getByRole('button', { name: 'Vis konklusionen øverst' }).click();
		const cell = page.getByRole('article', { name: 'Er der grundlag for et netværk?' });
		const both = cell.getByRole('listitem').filter({ hasText: /^Durup \+ Glyngøre\s+(?!\+)/ });
		// What is not known of any of them is said once.
		const rows = cell.locator('.verdicts').first().locator('> li');
		await expect(rows).toHaveCount(1);
		await expect(rows).toContainText('Ingen konklusion');

		await cell.getByRole('button', { name: 'Indtast tal for stederne' }).first().click();
		const world = page.getByRole('dialog', { name: 'Omkring undersøgelsen' });
		const read = world.getByRole('button', { name: 'Indlæs steder fra en tabel' });

		// Nothing of a table with a fault is taken in, and hostile text is only text.
		const hostile =
			'Landsby,Virksomheder\nDurup,26\n"<img src=x onerror=alert(1)>",mange\n__proto__,-1\n';
		await choose(page, read, {
			name: 'liste.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from(hostile)
		});
		await expect(world.getByText('»liste.csv« er ikke taget ind.')).toBeVisible();
		await expect(world.getByText('»mange«')).toBeVisible();
		await expect(world.getByRole('button', { name: 'Tag tabellen ind' })).toHaveCount(0);
		await expect(world.getByText('Ingen steder er indtastet.')).toBeVisible();
		await offences.checkAccessibility('[role=dialog]');

		await choose(page, read, 'data/netvaerk-skive-population.csv');
		await expect(world.getByText('3 rækker. Intet er taget ind endnu.')).toBeVisible();
		await expect(world.getByText('Ingen steder er indtastet.')).toBeVisible();
		await world.getByRole('button', { name: 'Tag tabellen ind' }).click();
		await expect(world.getByRole('listitem').first()).toContainText('26 i alt');
		await offences.checkAccessibility('[role=dialog]');
		await world.getByRole('button', { name: 'Luk' }).last().click();
		await expect(both).toContainText('Hold informationsmøde');
		await offences.checkAccessibility();

		// At a lower fee more members must share the costs.
		await cell.getByRole('button', { name: /^Tallene i reglen: Grundlag/ }).click();
		const rule = page.getByRole('dialog', { name: /^Tallene i reglen/ });
		await rule.getByRole('textbox', { name: 'kontingent pr. år', exact: true }).fill('400');
		await rule.getByRole('button', { name: 'Gem', exact: true }).click();
		await expect(both).toContainText('Start ikke');
		await page.keyboard.press('Control+z');
		await expect(both).toContainText('Hold informationsmøde');
	});
});

/** What two networks did in a year, as somebody kept account of it. */
const log = [
	'Nettverk;Dato;Type;Felles;Deltakere',
	'Nome;04.02.2025;Arrangement;ja;22',
	'Nome;06.05.2025;Arrangement;nei;14',
	'Nome;07.10.2025;Arrangement;nei;16',
	'Fen;04.02.2025;Arrangement;ja;22',
	'Fen;02.09.2025;Arrangement;nei;9'
].join('\n');

test('what networks did is held against each demand, and the forms of their events stand side by side, in bokmål and English', async ({
	page,
	offences
}) => {
	await openFile(page, 'data/arrangementer.csv');
	await page.getByRole('button', { name: 'Rundt undersøkelsen' }).click();
	const world = page.getByRole('dialog', { name: 'Rundt undersøkelsen' });
	await world.getByRole('button', { name: /^Aktiviteter/ }).click();
	const read = world.getByRole('button', { name: 'Les inn en logg over aktiviteter' });
	await choose(page, read, { name: 'logg.csv', mimeType: 'text/csv', buffer: Buffer.from(log) });
	await world.getByRole('button', { name: 'Ta inn tabellen' }).click();
	await world.getByRole('button', { name: 'Lukk' }).last().click();

	const dialog = page.getByRole('dialog');
	const add = async (question: string): Promise<void> => {
		await page.getByRole('button', { name: 'Legg til analyse' }).click();
		await dialog.getByLabel('Hva vil du vite?').selectOption({ label: question });
	};
	await add('Har nettverkene gjort det de skal?');
	await dialog.getByLabel('Fra', { exact: true }).fill('2025-01-01');
	await dialog.getByLabel('Til', { exact: true }).fill('2025-12-31');
	await dialog.getByRole('button', { name: 'Legg til', exact: true }).click();
	const yearly = page.locator('.verdicts').first().locator('> li');
	await expect(yearly.filter({ hasText: /^Nome/ })).toContainText('Oppfylt');
	await expect(yearly.filter({ hasText: /^Nome/ })).toContainText('Arrangementer: 3, minst 3');
	await expect(yearly.filter({ hasText: /^Fen/ })).toContainText('Ikke oppfylt');

	await add('Hvordan står programmene side om side?');
	await dialog
		.getByLabel('Delt opp etter', { exact: true })
		.selectOption({ label: 'Hva slags arrangement var du på?' });
	await dialog.getByRole('button', { name: 'Legg til', exact: true }).click();
	const forms = page.getByRole('article').last();
	await expect(forms.locator('.sentence').first()).toContainText(
		'Workshop ligger høyere enn Frokostmøte og Kompetanseforum'
	);

	await turnTo(page, 'English');
	const [nome, fen] = [yearly.filter({ hasText: /^Nome/ }), yearly.filter({ hasText: /^Fen/ })];
	await expect(nome).toContainText('Complies');
	await expect(fen).toContainText('Falls short');
	await expect(fen).toContainText('Events: 2, at least 3 (not met)');
	await expect(page.locator('.stale')).toHaveCount(0);
	await offences.checkAccessibility();
});
