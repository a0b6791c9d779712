import { estimateFunnel } from '$lib/stats/funnel/funnel';
import { poolEstimates } from '$lib/stats/pooling/pool-estimates';
import { poolMeans } from '$lib/stats/pooling/pool-means';
import { poolShares } from '$lib/stats/pooling/pool-shares';
import { fewestUnits, type Pooling } from '$lib/stats/pooling/pooled';
import { estimateRanks } from '$lib/stats/pooling/rank-intervals';
import type { Unit, UnitsFinding } from '$lib/survey/findings/units';
import { addCounts } from '../counts';
import type { UnitAnswers } from './plan-units';
import { deviationOf } from '../value-counts';

/** What many units have in common, and where each of them stands: by place, null for one that takes no part. */
export interface PooledUnits extends Pick<UnitsFinding, 'pooled' | 'funnel'> {
	readonly places: readonly Pick<Unit, 'shrunken' | 'rank' | 'outside'>[];
}

interface Pooled {
	readonly measure: UnitsFinding['measure'];
	readonly level: number;
	readonly weighted: boolean;
}

const nowhere = { shrunken: null, rank: null, outside: null } as const;

/**
 * Draws the units that may be compared towards what they have in common. A funnel is drawn of shares of people only:
 * its limits are those of counts. Under five units there is neither.
 */
export function poolUnits(units: readonly UnitAnswers[], asked: Pooled): PooledUnits {
	const nothing = { pooled: null, funnel: null, places: units.map(() => nowhere) };
	const compared = units.map((unit) => (unit.admitted && unit.n > 0 ? unit : null));
	const present = compared.filter((unit) => unit !== null);
	if (present.length < fewestUnits) return nothing;
	const { pooled } = poolingOf(present, asked);
	const funnel =
		asked.measure === 'share' && !asked.weighted
			? estimateFunnel(present.map(sharesOf)).funnel
			: null;
	const ranks = pooled
		? estimateRanks(
				pooled.shrunken.map((unit) => unit ?? { value: 0, error: 0 }),
				asked.level
			)
		: [];
	const places = present.map((_, place) => {
		const shrunken = pooled?.shrunken[place] ?? null;
		const rank = ranks[place] ?? null;
		return {
			shrunken: shrunken && { value: shrunken.value, low: shrunken.low, high: shrunken.high },
			rank: rank && { low: rank.low, high: rank.high },
			outside: funnel?.outside[place] ?? null
		};
	});
	return {
		pooled: pooled && commonOf(pooled),
		funnel: funnel && {
			centre: funnel.centre,
			limits: funnel.limits,
			phi: funnel.phi,
			falseAlarm: funnel.falseAlarm
		},
		places: compared.map((unit) => (unit ? (places[present.indexOf(unit)] ?? nowhere) : nowhere))
	};
}

/** Weighted results bring their own errors; unweighted ones take the variance within units, or the binomial one. */
function poolingOf(units: readonly UnitAnswers[], { measure, level, weighted }: Pooled): Pooling {
	if (weighted) {
		return poolEstimates(
			units.map(({ value, error }) =>
				value === null || error === null ? null : { value, variance: error ** 2 }
			),
			level
		);
	}
	if (measure === 'share') return poolShares(units.map(sharesOf), level);
	return poolMeans(
		units.map(({ n, value, values }) =>
			value === null ? null : { n, mean: value, variance: (deviationOf(values) ?? 0) ** 2 }
		),
		level
	);
}

function sharesOf({ values, n }: UnitAnswers) {
	return { count: addCounts(values.filter(({ value }) => value === 1)).n, n };
}

function commonOf({
	common,
	prediction,
	tau2,
	i2
}: NonNullable<Pooling['pooled']>): UnitsFinding['pooled'] {
	const { value, low, high, method } = common;
	if (value === null) return null;
	return {
		value,
		low: low ?? value,
		high: high ?? value,
		predictionLow: prediction?.low ?? value,
		predictionHigh: prediction?.high ?? value,
		tau2,
		i2,
		method
	};
}
