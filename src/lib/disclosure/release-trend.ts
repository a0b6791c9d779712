import type { TrendChange, TrendFinding, TrendPoint } from '$lib/survey/findings/trend';
import type { Gate } from './facts';
import { hideBreak } from './hide-break';

/**
 * Hides waves that must be hidden; the first and the last with answers are compared only when both are large enough,
 * and all of them only when three are.
 */
export function releaseTrend(finding: TrendFinding, gate: Gate): TrendFinding {
	const { memberships, ...told } = finding;
	const bases = finding.points.map(({ n }) => n ?? 0);
	const reasons = hideBreak({ ...told, bases, memberships }, gate);
	const isCompared = (i: number) => !reasons[i] && (bases[i] ?? 0) >= gate.compareBase;
	const filled = bases.flatMap((base, i) => (base > 0 ? [i] : []));
	const areEndsCompared = isCompared(filled[0] ?? -1) && isCompared(filled.at(-1) ?? -1);
	return {
		...told,
		points: finding.points.map((point, i): TrendPoint => {
			const hidden = reasons[i] ?? null;
			return hidden ? { ...point, n: null, value: null, low: null, high: null, hidden } : point;
		}),
		...(isOfFew(finding.change, gate.minBase) ? { change: null } : {}),
		...(finding.weighted && reasons.some(Boolean)
			? { weighted: { ...finding.weighted, effective: null } }
			: {}),
		...(areEndsCompared ? {} : { change: null, test: null, verdict: 'too_few' }),
		...(filled.filter(isCompared).length > 2 ? {} : { across: null })
	};
}

/** Few may be in both of two large waves. */
function isOfFew(change: TrendChange | null, minBase: number): boolean {
	return change !== null && change.pairs !== null && change.pairs < minBase;
}
