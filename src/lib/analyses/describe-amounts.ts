import { estimateMean } from '$lib/stats/mean';
import { estimateNetPromoter, type Recommendations } from '$lib/stats/net-promoter';
import { stratumOfResponses, type Stratum } from '$lib/stats/design/stratum';
import type { Estimate } from '$lib/survey/estimate';
import type { EstimateFinding } from '$lib/survey/findings/estimate';
import { addCounts, effectiveSize } from './counts';
import { isRecommendation, type Measured } from './measured';
import type { PreparedScope } from './prepare-scope';
import { deviationOf, momentsOf, quantileOf, type ValueCount } from './value-counts';

/** What the amounts come to: the net promoter score of a recommendation, the mean and the median. */
export function describeAmounts(
	measured: Measured,
	values: readonly ValueCount[],
	population: number | null,
	scope: PreparedScope
): EstimateFinding[] {
	return [
		...(isRecommendation(measured) ? [scoreFinding(measured, values, population, scope)] : []),
		meanFinding(measured, values, population, scope),
		medianFinding(measured, values, population, scope)
	];
}

/** The amounts as a stratum; none without answers. */
export function strataOf(values: readonly ValueCount[], population: number | null): Stratum[] {
	const moments = momentsOf(values);
	return moments ? [stratumOfResponses(moments, population)] : [];
}

function meanFinding(
	{ question, range }: Measured,
	values: readonly ValueCount[],
	population: number | null,
	scope: PreparedScope
): EstimateFinding {
	const { value, low, high, n, level, method, reason, ...mean } = estimateMean(
		strataOf(values, population),
		{ scale: range, level: scope.level }
	);
	return {
		...factsOf(question.id, values, scope),
		name: 'mean',
		range,
		value,
		low,
		high,
		n,
		population: mean.population,
		level,
		method,
		reason,
		spread: spreadOf(values)
	};
}

/** The middle answer. Its interval says less than the quartiles do on scales of few points, so there is none. */
function medianFinding(
	{ question, range }: Measured,
	values: readonly ValueCount[],
	population: number | null,
	scope: PreparedScope
): EstimateFinding {
	const { n } = addCounts(values);
	return {
		...factsOf(question.id, values, scope),
		name: 'median',
		range,
		value: quantileOf(values, 0.5),
		low: null,
		high: null,
		n,
		population: population !== null && population >= n ? population : null,
		level: scope.level,
		method: 'none',
		reason: n === 0 ? 'no_answers' : 'middle_answer',
		spread: spreadOf(values)
	};
}

/** The net promoter score of answers from 0 to 10; with weights, the mean of 100, 0 and -100 on the design. */
export function scoreFinding(
	{ question }: Measured,
	values: readonly ValueCount[],
	population: number | null,
	scope: PreparedScope
): EstimateFinding {
	return {
		...factsOf(question.id, values, scope),
		name: 'nps',
		range: scoreRange,
		...estimateScore(values, population, scope),
		spread: null,
		parts: recommendationsOf(values)
	};
}

/** The same as an estimate of `values` alone. */
export function estimateScore(
	values: readonly ValueCount[],
	population: number | null,
	{ level, weights }: PreparedScope
): Estimate {
	if (!weights) return estimateNetPromoter(recommendationsOf(values), { population, level });
	const { value, low, high, n, method, reason, ...mean } = estimateMean(
		strataOf(scoresOf(values), population),
		{ scale: scoreRange, level }
	);
	return { value, low, high, n, population: mean.population, level, method, reason };
}

/** All detractors and all promoters. */
export const scoreRange = { min: -100, max: 100 } as const;

/** The answers from 0 to 10 as what they add to the score. */
export function scoresOf(values: readonly ValueCount[]): ValueCount[] {
	return ([-100, 0, 100] as const).flatMap((score) => {
		const counts = addCounts(values.filter(({ value }) => scoreOf(value) === score));
		return counts.n > 0 ? [{ value: score, ...counts }] : [];
	});
}

/** What an answer from 0 to 10 adds to the score of those who gave it. */
export function scoreOf(value: number): -100 | 0 | 100 {
	if (value >= 9) return 100;
	return value >= 7 ? 0 : -100;
}

export function recommendationsOf(values: readonly ValueCount[]): Recommendations {
	const people = (score: number) =>
		addCounts(values.filter(({ value }) => scoreOf(value) === score)).n;
	return { promoters: people(100), passives: people(0), detractors: people(-100) };
}

function spreadOf(values: readonly ValueCount[]): EstimateFinding['spread'] {
	return {
		sd: deviationOf(values),
		q1: quantileOf(values, 0.25),
		q3: quantileOf(values, 0.75)
	};
}

function factsOf(question: string, values: readonly ValueCount[], { weights }: PreparedScope) {
	const effective = effectiveSize(addCounts(values));
	return {
		kind: 'estimate',
		question,
		questions: [question],
		parts: null,
		...(weights && { weighted: { question: weights.question, effective } }),
		hidden: null
	} as const;
}
