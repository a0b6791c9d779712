import type { JudgedCondition } from '$lib/survey/findings/verdict';

/** Those that made the verdict what it is: of the last clause, which holds when no other does, those that failed. */
export function decisiveOf(conditions: readonly JudgedCondition[]): readonly JudgedCondition[] {
	const decided = conditions.filter((condition) => condition.decided);
	return decided.length > 0 ? decided : conditions.filter(({ met }) => met === false);
}
