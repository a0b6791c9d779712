import { assertNever } from '$lib/survey/assert-never';
import type { Finding } from '$lib/survey/finding';
import type { DisclosurePolicy } from '$lib/survey/policy';
import { releaseCrosstab } from './release-crosstab';
import { releaseDistribution } from './release-distribution';

declare const passed: unique symbol;

/** A finding that has passed the gate. Nothing else makes one, so what shows findings asks for this type. */
export type Released<F extends Finding = Finding> = F & { readonly [passed]: true };

/** Smaller minimums would show single answers. */
const smallestMinimum = 3;

/**
 * The findings as they may leave: what stands on too few people is hidden, and so is what would give it
 * away; bases of whole distributions, missing answers and empty groups stay. Same order, nothing left
 * out. Throws `RangeError` when the policy's `minBase` is not a whole number from 3.
 */
export function releaseFindings(
	findings: readonly Finding[],
	policy: DisclosurePolicy
): Released[] {
	const { minBase } = policy;
	if (!Number.isSafeInteger(minBase) || minBase < smallestMinimum) {
		throw new RangeError(`A minimum base of ${minBase} hides nobody`);
	}
	return findings.map((finding) => release(finding, minBase) as Released);
}

function release(finding: Finding, minBase: number): Finding {
	switch (finding.kind) {
		case 'distribution':
			return releaseDistribution(finding, minBase);
		case 'crosstab':
			return releaseCrosstab(finding, minBase);
		case 'text':
			return finding;
		default:
			return assertNever(finding);
	}
}
