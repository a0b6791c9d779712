import type { TrendFinding, TrendPoint } from '$lib/survey/findings/trend';
import type { Gate } from './facts';
import { hideBreak } from './hide-break';

/** Hides waves that must be hidden; the first and the last are compared only when both are large enough. */
export function releaseTrend(finding: TrendFinding, gate: Gate): TrendFinding {
	const { memberships, ...told } = finding;
	const bases = finding.points.map(({ n }) => n ?? 0);
	const reasons = hideBreak({ ...told, bases, memberships }, gate);
	const isCompared = (i: number) => !reasons[i] && (bases[i] ?? 0) >= gate.compareBase;
	return {
		...told,
		points: finding.points.map((point, i): TrendPoint => {
			const hidden = reasons[i] ?? null;
			return hidden ? { ...point, n: null, value: null, low: null, high: null, hidden } : point;
		}),
		...(isCompared(0) && isCompared(bases.length - 1) ? {} : { test: null, verdict: 'too_few' })
	};
}
