import type { FunnelLimit } from '$lib/survey/findings/units';
import { binomialCdf, binomialPmf, binomialQuantile } from '../distributions/binomial';
import { sum } from '../sum';
import { checkCounts } from '../wilson';
import { overdispersion } from './overdispersion';

/** So many of a unit's `n` answers. */
export interface FunnelUnit {
	readonly count: number;
	readonly n: number;
}

/** What the funnel stands on, or why there is none. */
export type FunnelReason = 'compared' | 'under_five_units' | 'no_variation';

export interface Funnel {
	/** The share of all units together, around which the limits lie. */
	readonly centre: number;
	/** How much more the units vary than chance would have it; 1 when they do not. */
	readonly phi: number;
	/** The chance that some unit lies beyond the 95 % limits although all are alike. */
	readonly falseAlarm: number;
	/** The limits at each size that occurs, smallest first. */
	readonly limits: readonly FunnelLimit[];
	/** Beyond which limits each unit lies, in the order of the units; null for a unit without answers. */
	readonly outside: readonly ('no' | '95' | '998' | null)[];
}

/** With fewer there is no crowd to stand out from. */
const fewestUnits = 5;

/**
 * Which units stand out from the others by more than chance, without ranking them. Null, with a reason,
 * under five units with answers and when everyone or nobody says so. Spiegelhalter 2005, "Funnel plots for
 * comparing institutional performance". Throws when a count cannot be.
 */
export function estimateFunnel(units: readonly FunnelUnit[]): {
	readonly reason: FunnelReason;
	readonly funnel: Funnel | null;
} {
	for (const { count, n } of units) checkCounts(count, n, 0.95);
	const present = units.filter(({ n }) => n > 0);
	if (present.length < fewestUnits) return { reason: 'under_five_units', funnel: null };
	const centre = sum(present.map(({ count }) => count)) / sum(present.map(({ n }) => n));
	if (centre === 0 || centre === 1) return { reason: 'no_variation', funnel: null };
	const phi = Math.max(1, overdispersion(present, centre));
	const sizes = [...new Set(present.map(({ n }) => n))].sort((a, b) => a - b);
	return {
		reason: 'compared',
		funnel: {
			centre,
			phi,
			falseAlarm: 1 - 0.95 ** present.length,
			limits: sizes.map((n) => funnelLimits(n, centre, phi)),
			outside: units.map((unit) => (unit.n === 0 ? null : beyond(unit, centre, phi)))
		}
	};
}

/**
 * Within which shares of `n` answers 95 and 99.8 % of units fall when all share `centre`: exact binomial,
 * interpolated between counts, their distance from the centre times the root of `phi`, never beyond 0 or
 * 1 nor on the wrong side of the centre. R, for a tail a: `r <- qbinom(a, n, p)`,
 * `(r - (pbinom(r, n, p) - a) / dbinom(r, n, p)) / n`.
 * Throws unless n is a positive count, 0 < centre < 1 and phi is at least 1.
 */
export function funnelLimits(n: number, centre: number, phi: number): FunnelLimit {
	if (!(Number.isSafeInteger(n) && n > 0 && centre > 0 && centre < 1 && phi >= 1)) {
		throw new RangeError(`No funnel at ${n} answers around ${centre}, times ${phi}`);
	}
	const limit = (tail: number): number => limitAt(tail, n, centre, phi);
	return {
		n,
		low95: Math.max(0, limit(0.025)),
		high95: Math.min(1, Math.max(centre, limit(0.975))),
		low998: Math.max(0, limit(0.001)),
		high998: Math.min(1, Math.max(centre, limit(0.999)))
	};
}

/**
 * A unit lies beyond a limit when so low a share, or so high a one, is less likely than the limit's tail.
 * The interpolated limit says so at the lower end only: at the upper end it is up to one answer too narrow,
 * so that 10 of 10 would stand out from 90 %. There the answers that do not say so are counted instead.
 */
function beyond({ count, n }: FunnelUnit, centre: number, phi: number): 'no' | '95' | '998' {
	const standsOut = (tail: number): boolean =>
		count / n < limitAt(tail, n, centre, phi) ||
		(n - count) / n < limitAt(tail, n, 1 - centre, phi);
	if (standsOut(0.001)) return '998';
	return standsOut(0.025) ? '95' : 'no';
}

function limitAt(tail: number, n: number, centre: number, phi: number): number {
	const count = binomialQuantile(tail, n, centre);
	const excess = binomialCdf(count, n, centre) - tail;
	const exact = (count - excess / binomialPmf(count, n, centre)) / n;
	return centre + (exact - centre) * Math.sqrt(phi);
}
