import type { SaidVerdict } from '$lib/charts/programmes/verdict-said';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { WorldPartName } from './programme-dialog';

/** Where a person says what a verdict did not know: in the cell itself, or in a part of what is known around the survey. */
export type WhereTold =
	'cell' | Extract<WorldPartName, 'phases' | 'sites' | 'events' | 'activities'>;

const numbersOfPeople: ReadonlySet<IndicatorName> = new Set([
	'response_rate',
	'attended',
	'invited'
]);
const numbersOfPlaces: ReadonlySet<IndicatorName> = new Set(['population', 'coverage']);

/** Where the number is said; null for one that only answers tell. */
export function whereTold(
	name: IndicatorName,
	{ rule, subject }: Pick<SaidVerdict, 'rule' | 'subject'>
): WhereTold | null {
	if (numbersOfPlaces.has(name)) return 'sites';
	if (rule.startsWith('phases.')) return 'phases';
	if (rule.startsWith('activity.')) return 'activities';
	if (!numbersOfPeople.has(name)) return null;
	if (subject === null) return 'cell';
	return rule === 'workshop.keep' ? 'events' : 'sites';
}
