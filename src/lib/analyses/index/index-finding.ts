import { estimateMean } from '$lib/stats/mean';
import { estimateIndex } from '$lib/stats/scale-index';
import type { EstimateFinding } from '$lib/survey/findings/estimate';
import type { ValueRow } from '$lib/survey/moment-table';
import { addCounts, effectiveSize } from '../counts';
import { strataOf } from '../describe-amounts';
import type { PreparedScope } from '../prepare-scope';
import { deviationOf, quantileOf, type ValueCount } from '../value-counts';
import type { Items } from './items';

/** The ends of every index. */
export const indexRange = { min: 0, max: 100 } as const;

/** The mean of people's index with its interval. */
export function indexFinding(
	{ questions, steps }: Items,
	rows: readonly ValueRow[],
	population: number | null,
	scope: PreparedScope
): EstimateFinding {
	const scale = { min: 0, max: steps };
	const mean = estimateMean(strataOf(rows, population), { scale, level: scope.level });
	const { value, low, high, n, level, method, reason, ...basis } = estimateIndex(mean, scale);
	const values = indexValues(rows, steps);
	const ids = questions.map(({ id }) => id);
	return {
		kind: 'estimate',
		name: 'index',
		question: ids[0] ?? null,
		questions: ids,
		range: indexRange,
		value,
		low,
		high,
		n,
		population: basis.population,
		level,
		method,
		reason,
		spread:
			steps > 0
				? {
						sd: deviationOf(values),
						q1: quantileOf(values, 0.25),
						q3: quantileOf(values, 0.75)
					}
				: null,
		parts: null,
		...(scope.weights && {
			weighted: {
				question: scope.weights.question,
				effective: effectiveSize(addCounts(rows))
			}
		}),
		hidden: null
	};
}

/** People's index from 0 to 100; of items with one point there is none. */
export function indexValues(rows: readonly ValueRow[], steps: number): ValueCount[] {
	if (steps === 0) return [];
	return rows.map(({ value, n, sumW, sumW2 }) => ({
		value: (100 * value) / steps,
		n,
		sumW,
		sumW2
	}));
}
