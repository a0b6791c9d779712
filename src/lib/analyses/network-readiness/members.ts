/** Numbers of the rule, by key. */
export type Numbers = ReadonlyMap<string, number>;

/** How many answered each way: surely, probably, maybe, and not. */
export type JoinCounts = readonly [sure: number, probable: number, maybe: number, not: number];

/** How many members to expect. These are expectations, not limits: what may come of them is told by the probability. */
export interface Expected {
	/** Those who answered. */
	readonly n: number;
	/** Nobody who did not answer joins. */
	readonly low: number;
	/** Those who did not answer are less likely to join. Null when it is not known how many they are. */
	readonly value: number | null;
	/** Those who did not answer are like the others. */
	readonly high: number | null;
	/** Those who did not answer are as likely to join as anyone can be. */
	readonly most: number | null;
}

/** What a threshold is set to. Throws on one that the rule lacks. */
export function numberFor(numbers: Numbers, key: string): number {
	const value = numbers.get(key);
	if (value === undefined) throw new Error(`No number ${key}`);
	return value;
}

/** The probabilities of joining, in the order of `JoinCounts`. */
export function chancesOf(numbers: Numbers): readonly number[] {
	return ['p_sure', 'p_probable', 'p_maybe', 'p_not'].map((key) => numberFor(numbers, key));
}

/**
 * From those who answered to everyone: `sum` is what those who answered add up to, `n` of `population`. A population that
 * is smaller than n is not believed.
 */
export function expectMembers(
	sum: number,
	n: number,
	population: number | null,
	numbers: Numbers
): Expected {
	const low = rounded(sum);
	if (population === null || population < n || n === 0) {
		return { n, low, value: null, high: null, most: null };
	}
	const silent = population - n;
	const surest = Math.max(...chancesOf(numbers));
	return {
		n,
		low,
		value: rounded(sum * (1 + (numberFor(numbers, 'others') * silent) / n)),
		high: rounded((sum * population) / n),
		most: rounded(sum + surest * silent)
	};
}

/** The expected number of those who answered so. */
export function sumOfChances(counts: readonly number[], numbers: Numbers): number {
	return chancesOf(numbers).reduce((sum, chance, i) => sum + chance * (counts[i] ?? 0), 0);
}

/** What the network costs in a year. */
function annualCost(numbers: Numbers): number {
	const of = (key: string): number => numberFor(numbers, key);
	return (
		of('events') * of('event_cost') +
		of('newsletters') * of('newsletter_cost') +
		of('hours') * of('wage')
	);
}

/** How many must pay the fee for the costs to be covered; null when no number of them does. */
export function breakEven(numbers: Numbers): number | null {
	const [cost, fee] = [annualCost(numbers), numberFor(numbers, 'fee')];
	if (cost === 0) return 0;
	return fee === 0 ? null : rounded(cost / fee);
}

/** How many members it takes: as many as cover the costs, and no fewer than the owner asks for. */
export function criticalMass(numbers: Numbers): number | null {
	const covered = breakEven(numbers);
	return covered === null ? null : Math.max(covered, numberFor(numbers, 'minimum'));
}

/** How many more sure answers reach the critical mass; null when there are not so many left to answer. */
export function sureMissing(
	{ low, n }: Expected,
	mass: number | null,
	population: number | null,
	numbers: Numbers
): number | null {
	return missing(low, mass, numberFor(numbers, 'p_sure'), left(n, population));
}

/** How many more answers reach it when they are like those so far; null when there are not so many left. */
export function answersMissing(
	{ low, n }: Expected,
	mass: number | null,
	population: number | null
): number | null {
	return missing(low, mass, n === 0 ? 0 : low / n, left(n, population));
}

function missing(low: number, mass: number | null, each: number, most: number): number | null {
	if (mass === null) return null;
	if (low >= mass) return 0;
	if (each === 0) return null;
	const needed = Math.ceil(rounded((mass - low) / each));
	return needed > most ? null : needed;
}

const left = (n: number, population: number | null): number =>
	population === null ? 0 : population - n;

/** Without what adding up fractions leaves behind: twelve is not to be missed by a part of a billionth. */
function rounded(value: number): number {
	return Number(value.toPrecision(12));
}
