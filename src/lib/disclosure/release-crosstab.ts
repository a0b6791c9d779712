import type { CrosstabCell, CrosstabFinding, HiddenReason } from '$lib/survey/finding';
import { hiddenGroups } from './hidden-groups';
import { missingBesideHidden } from './missing-beside-hidden';
import { shareOfShownBase, suppressShare } from './release-share';

/**
 * Hides the columns that `hiddenGroups` names, their bases too. They all give one reason: telling the
 * small from those that cover for them would say more than their sum does.
 */
export function releaseCrosstab(finding: CrosstabFinding, minBase: number): CrosstabFinding {
	const bases = finding.columns.map((column) => column.base ?? 0);
	const hidden = hiddenGroups(bases, minBase, finding.ungrouped);
	const people = bases.reduce((sum, base) => sum + base, 0);
	const reason: HiddenReason =
		people < minBase ? { code: 'base', minBase } : { code: 'complement' };
	const releaseCell = (cell: CrosstabCell, index: number): CrosstabCell =>
		hidden[index]
			? { ...suppressShare(cell), letters: '' }
			: shareOfShownBase(cell, bases[index] ?? 0);
	return {
		...finding,
		columns: finding.columns.map((column, index) =>
			hidden[index] ? { ...column, base: null, letter: '', hidden: reason } : column
		),
		rows: finding.rows.map((row) => ({ ...row, cells: row.cells.map(releaseCell) })),
		missing: hidden.every(Boolean)
			? missingBesideHidden(finding.missing, finding.baseKind)
			: finding.missing
	};
}
