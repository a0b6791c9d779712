import type { Estimate } from '$lib/survey/estimate';
import { lineariseMean, type DesignMean } from './design/linearise';
import type { Stratum } from './design/stratum';
import { betaQuantile } from './distributions/beta';
import { studentQuantile } from './distributions/student';
import { checkLevel } from './level';
import { basisOf, type MeanReason } from './mean';
import type { Interval } from './wilson';

export type WeightedProportionMethod = 'logit' | 'beta' | 'clopper-pearson' | 'census' | 'none';

/** A share from 0 to 1. */
export interface WeightedProportionEstimate extends Estimate {
	readonly method: WeightedProportionMethod;
	readonly reason: MeanReason | 'none_or_all';
	/** The number of equally weighted responses that would say as much; null without answers. */
	readonly kishN: number | null;
}

/**
 * A share with weights, strata or clusters, from strata of an x that is 1 for those who are counted and 0
 * for the others. The interval is the logit one or, if asked, the beta one; Clopper-Pearson on Kish's n
 * when nobody or everybody is counted, where neither of them exists. R: `svymean`, then
 * `plogis(qlogis(p) + c(-1, 1) * qt(1 - alpha/2, degf(design)) * SE / (p * (1 - p)))`, or
 * `svyciprop(method = "beta")`.
 */
export function estimateWeightedProportion(
	strata: readonly Stratum[],
	options: { readonly interval?: 'logit' | 'beta'; readonly level: number }
): WeightedProportionEstimate {
	const { interval = 'logit', level } = options;
	checkLevel(level);
	if (strata.some(({ units, min, max }) => units > 0 && !(min >= 0 && max <= 1))) {
		throw new RangeError('A share is made of zeros and ones');
	}
	const design = lineariseMean(strata);
	const { n, population, reason } = basisOf(strata);
	const facts = { n, population, level, value: design?.mean ?? null, kishN: design?.kishN ?? null };
	const without = { ...facts, low: null, high: null };
	if (design === null) return { ...without, method: 'none', reason: 'no_answers' };
	if (reason === 'whole_population') return { ...without, method: 'census', reason };
	if (design.min === design.max) {
		const ends = clopperPearson(design, level);
		return { ...facts, ...ends, method: 'clopper-pearson', reason: 'none_or_all' };
	}
	if (design.df < 1) return { ...without, method: 'none', reason: 'too_few_units' };
	if (design.error === 0) return { ...without, method: 'none', reason: 'no_variation' };
	const ends = interval === 'beta' ? betaInterval(design, n, level) : logitInterval(design, level);
	return { ...facts, ...ends, method: interval, reason };
}

function logitInterval({ mean, error, df }: DesignMean, level: number): Interval {
	const reach = (criticalT(level, df) * error) / (mean * (1 - mean));
	const odds = mean / (1 - mean);
	return { low: 1 / (1 + Math.exp(reach) / odds), high: 1 / (1 + Math.exp(-reach) / odds) };
}

/** Korn & Graubard 1998: Clopper-Pearson's limits for the n that a simple sample of this error would have. */
function betaInterval({ mean, error, df }: DesignMean, n: number, level: number): Interval {
	const simpleN = (mean * (1 - mean)) / error ** 2;
	const effectiveN = simpleN * (criticalT(level, n - 1) / criticalT(level, df)) ** 2;
	const [yes, no] = [effectiveN * mean, effectiveN * (1 - mean)];
	const tail = (1 - level) / 2;
	return {
		low: betaQuantile(tail, yes, no + 1),
		high: betaQuantile(tail, yes + 1, no, { upper: true })
	};
}

/** For a share of exactly 0 or 1. Clopper & Pearson 1934; R: `qbeta(1 - alpha/2, 1, n)`. */
function clopperPearson({ mean, kishN }: DesignMean, level: number): Interval {
	const farthest = ((1 - level) / 2) ** (1 / kishN);
	return mean === 0 ? { low: 0, high: 1 - farthest } : { low: farthest, high: 1 };
}

function criticalT(level: number, df: number): number {
	return studentQuantile((1 - level) / 2, df, { upper: true });
}
