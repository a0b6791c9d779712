import { weakestOf } from '$lib/survey/comparability';
import type { Estimate } from '$lib/survey/estimate';
import type { Comparability } from '$lib/survey/findings/trend';

/** Why there is a change, or none. */
export type TrendReason = 'independent_waves' | 'no_interval' | 'under_two_waves' | 'broken';

/** The change from the first wave that has a value to the last: last less first, in the unit of the values. */
export interface TrendChange extends Estimate {
	readonly reason: TrendReason;
	/** The waves compared, by their place; null under two waves with a value. */
	readonly from: number | null;
	readonly to: number | null;
	/** The weakest verdict on the way from the one to the other. */
	readonly comparability: Comparability;
}

/** What is known of the number in one wave. */
export type Wave = Pick<Estimate, 'value' | 'low' | 'high' | 'n' | 'level'>;

/**
 * How a number changed over waves of different people. Its interval is put together from those of the two
 * waves: of shares with Wilson's intervals it is Newcombe's (1998, method 10), of other numbers that of Zou
 * and Donner 2008. No value across a break. `steps` has the verdict between each wave and the next. Throws
 * unless there is a step between each two waves and all have one level.
 */
export function estimateChange(
	waves: readonly Wave[],
	steps: readonly Comparability[]
): TrendChange {
	const level = waves[0]?.level ?? 0.95;
	if (
		steps.length !== Math.max(0, waves.length - 1) ||
		waves.some((wave) => wave.level !== level)
	) {
		throw new RangeError('Waves of different levels, or without a step between them');
	}
	const from = waves.findIndex(({ value }) => value !== null);
	const to = waves.findLastIndex(({ value }) => value !== null);
	const [first, last] = [waves[from], waves[to]];
	if (!first || !last || from === to) {
		const basis = { n: first?.n ?? 0, level, from: null, to: null };
		return withoutChange('under_two_waves', { ...basis, comparability: weakestOf(steps) });
	}
	const comparability = weakestOf(steps.slice(from, to));
	const basis = { n: first.n + last.n, level, from, to, comparability };
	if (comparability === 'broken') return withoutChange('broken', basis);
	const value = (last.value ?? 0) - (first.value ?? 0);
	const [before, after] = [reachOf(first), reachOf(last)];
	if (before === null || after === null) return { ...withoutChange('no_interval', basis), value };
	return {
		...withoutChange('independent_waves', basis),
		value,
		low: value - Math.hypot(after.below, before.above),
		high: value + Math.hypot(after.above, before.below)
	};
}

type Basis = Pick<TrendChange, 'n' | 'level' | 'from' | 'to' | 'comparability'>;

function withoutChange(reason: TrendReason, basis: Basis): TrendChange {
	const nothing = { value: null, low: null, high: null, population: null };
	return { ...nothing, ...basis, method: 'recovered-variance', reason };
}

/** How far the interval reaches below and above the value; null without an interval. */
function reachOf({ value, low, high }: Wave): { below: number; above: number } | null {
	if (value === null || low === null || high === null) return null;
	return { below: value - low, above: high - value };
}
