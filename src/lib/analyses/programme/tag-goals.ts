import { goalsByIndicator } from '$lib/survey/goals';
import type { Finding } from '$lib/survey/finding';
import type { World } from '$lib/survey/world';

/** The findings with the goals that each indicator belongs to beside it. */
export function tagGoals(findings: readonly Finding[], world: World): readonly Finding[] {
	const goals = goalsByIndicator(world);
	if (goals.size === 0) return findings;
	return findings.map((finding) => {
		if (finding.kind !== 'indicators') return finding;
		return {
			...finding,
			rows: finding.rows.map((row) => {
				const own = goals.get(row.name);
				return own ? { ...row, goals: own } : row;
			})
		};
	});
}
