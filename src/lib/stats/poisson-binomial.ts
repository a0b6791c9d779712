/** Beyond so many steps the sum would take longer than anyone waits. */
const mostSteps = 100_000_000;

/** So many who each say yes with this probability. */
export interface Chances {
	readonly probability: number;
	readonly count: number;
}

/**
 * The probability that at least `least` say yes when each does so by themselves, with a probability of their own: the
 * Poisson-binomial distribution, exact by convolution. Null when there are too many to convolve. R: `d <- 1; for (q in p)
 * d <- c(d * (1 - q), 0) + c(0, d * q); sum(d[-seq_len(least)])`. Throws when a probability or a count cannot be.
 */
export function probabilityOfAtLeast(least: number, chances: readonly Chances[]): number | null {
	const people = chances.reduce((sum, one) => sum + checked(one).count, 0);
	if (least <= 0) return 1;
	if (least > people) return 0;
	if (people * least > mostSteps) return null;
	// below[k] is the probability of exactly k so far; who reaches `least` has left.
	const below = new Float64Array(least);
	below[0] = 1;
	let reached = 0;
	for (const { probability, count } of chances) {
		if (probability === 0) continue;
		for (let one = 0; one < count; one += 1) reached += addOne(below, probability);
	}
	return Math.min(1, reached);
}

/** One more person: moves the probabilities up and gives what reaches the end. */
function addOne(below: Float64Array, probability: number): number {
	const last = below.length - 1;
	const reached = (below[last] ?? 0) * probability;
	for (let k = last; k > 0; k -= 1) {
		below[k] = (below[k] ?? 0) * (1 - probability) + (below[k - 1] ?? 0) * probability;
	}
	below[0] = (below[0] ?? 0) * (1 - probability);
	return reached;
}

function checked(one: Chances): Chances {
	const { probability, count } = one;
	if (!(probability >= 0 && probability <= 1) || !Number.isSafeInteger(count) || count < 0) {
		throw new RangeError(`${count} with probability ${probability} cannot be`);
	}
	return one;
}
