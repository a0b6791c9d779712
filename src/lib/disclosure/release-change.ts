import type { HiddenReason } from '$lib/survey/finding';
import type { ChangeFinding, MomentMean } from '$lib/survey/findings/change';
import { barredOrSensitive, type Gate } from './facts';

/**
 * Hides a change of too few people, or of answers that are told coarsely. Two groups of different people are
 * compared only when both are large enough for it; one group looked at twice is compared with itself.
 */
export function releaseChange(finding: ChangeFinding, gate: Gate): ChangeFinding {
	const hidden = reasonToHide(finding, gate);
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

const noMoment: MomentMean = { n: null, mean: null, low: null, high: null };
const noMeans = { before: noMoment, after: noMoment };
const noComparison = {
	difference: { value: null, low: null, high: null, hodgesLehmann: null },
	test: null,
	effect: null,
	verdict: 'too_few'
} as const;
const noPairs = { directions: null, responseShift: null };
