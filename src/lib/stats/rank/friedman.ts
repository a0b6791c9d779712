import type { Effect, TestResult } from '$lib/survey/estimate';
import { chiSquaredCdf } from '../distributions/chi-squared';
import { Budget } from '../contingency/fillings';
import { sum } from '../sum';
import { findFriedmanP, type RankedCourse } from './friedman-exact';
import { doubleMidranks, tieSum } from './midranks';

/** People who gave the same answers, one for each wave. */
export interface Course {
	readonly answers: readonly number[];
	readonly count: number;
}

/** The test of three or more waves of the same people, with how well they agree. */
export interface WaveComparison {
	/** Null for fewer than two waves, or nobody. */
	readonly test: TestResult | null;
	/** Kendall's W, 0 to 1: how alike people's courses are; null when nobody's answers differ. */
	readonly effect: Effect;
	/** People with an answer in every wave. */
	readonly n: number;
}

/** Steps that the exact test may take before it gives up. */
const friedmanSteps = 5_000_000;

/**
 * Friedman's test of several waves of the same people, with the correction for ties. With `permutation`,
 * p is the exact one of each person's answers in any order where that is feasible; otherwise it is that of
 * chi-squared. It is 1 when nobody's answers differ. Throws unless every course has the same number of
 * answers. Friedman 1937; R: `friedman.test`.
 */
export function testFriedman(
	courses: readonly Course[],
	options: { readonly permutation: boolean }
): WaveComparison {
	const waves = courses[0]?.answers.length ?? 0;
	const rankSums = new Array<number>(waves).fill(0);
	const ranked: RankedCourse[] = [];
	let [n, ties] = [0, 0];
	for (const { answers, count } of courses) {
		checkCourse(answers, count, waves);
		const { ranks, tied } = rankWithin(answers);
		for (const [wave, rank] of ranks.entries()) {
			rankSums[wave] = (rankSums[wave] ?? 0) + count * rank;
		}
		ranked.push({ ranks, count });
		n += count;
		ties += count * tied;
	}
	const name = 'kendalls-w';
	if (waves < 2 || n === 0) return { test: null, effect: { name, value: null }, n };
	// Ranks are doubled, so their squares are fourfold: 3 stands for Friedman's 12.
	const mean = n * (waves + 1);
	const squares = sum(rankSums.map((rankSum) => (rankSum - mean) ** 2));
	const spread = n * waves * (waves + 1) - ties / (waves - 1);
	const df = waves - 1;
	const facts = { name: 'friedman', df, error: null };
	if (!(spread > 0)) {
		const test = { ...facts, statistic: 0, p: 1, how: 'exact' } as const;
		return { test, effect: { name, value: null }, n };
	}
	const statistic = (3 * squares) / spread;
	const exact = options.permutation
		? findFriedmanP(ranked, squares, new Budget(friedmanSteps))
		: null;
	const p = exact ?? chiSquaredCdf(statistic, df, { upper: true });
	return {
		test: { ...facts, statistic, p, how: exact === null ? 'asymptotic' : 'exact' },
		effect: { name, value: Math.min(1, statistic / (n * df)) },
		n
	};
}

function checkCourse(answers: readonly number[], count: number, waves: number): void {
	if (answers.length !== waves) throw new RangeError('Courses differ in their number of waves');
	if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
	const bad = answers.find((answer) => !Number.isFinite(answer));
	if (bad !== undefined) throw new RangeError(`Not an answer: ${bad}`);
}

/** Twice the rank of each answer among one person's. */
function rankWithin(answers: readonly number[]): { ranks: number[]; tied: number } {
	const values = [...new Set(answers)].sort((a, b) => a - b);
	const counts = values.map((value) => answers.filter((answer) => answer === value).length);
	const ranks = doubleMidranks(counts);
	return {
		ranks: answers.map((answer) => ranks[values.indexOf(answer)] ?? 0),
		tied: tieSum(counts)
	};
}
