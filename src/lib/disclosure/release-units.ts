import type { HiddenReason } from '$lib/survey/finding';
import type { Unit, UnitsFinding } from '$lib/survey/findings/units';
import type { Gate } from './facts';
import { hideBreak } from './hide-break';

/** Fewer units have too little in common to say how much they differ. */
const smallestPool = 5;

/**
 * Hides units that must be hidden or are too few people to be ranked. What the units have in common is told
 * only when enough of them are shown: the analysis pools the units that may be compared, no others.
 */
export function releaseUnits(finding: UnitsFinding, gate: Gate): UnitsFinding {
	const { memberships, ...told } = finding;
	const bases = finding.units.map(({ n }) => n ?? 0);
	const reasons = hideBreak({ ...told, bases, memberships }, gate).map(
		(reason, i): HiddenReason | null => {
			const base = bases[i] ?? 0;
			if (reason || base === 0 || base >= gate.compareBase) return reason;
			return { code: 'compare', minBase: gate.compareBase };
		}
	);
	const shown = bases.filter((base, i) => base > 0 && !reasons[i]).length;
	const isPooled = shown >= smallestPool;
	return {
		...told,
		units: finding.units.map((unit, i): Unit => {
			const hidden = reasons[i] ?? null;
			if (hidden)
				return { ...unit, n: null, value: null, ...noPlace, low: null, high: null, hidden };
			return isPooled ? unit : { ...unit, ...noPlace };
		}),
		...(isPooled ? {} : { pooled: null, funnel: null })
	};
}

const noPlace = { shrunken: null, rank: null, outside: null };
