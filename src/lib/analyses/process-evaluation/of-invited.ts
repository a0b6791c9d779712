import type { IndicatorCell, IndicatorRow } from '$lib/survey/findings/indicators';
import { unknownCell } from '../programme/cells';
import { wilsonCell } from '../programme/share-plan';

const told = {
	outcome_ideas: 'outcome_ideas_invited',
	outcome_cooperation: 'outcome_cooperation_invited',
	outcome_products: 'outcome_products_invited',
	continuation: 'continuation_invited'
} as const;

/**
 * What the rule is judged by, once more as a part of all who were invited: whoever did not answer is taken not to have
 * said so. `n` stays with those who answered, by whom the gate judges; `wholes` are the invited of each subject.
 */
export function ofInvited(
	rows: readonly IndicatorRow[],
	wholes: readonly (number | null)[],
	level: number
): IndicatorRow[] {
	if (wholes.every((whole) => whole === null)) return [];
	return rows.flatMap((row): IndicatorRow[] => {
		const name = Object.entries(told).find(([answered]) => answered === row.name)?.[1];
		if (!name) return [];
		const cells = row.cells.map(({ count, n }, at): IndicatorCell => {
			const whole = wholes[at] ?? null;
			if (whole === null || count === null) return unknownCell;
			return { ...wilsonCell(count, whole, level), n, count: null };
		});
		return [{ ...row, name, cells }];
	});
}
