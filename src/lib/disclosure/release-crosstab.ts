import type { CrosstabCell, CrosstabFinding } from '$lib/survey/finding';
import type { Gate } from './facts';
import { hideBreak } from './hide-break';
import { missingBesideHidden } from './missing-beside-hidden';
import { shareOfShownBase, suppressShare } from './release-share';

/**
 * Hides the columns that must be hidden, their bases too. Letters stand only at columns that may be compared,
 * and a test that fewer than two of them leave is none.
 */
export function releaseCrosstab(finding: CrosstabFinding, gate: Gate): CrosstabFinding {
	const { memberships, ...told } = finding;
	const bases = finding.columns.map((column) => column.base ?? 0);
	const reasons = hideBreak({ ...told, bases, memberships }, gate);
	const compared = bases.map((base, i) => !reasons[i] && base >= gate.compareBase);
	const letters = new Set(
		finding.columns.flatMap(({ letter }, i) => (compared[i] && letter ? [letter] : []))
	);
	const isTested = compared.filter(Boolean).length >= 2;
	const releaseCell = (cell: CrosstabCell, i: number): CrosstabCell => {
		if (reasons[i]) return { ...suppressShare(cell), letters: '' };
		const exceeded = compared[i] ? [...cell.letters].filter((letter) => letters.has(letter)) : [];
		return { ...shareOfShownBase(cell, bases[i] ?? 0), letters: exceeded.join('') };
	};
	return {
		...told,
		columns: finding.columns.map((column, i) => {
			const hidden = reasons[i] ?? null;
			if (hidden) return { ...column, base: null, letter: '', hidden };
			return compared[i] ? column : { ...column, letter: '' };
		}),
		rows: finding.rows.map(({ tested, ...row }) => ({
			...row,
			cells: row.cells.map(releaseCell),
			...(tested && isTested ? { tested } : {})
		})),
		missing: reasons.every(Boolean)
			? missingBesideHidden(finding.missing, finding.baseKind)
			: finding.missing,
		...(isTested ? {} : untested(finding)),
		...(finding.weighted && reasons.some(Boolean)
			? { weighted: { ...finding.weighted, effective: null } }
			: {})
	};
}

/** Comparing takes two groups that are large enough. */
function untested({ verdict }: CrosstabFinding): Partial<CrosstabFinding> {
	return { test: null, effect: null, ...(verdict ? { verdict: 'too_few' } : {}) };
}
