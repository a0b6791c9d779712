import { assertNever } from '$lib/survey/assert-never';
import type { Finding, HiddenReason } from '$lib/survey/finding';
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
import { releaseIndicators } from './release-indicators';
import { releaseAnswers, releaseTerms, releaseText, releaseThemes } from './release-open-text';
import { releaseReliability } from './release-reliability';
import { releaseTrend } from './release-trend';
import { releaseUnits } from './release-units';
import { releaseVerdict } from './release-verdict';
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
	const isChosen = facts.filteredBy.length > 0;
	return findings.map((finding) => {
		const released = release(finding, gate);
		return (isChosen ? withoutSizes(released) : released) as Released;
	});
}

/** Ids of questions about which nothing may be told; null: nor how many take part. */
export type Refused = ReadonlySet<string | null>;

/**
 * The findings without those about what is refused, which are hidden with the reason `difference`, how many they are
 * about too: what the ledger does to a cell.
 */
export function refuseFindings(
	findings: readonly Released[],
	refused: Refused,
	policy: DisclosurePolicy
): Released[] {
	checkPolicy(policy);
	const gate: Gate = { ...policy, ...harmless, refused };
	const hidden: HiddenReason = { code: 'difference', minBase: policy.minBase };
	return findings.map((finding): Released => {
		if (finding.kind === 'text' || finding.kind === 'accounting') {
			return refused.has(null) ? (withoutSizes({ ...finding, hidden }) as Released) : finding;
		}
		const isRefused = answersTold(finding).some((id) => refused.has(id));
		return isRefused ? (withoutSizes(release(finding, gate)) as Released) : finding;
	});
}

function release(finding: Finding, gate: Gate): Finding {
	switch (finding.kind) {
		case 'distribution':
			return releaseDistribution(finding, gate);
		case 'crosstab':
			return releaseCrosstab(finding, gate);
		case 'text':
			return releaseText(finding, gate);
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
		case 'indicators':
			return releaseIndicators(finding, gate);
		case 'verdict':
			return releaseVerdict(finding, gate);
		default:
			return assertNever(finding);
	}
}
