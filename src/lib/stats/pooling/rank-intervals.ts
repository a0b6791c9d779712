import { normalQuantile } from '../distributions/normal';
import { checkLevel } from '../level';
import { createRandom, fixedSeed, type Random } from '../random';
import type { Interval } from '../wilson';

/** A unit's shrunken result and how sure it is. */
export interface Ranked {
	readonly value: number;
	/** Standard error. */
	readonly error: number;
}

/**
 * The ranks that each unit may have, 1 for the highest value: the middle `level` of its ranks when every
 * unit's true value is drawn anew, so many times, from its normal distribution. The same every time.
 * Goldstein and Spiegelhalter 1996.
 */
export function estimateRanks(
	units: readonly Ranked[],
	level: number,
	{ draws = 10_000, seed = fixedSeed }: { readonly draws?: number; readonly seed?: number } = {}
): Interval[] {
	checkLevel(level);
	const random = createRandom(seed);
	const seen = units.map(() => new Array<number>(units.length).fill(0));
	for (let draw = 0; draw < draws; draw++) {
		for (const [place, ranks] of drawRanking(units, seen, random)) {
			ranks[place] = (ranks[place] ?? 0) + 1;
		}
	}
	const tail = (1 - level) / 2;
	return seen.map((ranks) => ({
		low: rankReaching(tail * draws, ranks),
		high: rankReaching((1 - tail) * draws, ranks)
	}));
}

/** Each unit's tally of ranks, in the order of one draw; units that are the same for certain take turns. */
function drawRanking(
	units: readonly Ranked[],
	tallies: readonly number[][],
	random: Random
): ArrayIterator<[number, number[]]> {
	const drawn = units.map(({ value, error }, i) => {
		const noise = normalQuantile(random.next());
		return { value: value + error * noise, noise, tally: tallies[i] ?? [] };
	});
	drawn.sort((a, b) => b.value - a.value || b.noise - a.noise);
	return drawn.map(({ tally }) => tally).entries();
}

/** The first rank at which so many draws are reached, whatever rounding does to that number. */
function rankReaching(draws: number, tally: readonly number[]): number {
	let reached = 0;
	const place = tally.findIndex((times) => (reached += times) >= draws - 1e-6);
	return place + 1;
}
