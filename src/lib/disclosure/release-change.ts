import type { HiddenReason, Share } from '$lib/survey/finding';
import type { ChangeFinding, MomentMean } from '$lib/survey/findings/change';
import { bandShares, smallestBandedBase } from './band-shares';
import { barred, barredOrSensitive, type Gate } from './facts';

/**
 * Hides a change of too few people, or of answers that are told coarsely. Two groups of different people are
 * compared only when both are large enough for it; one group looked at twice is compared with itself.
 */
export function releaseChange(finding: ChangeFinding, gate: Gate): ChangeFinding {
	const hidden = reasonToHide(finding, gate);
	if (hidden?.code === 'sensitive') {
		const coarse = coarseDirections(finding, gate);
		if (coarse) return { ...finding, means: noMeans, ...noComparison, ...noPairs, coarse };
	}
	if (hidden) {
		return { ...finding, pairs: null, means: noMeans, ...noComparison, ...noPairs, hidden };
	}
	const { responseShift } = finding;
	const shift = responseShift && responseShift.n >= gate.minBase ? responseShift : null;
	const bases = [finding.means.before.n ?? 0, finding.means.after.n ?? 0];
	const compared = finding.pairs !== null || bases.every((n) => n >= gate.compareBase);
	return { ...finding, ...(compared ? {} : noComparison), responseShift: shift };
}

function reasonToHide(finding: ChangeFinding, gate: Gate): HiddenReason | null {
	const { before, after, by, pairs, means } = finding;
	const bar = barredOrSensitive(gate, [before, after], by?.question ?? null);
	if (bar) return bar;
	const { minBase } = gate;
	const bases = pairs === null ? [means.before.n ?? 0, means.after.n ?? 0] : [pairs];
	if (bases.every((base) => base === 0)) return null;
	// What one moment holds follows from the whole and the other.
	return bases.some((base) => base > 0 && base < minBase) ? { code: 'base', minBase } : null;
}

/**
 * How many went which way as a distribution of sensitive answers is told: small counts as "at most 2", what would give
 * them away as "at least". Null where not even that may be told: of a group, of few, of other people before and after.
 */
function coarseDirections(
	{ before, after, by, pairs, directions }: ChangeFinding,
	gate: Gate
): ChangeFinding['coarse'] | null {
	const least = Math.max(gate.minBase, smallestBandedBase);
	if (barred(gate, [before, after], by?.question ?? null)) return null;
	if (pairs === null || directions === null || pairs < least) return null;
	const share = (count: number): Share => ({
		...{ count, percent: null, low: null, high: null, suppressed: false }
	});
	const [improved, same, worse] = bandShares(
		[share(directions.improved), share(directions.same), share(directions.worse)],
		pairs,
		{ addUp: true, percents: false }
	);
	return improved && same && worse && !improved.suppressed ? { improved, same, worse } : null;
}

const noMoment: MomentMean = { n: null, mean: null, low: null, high: null };
const noMeans = { before: noMoment, after: noMoment };
const noComparison = {
	difference: { value: null, low: null, high: null, hodgesLehmann: null },
	test: null,
	effect: null,
	verdict: 'too_few'
} as const;
const noPairs = { directions: null, responseShift: null };
