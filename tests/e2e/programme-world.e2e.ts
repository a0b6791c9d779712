import { dropFiles } from './drop';
import { expect, test } from './page';

// What is said leaves the page at once instead of fading, so that its contrast is never half.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

test.describe('a programme, in English', () => {
	test.use({ locale: 'en-GB' });

	test('has goals, phases with a checklist, and gates that follow one another', async ({
		page,
		offences
	}) => {
		await page.goto('/');
		await dropFiles(page, ['data/workshop-google-forms.csv']);
		await page.getByRole('button', { name: 'Show the conclusion at the top' }).click();
		const cell = page.getByRole('article', {
			name: 'Should the workshop be held again as it was?'
		});
		await expect(cell.locator('.verdict')).toContainText('Keep');

		await page.getByRole('button', { name: 'Around the survey', exact: true }).click();
		const world = page.getByRole('dialog', { name: 'Around the survey' });
		await world.getByRole('button', { name: 'Add a goal' }).click();
		await world.getByLabel('The goal', { exact: true }).fill('Content companies');
		await world.getByRole('checkbox', { name: 'Satisfied', exact: true }).check();
		await offences.checkAccessibility('[role=dialog]');
		await world.getByRole('button', { name: 'Save' }).click();
		const found = world.getByRole('region', { name: 'What the notebook found about the goals' });
		await expect(found).toContainText(/Satisfied:\s*86/);
		await expect(found).toContainText('They do not show that a goal has been reached');

		await world.getByRole('button', { name: /^Phases/ }).click();
		await world.getByRole('button', { name: 'Add a period' }).click();
		await world.getByLabel('From').fill('2026-01-01');
		await world.getByLabel('From').blur();
		await world.getByLabel('To', { exact: true }).fill('2026-04-30');
		await world.getByLabel('To', { exact: true }).blur();
		await world.getByRole('button', { name: /^Put in the usual items: Pre-study/ }).click();
		await world.getByRole('checkbox', { name: /mapped among the companies/ }).check();
		await expect(world.getByText('1 of 5 done')).toBeVisible();
		await offences.checkAccessibility('[role=dialog]');

		await world.getByRole('button', { name: /^Decisions/ }).click();
		await world.getByRole('button', { name: 'Log a decision' }).click();
		await world.getByLabel('What it was about', { exact: true }).selectOption('info_meeting');
		await world.getByLabel('What was decided').fill('Found the network');
		const goesOn = world.getByLabel('Does it go on?');
		await expect(goesOn.getByRole('option', { name: 'Yes, go on' })).toHaveCount(0);
		await expect(world.getByText(/^The gate before this one/)).toBeVisible();
		await world.getByLabel('Why it goes on all the same').fill('The companies asked for it');
		await goesOn.selectOption('Yes, go on');
		await offences.checkAccessibility('[role=dialog]');
		await world.getByRole('button', { name: 'Save' }).click();
		const gates = world.getByRole('region', { name: 'The gates, site by site' });
		await expect(gates.getByRole('listitem')).toHaveText([
			/Not decided/,
			/Not decided/,
			/Yes, go on/,
			/Not decided/
		]);
		await expect(world.getByText(/because: The companies asked for it/).first()).toBeVisible();
		await world.getByRole('button', { name: 'Close' }).last().click();
		await expect(page.getByText(/belongs to the goal Content companies/).first()).toBeVisible();

		// The decision was the last step.
		await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
		await page.getByRole('button', { name: 'Around the survey', exact: true }).click();
		await world.getByRole('button', { name: /^Decisions/ }).click();
		await expect(world.getByText('No decisions have been logged')).toBeVisible();
	});
});
