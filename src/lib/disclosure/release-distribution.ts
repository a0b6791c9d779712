import type { DistributionFinding, HiddenReason } from '$lib/survey/finding';
import { bandShares, smallestBandedBase } from './band-shares';
import { barred, type Gate } from './facts';
import { missingBesideHidden } from './missing-beside-hidden';
import { shareOfShownBase, suppressShare } from './release-share';

/**
 * Hides the rows of a distribution of too few people; how few they are is still said. Numbers and dates lose
 * their rows altogether, those of a sensitive question always: the labels are the answers themselves.
 */
export function releaseDistribution(finding: DistributionFinding, gate: Gate): DistributionFinding {
	const base = finding.base.count;
	const isLabelled = finding.shape !== 'number' && finding.shape !== 'date';
	const sensitive = gate.sensitive.has(finding.question);
	const hidden = reasonToHide(finding, isLabelled, gate);
	if (hidden) {
		return {
			...finding,
			rows: isLabelled ? finding.rows.map(suppressShare) : [],
			missing: missingBesideHidden(finding.missing, finding.base.kind),
			...(finding.weighted ? { weighted: { ...finding.weighted, effective: null } } : {}),
			...(sensitive ? { sensitive } : {}),
			hidden
		};
	}
	if (!sensitive)
		return { ...finding, rows: finding.rows.map((row) => shareOfShownBase(row, base)) };
	const percents = !finding.weighted && finding.percentOf !== 'answers';
	const rows = bandShares(finding.rows, base, { addUp: finding.shape !== 'multiple', percents });
	return { ...finding, rows, sensitive };
}

function reasonToHide(
	{ question, base, rows }: DistributionFinding,
	isLabelled: boolean,
	gate: Gate
): HiddenReason | null {
	if (base.count === 0) return null;
	const sensitive = gate.sensitive.has(question);
	const minBase = sensitive ? Math.max(gate.minBase, smallestBandedBase) : gate.minBase;
	const bar = barred(gate, [question], null);
	if (bar) return bar;
	if (base.count < minBase) return { code: 'base', minBase };
	return sensitive && !isLabelled && rows.length > 0 ? { code: 'sensitive' } : null;
}
