import type { Judged } from '$lib/rules/evaluate-rule';
import type { Flip } from '$lib/survey/findings/verdict';
import type { Rule } from '$lib/survey/rule';
import { leavesOf } from '$lib/rules/evaluate-rule';

/** What was judged without the guards that let it through: that enough is known to decide is no news once it was decided. */
export function toldConditions(rule: Rule, { conditions }: Judged): Judged['conditions'] {
	const guards = new Set(
		rule.clauses.flatMap(({ verdict, when }) =>
			verdict === 'none' && when ? leavesOf(when).map(({ name }) => name) : []
		)
	);
	return conditions.filter(({ name, met }) => met === true || !guards.has(name));
}

/** What would make the verdict another; not that less might be known. */
export function toldFlips(flips: readonly Flip[]): Flip[] {
	return flips.filter(({ verdict }) => verdict !== 'none');
}
