import { atMost, type Figure } from './figure';
import { inLongNotebook, longNotebook } from './long-notebook';
import { median } from './median';
import { pressUntilDrawn } from './visible-results';

/** A condition of the filter is taken off, while the cells out of sight still run: until all that is visible is drawn anew. */
export async function measureNotebookFilter(): Promise<Figure[]> {
	return inLongNotebook(async ({ page }) => {
		const boot = Number(await page.locator('[data-boot]').getAttribute('data-boot'));
		const visible: number[] = [];
		for (let change = 0; change < longNotebook.filters; change++)
			visible.push(await pressUntilDrawn(page, '.chip button'));
		return [
			{
				what: 'a filter changed, until all that is visible is drawn',
				value: median(visible),
				unit: 'ms',
				target: atMost(300)
			},
			{
				what: 'the slowest of them',
				value: Math.max(...visible),
				unit: 'ms',
				target: null
			},
			{
				what: 'what is visible against the boot of DuckDB-Wasm',
				value: median(visible) / boot,
				unit: 'times',
				target: atMost(0.3)
			}
		];
	});
}
