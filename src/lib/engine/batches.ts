/** More parts than this in one UNION and the planner's time and stack, not the data, set the pace. */
const batchSize = 100;

/** Requests in the portions that one statement answers; nearly always one portion. */
export function splitIntoBatches<T>(requests: readonly T[]): T[][] {
	const batches: T[][] = [];
	for (let from = 0; from < requests.length; from += batchSize) {
		batches.push(requests.slice(from, from + batchSize));
	}
	return batches;
}
