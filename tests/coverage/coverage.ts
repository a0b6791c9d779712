import { hypergeometricPmf } from '$lib/stats/distributions/hypergeometric';
import { normalQuantile } from '$lib/stats/distributions/normal';
import { estimateHypergeometric } from '$lib/stats/hypergeometric';
import { estimateWilson, type Interval } from '$lib/stats/wilson';

/** An interval for the share of a population of `population`, after `count` of `n` said yes. */
type Method = (count: number, n: number, population: number) => Interval;

export interface Coverage {
	/** How often the interval holds the true share, over all true shares alike. */
	readonly mean: number;
	/** For the true share that fares worst. */
	readonly worst: number;
	/** Mean width of the interval. */
	readonly width: number;
}

const level = 0.95;

/** The textbook interval with the finite population correction: what the product never uses. */
const wald: Method = (count, n, population) => {
	const share = count / n;
	const correction = 1 - n / population;
	const reach =
		normalQuantile(1 - (1 - level) / 2) * Math.sqrt((correction * share * (1 - share)) / (n - 1));
	return { low: share - reach, high: share + reach };
};

const wilson: Method = (count, n) => estimateWilson(count, n, level) ?? { low: 0, high: 1 };

/** Wilson with the answers counted as more, by the finite population correction. */
const wilsonCorrected: Method = (count, n, population) => {
	const more = (population - 1) / (population - n);
	const z = normalQuantile(1 - (1 - level) / 2);
	const [x, size] = [count * more, n * more];
	const reach = z * Math.sqrt((x * (size - x)) / size + (z * z) / 4);
	const middle = x + (z * z) / 2;
	return { low: (middle - reach) / (size + z * z), high: (middle + reach) / (size + z * z) };
};

const hypergeometric: Method = (count, n, population) => {
	const { low, high } = estimateHypergeometric(count, n, population, level);
	return { low: low / population, high: high / population };
};

export const methods = { wald, wilson, wilsonCorrected, hypergeometric } as const;

/**
 * How an interval fares for every number of yes in a population of which `n` answer: exact, since every possible
 * outcome is weighed by its probability.
 */
export function coverageOf(method: Method, n: number, population: number): Coverage {
	const intervals = Array.from({ length: n + 1 }, (_, count) => method(count, n, population));
	const shares = Array.from({ length: population + 1 }, (_, marked) => {
		let covered = 0;
		let width = 0;
		intervals.forEach(({ low, high }, count) => {
			const probability = hypergeometricPmf(count, { n, marked, population });
			const truth = marked / population;
			if (truth >= low - 1e-12 && truth <= high + 1e-12) covered += probability;
			width += probability * (high - low);
		});
		return { covered, width };
	});
	const mean = (of: (share: (typeof shares)[number]) => number): number =>
		shares.reduce((sum, share) => sum + of(share), 0) / shares.length;
	return {
		mean: mean(({ covered }) => covered),
		worst: Math.min(...shares.map(({ covered }) => covered)),
		width: mean(({ width }) => width)
	};
}
