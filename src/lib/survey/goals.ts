import { isIndicatorName, type IndicatorName } from './findings/indicator-names';
import { normaliseText } from './normalise';
import type { World } from './world';

type Goals = Pick<World, 'goals' | 'supports'>;

/** The indicators that belong to a goal, each once; names that no indicator has are left out. */
export function indicatorsOfGoal({ supports }: Goals, goal: string): IndicatorName[] {
	const key = normaliseText(goal);
	const named = supports.flatMap((one) => (normaliseText(one.goal) === key ? one.indicators : []));
	return [...new Set(named.filter(isIndicatorName))];
}

/** The goals that an indicator belongs to, in the order of the goals. */
export function goalsByIndicator(world: Goals): ReadonlyMap<IndicatorName, readonly string[]> {
	const found = new Map<IndicatorName, string[]>();
	for (const goal of world.goals) {
		for (const name of indicatorsOfGoal(world, goal)) {
			found.set(name, [...(found.get(name) ?? []), goal]);
		}
	}
	return found;
}

/** The goals with this one at its place, or last: its words, and the indicators that belong to it. */
export function withGoal(
	{ goals, supports }: Goals,
	at: number | null,
	goal: string,
	indicators: readonly IndicatorName[]
): Goals {
	const old = at === null ? undefined : goals[at];
	const others = withoutSupport(supports, old, goal);
	return {
		goals: old === undefined || at === null ? [...goals, goal] : goals.with(at, goal),
		supports: indicators.length === 0 ? others : [...others, { goal, indicators: [...indicators] }]
	};
}

/** The goals without the one at this place, and without what belonged to it. */
export function withoutGoal({ goals, supports }: Goals, at: number): Goals {
	return {
		goals: goals.filter((_, i) => i !== at),
		supports: withoutSupport(supports, goals[at])
	};
}

function withoutSupport(
	supports: World['supports'],
	...goals: readonly (string | undefined)[]
): World['supports'] {
	const keys = new Set(goals.map((goal) => (goal === undefined ? null : normaliseText(goal))));
	return supports.filter(({ goal }) => !keys.has(normaliseText(goal)));
}
