import type { GroupMean, GroupPair, GroupsFinding } from '$lib/survey/findings/groups';
import type { Gate } from './facts';
import { hideBreak } from './hide-break';

/** Hides the means of groups that must be hidden, and compares only groups that are large enough for it. */
export function releaseGroups(finding: GroupsFinding, gate: Gate): GroupsFinding {
	const { memberships, ...told } = finding;
	const bases = finding.groups.map(({ n }) => n ?? 0);
	const reasons = hideBreak({ ...told, bases, memberships }, gate);
	const compared = new Set(
		finding.groups.flatMap(({ code }, i) =>
			!reasons[i] && (bases[i] ?? 0) >= gate.compareBase ? [code] : []
		)
	);
	const pairs = finding.pairs.map((pair) =>
		compared.has(pair.a) && compared.has(pair.b) ? pair : untoldPair(pair)
	);
	return {
		...told,
		groups: finding.groups.map((group, i): GroupMean => {
			const hidden = reasons[i] ?? null;
			return hidden ? { ...group, ...noNumbers, hidden } : group;
		}),
		pairs,
		...(finding.weighted && reasons.some(Boolean)
			? { weighted: { ...finding.weighted, effective: null } }
			: {}),
		...(compared.size < 2 ? { test: null, effect: null, verdict: 'too_few' } : {})
	};
}

const noNumbers = { n: null, mean: null, sd: null, low: null, high: null, median: null };

function untoldPair({ a, b }: GroupPair): GroupPair {
	return {
		a,
		b,
		difference: null,
		low: null,
		high: null,
		p: null,
		effect: null,
		verdict: 'too_few'
	};
}
