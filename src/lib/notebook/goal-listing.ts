import { wholeText } from '$lib/charts/programmes/cell-words';
import { rowName } from '$lib/charts/programmes/indicator-rows';
import type { Locale } from '$lib/i18n/locale';
import { indicatorsOfGoal } from '$lib/survey/goals';
import type { IndicatorsFinding, IndicatorRow } from '$lib/survey/findings/indicators';
import type { World } from '$lib/survey/world';
import type { CellResult } from './run-analysis-cell';

/** What was found of one indicator that belongs to a goal. */
interface FoundIndicator {
	/** Id of the cell that found it. */
	readonly cell: string;
	readonly name: string;
	/** Of everyone, or of each subject after its name. */
	readonly numbers: string;
}

/** A goal, and everything that the notebook found of what belongs to it. */
export interface ListedGoal {
	readonly goal: string;
	/** Whether any indicator belongs to it. */
	readonly isTagged: boolean;
	readonly found: readonly FoundIndicator[];
}

/** Each goal with what was found, as it may be shown, in the order of goals and cells. */
export function listGoals(
	world: World,
	results: readonly CellResult[],
	locale: Locale
): ListedGoal[] {
	return world.goals.map((goal) => ({
		goal,
		isTagged: indicatorsOfGoal(world, goal).length > 0,
		found: results.flatMap(({ cell, findings }) =>
			findings.flatMap((finding) =>
				finding.kind === 'indicators'
					? foundOf(goal, finding, locale).map((one) => ({ cell, ...one }))
					: []
			)
		)
	}));
}

function foundOf(
	goal: string,
	{ subjects, rows }: IndicatorsFinding,
	locale: Locale
): Omit<FoundIndicator, 'cell'>[] {
	const numbersOf = (row: IndicatorRow): string =>
		row.cells
			.flatMap((cell, i) => {
				const value = wholeText(row, cell, locale);
				const label = subjects[i]?.label;
				return value === '' ? [] : [label === undefined ? value : `${label} ${value}`];
			})
			.join('; ');
	return rows
		.filter(({ goals = [] }) => goals.includes(goal))
		.map((row) => ({ name: rowName(row, locale), numbers: numbersOf(row) }))
		.filter(({ numbers }) => numbers !== '');
}
