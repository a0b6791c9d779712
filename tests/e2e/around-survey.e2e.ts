import { expect, test } from './page';
import { openFile } from './programme-page';

// What is said leaves the page at once instead of fading, so that its contrast is never half.
test.use({ contextOptions: { reducedMotion: 'reduce' } });
test.describe.configure({ timeout: 120_000 });

test.describe('on a phone, in English, in the dark', () => {
	test.use({ locale: 'en-GB', viewport: { width: 320, height: 800 }, colorScheme: 'dark' });

	test('the verdict, its rule and what stands around the survey fit', async ({
		page,
		offences
	}) => {
		const checkFits = async (): Promise<void> => {
			const scrolls = await page.evaluate(
				() => document.documentElement.scrollWidth > document.documentElement.clientWidth
			);
			expect(scrolls).toBe(false);
		};
		await openFile(page, 'data/workshop-google-forms.csv');
		await page.getByRole('button', { name: 'Show the conclusion at the top' }).click();
		const cell = page.getByRole('article', {
			name: 'Should the workshop be held again as it was?'
		});
		await expect(cell.locator('.verdict')).toContainText('Keep');
		await checkFits();
		await offences.checkAccessibility();

		await cell.getByRole('button', { name: /^Numbers of the rule/ }).click();
		await offences.checkAccessibility('[role=dialog]');
		await page.keyboard.press('Escape');

		await page.getByRole('button', { name: 'Around the survey' }).click();
		const world = page.getByRole('dialog', { name: 'Around the survey' });
		await world.getByLabel('Name of the programme').fill('KRAFT');
		await world.getByRole('button', { name: /^Phases/ }).click();
		await world.getByRole('button', { name: 'Add a period' }).click();
		await offences.checkAccessibility('[role=dialog]');
		await world.getByRole('button', { name: /^Events/ }).click();
		await world.getByRole('button', { name: 'Add an event' }).click();
		// The survey knows what its event is called.
		await expect(world.getByLabel(/^Name, as the answers/)).toHaveValue(
			'Workshop 1 – Idéavklaring'
		);
		// What is half written is there after a look at another part, and is not closed away unasked.
		await world.getByLabel('Attended').fill('many');
		await world.getByRole('button', { name: /^Sites/ }).click();
		await expect(world.getByLabel('Attended')).toBeHidden();
		await page.keyboard.press('Escape');
		await expect(world.getByText('What you wrote here is not saved.')).toBeVisible();
		await world.getByRole('button', { name: 'Save' }).click();
		await expect(world.getByLabel('Attended')).toBeFocused();
		await world.getByLabel('Attended').fill('16');
		await offences.checkAccessibility('[role=dialog]');
		await world.getByRole('button', { name: 'Save' }).click();
		await expect(world.getByRole('listitem')).toContainText('16 came');
		await checkFits();
		await world.getByRole('button', { name: 'Close' }).last().click();
		await expect(cell).not.toContainText('Not known');
	});
});
