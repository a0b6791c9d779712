import type { Estimate } from '$lib/survey/estimate';
import { isBelieved, lineariseMean } from './design/linearise';
import type { Stratum } from './design/stratum';
import { studentQuantile } from './distributions/student';
import { checkLevel } from './level';
import { sum } from './sum';

export type MeanMethod = 't' | 'census' | 'none';

/** Why this method; for `none`, why there is no interval. */
export type MeanReason =
	| 'population_unknown'
	| 'population_smaller_than_answers'
	| 'part_of_the_population'
	| 'whole_population'
	| 'no_answers'
	| 'no_variation'
	| 'too_few_units';

/** A mean, in the unit of x. */
export interface MeanEstimate extends Estimate {
	readonly method: MeanMethod;
	readonly reason: MeanReason;
	/** Standard error; null when nothing tells how large it is. */
	readonly error: number | null;
	/** Degrees of freedom of the design; null without answers. */
	readonly df: number | null;
}

/** The lowest and the highest value that x can have. */
export interface ScaleEnds {
	readonly min: number;
	readonly max: number;
}

/**
 * The mean over one or more strata, with Student's t on the degrees of freedom of the design. `scale` clips
 * the interval to what is possible; null when x has no ends. A population smaller than its answers is not
 * believed. R: `svymean`, `confint(mean, df = degf(design))`.
 */
export function estimateMean(
	strata: readonly Stratum[],
	options: { readonly scale: ScaleEnds | null; readonly level: number }
): MeanEstimate {
	const { scale, level } = options;
	checkLevel(level);
	const design = lineariseMean(strata);
	const basis = basisOf(strata);
	const facts = { n: basis.n, population: basis.population, level };
	const without = { ...facts, low: null, high: null };
	if (design === null) {
		return { ...without, value: null, error: null, df: null, method: 'none', reason: 'no_answers' };
	}
	const { mean: value, df, error } = design;
	if (basis.reason === 'whole_population') {
		return { ...without, value, error: 0, df, method: 'census', reason: basis.reason };
	}
	if (df < 1 || error === 0) {
		const reason = df < 1 ? 'too_few_units' : 'no_variation';
		return { ...without, value, error: null, df, method: 'none', reason };
	}
	const reach = studentQuantile((1 - level) / 2, df, { upper: true }) * error;
	return {
		...facts,
		value,
		low: Math.max(scale?.min ?? -Infinity, value - reach),
		high: Math.min(scale?.max ?? Infinity, value + reach),
		error,
		df,
		method: 't',
		reason: basis.reason
	};
}

/** Whom the strata are about, and what that means for an interval. */
export function basisOf(strata: readonly Stratum[]): {
	readonly n: number;
	/** People; null when a stratum's is unknown, or counted in clusters. */
	readonly population: number | null;
	readonly reason: MeanReason;
} {
	const known = strata.filter(isBelieved);
	const inPeople = known.length === strata.length && strata.every((s) => s.units === s.responses);
	return {
		n: sum(strata.map(({ responses }) => responses)),
		population:
			inPeople && strata.length > 0 ? sum(strata.map((stratum) => stratum.population ?? 0)) : null,
		reason: reasonOf(strata, known)
	};
}

function reasonOf(strata: readonly Stratum[], known: readonly Stratum[]): MeanReason {
	if (strata.some((s) => s.population !== null && !isBelieved(s))) {
		return 'population_smaller_than_answers';
	}
	if (known.length === 0) return 'population_unknown';
	const all = known.length === strata.length && known.every((s) => s.units === s.population);
	return all ? 'whole_population' : 'part_of_the_population';
}
