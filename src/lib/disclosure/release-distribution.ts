import type { DistributionFinding } from '$lib/survey/finding';
import { missingBesideHidden } from './missing-beside-hidden';
import { shareOfShownBase, suppressShare } from './release-share';

/**
 * Hides the rows of a distribution of fewer than `minBase` people; how few they are is still said. Numbers
 * and dates lose their rows altogether: the labels are the answers themselves.
 */
export function releaseDistribution(
	finding: DistributionFinding,
	minBase: number
): DistributionFinding {
	const base = finding.base.count;
	if (base > 0 && base < minBase) {
		const isLabelled = finding.shape !== 'number' && finding.shape !== 'date';
		return {
			...finding,
			rows: isLabelled ? finding.rows.map(suppressShare) : [],
			missing: missingBesideHidden(finding.missing, finding.base.kind),
			hidden: { code: 'base', minBase }
		};
	}
	return { ...finding, rows: finding.rows.map((row) => shareOfShownBase(row, base)) };
}
