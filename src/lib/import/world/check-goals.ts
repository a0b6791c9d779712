import { isIndicatorName } from '$lib/survey/findings/indicator-names';
import type { ImportIssue } from '$lib/survey/issue';
import { normaliseText } from '$lib/survey/normalise';
import type { World } from '$lib/survey/world';

/** Indicators of goals that there are not, and names that no indicator has: neither is told anywhere. */
export function checkGoals({ goals, supports }: Pick<World, 'goals' | 'supports'>): ImportIssue[] {
	const known = new Set(goals.map(normaliseText));
	return supports.flatMap(({ goal, indicators }) => [
		...(known.has(normaliseText(goal)) ? [] : [goalUnknown(goal)]),
		...indicators.filter((name) => !isIndicatorName(name)).map((name) => noIndicator(goal, name))
	]);
}

const goalUnknown = (goal: string): ImportIssue => ({
	...{ code: 'world.goal_unknown', severity: 'warning' },
	detail: `Indicators belong to ${goal}, which is not among the goals`,
	values: { goal }
});

const noIndicator = (goal: string, indicator: string): ImportIssue => ({
	...{ code: 'world.indicator_unknown', severity: 'warning' },
	detail: `${indicator}, which belongs to ${goal}, is no indicator`,
	values: { goal, indicator }
});
