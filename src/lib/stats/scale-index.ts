import type { MeanEstimate, ScaleEnds } from './mean';

/** A mean moved to 0 (the lowest answer) to 100 (the highest). */
export type IndexEstimate = Omit<MeanEstimate, 'method' | 'reason'> & {
	readonly method: MeanEstimate['method'];
	readonly reason: MeanEstimate['reason'] | 'scale_of_one_point';
};

/**
 * (mean - min) / (max - min) * 100, its interval and standard error likewise. A scale of one point leaves
 * nothing to measure: no index.
 */
export function estimateIndex(mean: MeanEstimate, { min, max }: ScaleEnds): IndexEstimate {
	if (!(max > min)) {
		const nothing = { value: null, low: null, high: null, error: null };
		return { ...mean, ...nothing, method: 'none', reason: 'scale_of_one_point' };
	}
	const moved = (x: number | null): number | null =>
		x === null ? null : (100 * (x - min)) / (max - min);
	return {
		...mean,
		value: moved(mean.value),
		low: moved(mean.low),
		high: moved(mean.high),
		error: mean.error === null ? null : (100 * mean.error) / (max - min)
	};
}
