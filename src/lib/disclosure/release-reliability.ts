import type { HiddenReason } from '$lib/survey/finding';
import type { ReliabilityFinding } from '$lib/survey/findings/reliability';
import { barredOrSensitive, type Gate } from './facts';

/**
 * Hides what stands on too few complete answers. The items' means are never told here: they are of those who
 * answered every item, a few less than answered each, and the two means together would say what those few did.
 */
export function releaseReliability(finding: ReliabilityFinding, gate: Gate): ReliabilityFinding {
	const hidden = reasonToHide(finding, gate);
	if (!hidden) {
		return { ...finding, items: finding.items.map((item) => ({ ...item, mean: null })) };
	}
	return {
		...finding,
		items: finding.items.map(({ question, label }) => ({ question, label, ...nothingTold })),
		alpha: { value: null, low: null, high: null },
		omega: null,
		hidden
	};
}

/** That everyone answered alike is a number too. */
const nothingTold = {
	mean: null,
	itemRest: null,
	alphaWithout: null,
	reversed: false,
	dropped: false
};

function reasonToHide({ questions, n }: ReliabilityFinding, gate: Gate): HiddenReason | null {
	const bar = barredOrSensitive(gate, questions, null);
	if (bar) return bar;
	const people = n ?? 0;
	return people > 0 && people < gate.minBase ? { code: 'base', minBase: gate.minBase } : null;
}
