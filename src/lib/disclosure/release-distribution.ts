import type { DistributionFinding } from '$lib/survey/finding';
import { shareOfShownBase, suppressShare } from './release-share';

/** Hides the rows of a distribution of fewer than `minBase` people; how few they are is still said. */
export function releaseDistribution(
	finding: DistributionFinding,
	minBase: number
): DistributionFinding {
	const base = finding.base.count;
	if (base > 0 && base < minBase) {
		return {
			...finding,
			rows: finding.rows.map(suppressShare),
			hidden: { code: 'base', minBase }
		};
	}
	return { ...finding, rows: finding.rows.map((row) => shareOfShownBase(row, base)) };
}
