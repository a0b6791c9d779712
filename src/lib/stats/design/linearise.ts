import { sum } from '../sum';
import { kishN } from '../weighting/kish';
import type { Stratum } from './stratum';

/** A mean over a design, with its standard error and what the interval needs to know. */
export interface DesignMean {
	readonly mean: number;
	/** 0 when everyone was asked, or when the units do not differ. */
	readonly error: number;
	/** Units less strata: what R calls `degf`. */
	readonly df: number;
	readonly min: number;
	readonly max: number;
	/** The number of equally weighted responses that would say as much. */
	readonly kishN: number;
}

/**
 * The mean of x and its standard error by Taylor linearisation, with the finite population correction in
 * every stratum whose population is known and not smaller than its units; null without answers. A stratum
 * with one unit is centred on the mean of all. R: `survey::svymean` with
 * `options(survey.lonely.psu = "adjust")`.
 */
export function lineariseMean(strata: readonly Stratum[]): DesignMean | null {
	const answered = strata.filter(({ units }) => units > 0);
	const [first] = answered;
	if (first === undefined) return null;
	const weight = sum(answered.map(({ sumB }) => sumB));
	const offCentre = answered.map(
		({ sumA, sumB, centre }) => (sumA + (centre - first.centre) * sumB) / weight
	);
	const min = Math.min(...answered.map((stratum) => stratum.min));
	const max = Math.max(...answered.map((stratum) => stratum.max));
	const mean = Math.min(max, Math.max(min, first.centre + sum(offCentre)));
	const variance = min === max ? 0 : sum(answered.map((stratum) => varianceOf(stratum, mean)));
	return {
		mean,
		error: Math.sqrt(variance) / weight,
		df: sum(answered.map(({ units }) => units - 1)),
		min,
		max,
		kishN: kishN(weight, sum(answered.map(({ sumW2 }) => sumW2)))
	};
}

/** The stratum's part of the variance of the weighted total of x - mean. */
function varianceOf(stratum: Stratum, mean: number): number {
	const { units, sumA, sumB, sumA2, sumAB, sumB2 } = stratum;
	const shift = mean - stratum.centre;
	const total = sumA - shift * sumB;
	const squares = sumA2 - 2 * shift * sumAB + shift * shift * sumB2;
	const spread =
		units === 1 ? squares : ((squares - (total * total) / units) * units) / (units - 1);
	// What rounding leaves of units that are all alike.
	const rounding = 1e-13 * (sumA2 + shift * shift * sumB2);
	return spread <= rounding ? 0 : spread * notDrawn(stratum);
}

/** Whether the stratum's population is known and can be true. */
export function isBelieved({ population, units }: Stratum): boolean {
	return population !== null && population >= units;
}

/** The finite population correction: the part of the stratum that was not drawn, 1 when unknown. */
function notDrawn(stratum: Stratum): number {
	return isBelieved(stratum) ? 1 - stratum.units / (stratum.population ?? Infinity) : 1;
}
