import type { Finding } from '$lib/survey/finding';

const nobody = { missing: [], responses: 0 };

/**
 * The finding without how few it is about, when that is hidden: of everyone it is always told, but how many a filter
 * chose is a number of the table that its questions make together.
 */
export function withoutSizes(finding: Finding): Finding {
	switch (finding.kind) {
		case 'distribution':
			return finding.hidden
				? { ...finding, ...nobody, base: { ...finding.base, count: 0 } }
				: finding;
		case 'themes':
			return finding.hidden
				? { ...finding, coded: 0, unresolved: 0, uncoded: 0, base: { ...finding.base, count: 0 } }
				: finding;
		case 'terms':
			return finding.hidden ? { ...finding, base: { ...finding.base, count: 0 } } : finding;
		case 'estimate':
			return finding.hidden ? { ...finding, n: 0 } : finding;
		case 'reliability':
			return finding.hidden ? { ...finding, n: null } : finding;
		case 'weighting':
			return finding.hidden ? { ...finding, n: 0, zero: 0 } : finding;
		case 'answers': {
			const groups = finding.groups.map((group) =>
				group.hidden ? { ...group, base: null } : group
			);
			return { ...finding, groups };
		}
		case 'crosstab':
			return finding.columns.every(({ hidden }) => hidden)
				? { ...finding, missing: [], ungrouped: 0 }
				: finding;
		case 'groups':
			return finding.groups.every(({ hidden }) => hidden)
				? { ...finding, missing: [], ungrouped: 0 }
				: finding;
		case 'text':
			return finding.hidden
				? { ...finding, ...nobody, base: { ...finding.base, count: 0 } }
				: finding;
		case 'accounting':
			return finding.hidden
				? { ...finding, responses: 0, incomplete: 0, rate: null, questions: [] }
				: finding;
		case 'indicators':
		case 'verdict':
		case 'units':
		case 'trend':
		case 'change':
			return finding;
	}
}
