import { assertNever } from '$lib/survey/assert-never';
import type { Finding } from '$lib/survey/finding';
import type { DisclosurePolicy } from '$lib/survey/policy';
import { checkPolicy } from './check-policy';
import { answersTold } from './answers-told';
import { harmless, type Gate, type ReleaseFacts } from './facts';
import { releaseAccounting } from './release-accounting';
import { releaseChange } from './release-change';
import { releaseCrosstab } from './release-crosstab';
import { releaseDistribution } from './release-distribution';
import { releaseEstimate } from './release-estimate';
import { releaseGroups } from './release-groups';
import { releaseAnswers, releaseTerms, releaseThemes } from './release-open-text';
import { releaseReliability } from './release-reliability';
import { releaseTrend } from './release-trend';
import { releaseUnits } from './release-units';
import { releaseWeighting } from './release-weighting';
import { withoutSizes } from './without-sizes';

declare const passed: unique symbol;

/** A finding that has passed the gate. Nothing else makes one, so what shows findings asks for this type. */
export type Released<F extends Finding = Finding> = F & { readonly [passed]: true };

/**
 * The findings as they may leave: what stands on too few people is hidden, and so is what would give it
 * away; bases of whole distributions, missing answers and empty groups stay. Same order, nothing left
 * out. Throws `RangeError` when the policy protects nobody.
 */
export function releaseFindings(
	findings: readonly Finding[],
	policy: DisclosurePolicy,
	facts: ReleaseFacts
): Released[] {
	checkPolicy(policy);
	const gate: Gate = { ...policy, ...facts, refused: new Set() };
	return findings.map((finding) => withoutSizes(release(finding, gate), gate) as Released);
}

/**
 * The findings without those about the refused questions, which are hidden with the reason `difference`: what the
 * ledger does to a cell. `refused` are question ids.
 */
export function refuseFindings(
	findings: readonly Released[],
	refused: ReadonlySet<string>,
	policy: DisclosurePolicy
): Released[] {
	checkPolicy(policy);
	if (refused.size === 0) return [...findings];
	const gate: Gate = { ...policy, ...harmless, refused };
	return findings.map((finding) =>
		answersTold(finding).some((id) => refused.has(id))
			? (release(finding, gate) as Released)
			: finding
	);
}

function release(finding: Finding, gate: Gate): Finding {
	switch (finding.kind) {
		case 'distribution':
			return releaseDistribution(finding, gate);
		case 'crosstab':
			return releaseCrosstab(finding, gate);
		case 'text':
			return finding;
		case 'estimate':
			return releaseEstimate(finding, gate);
		case 'groups':
			return releaseGroups(finding, gate);
		case 'units':
			return releaseUnits(finding, gate);
		case 'change':
			return releaseChange(finding, gate);
		case 'trend':
			return releaseTrend(finding, gate);
		case 'reliability':
			return releaseReliability(finding, gate);
		case 'accounting':
			return releaseAccounting(finding, gate);
		case 'weighting':
			return releaseWeighting(finding, gate);
		case 'terms':
			return releaseTerms(finding, gate);
		case 'answers':
			return releaseAnswers(finding, gate);
		case 'themes':
			return releaseThemes(finding, gate);
		default:
			return assertNever(finding);
	}
}
