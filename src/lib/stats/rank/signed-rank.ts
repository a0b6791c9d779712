import type { TestResult } from '$lib/survey/estimate';
import { normalCdf } from '../distributions/normal';
import { sum } from '../sum';
import { doubleMidranks } from './midranks';

/** How many people changed by so much. */
export interface Change {
	/** After less before. */
	readonly difference: number;
	readonly count: number;
}

/** Steps that the exact test may take before it gives up: 300 people, more when changes are alike. */
const signedRankSteps = 30_000_000;

/**
 * Wilcoxon's signed-rank test with Pratt's zeros: people without change are ranked too, but add nothing.
 * z is positive when most went up. p is exact where that is feasible, otherwise the normal one. p is 1
 * when nobody changed; null when there is nobody. Throws when a difference is not a number.
 * Pratt 1959; R: `coin::wilcoxsign_test(after ~ before, zero.method = "Pratt", distribution = "exact")`.
 */
export function testSignedRank(
	changes: readonly Change[],
	steps: number = signedRankSteps
): TestResult | null {
	const levels = rankBySize(changes);
	if (levels.length === 0) return null;
	const moved = levels.filter(({ size }) => size > 0);
	const facts = { name: 'signed-rank', df: null, error: null };
	if (moved.length === 0) return { ...facts, statistic: 0, p: 1, how: 'exact' };
	const excess = sum(moved.map(({ rank, up, down }) => rank * (up - down)));
	const variance = sum(moved.map(({ rank, up, down }) => rank * rank * (up + down)));
	const z = excess / Math.sqrt(variance);
	const exact = findExactP(moved, Math.abs(excess), steps);
	if (exact !== null) return { ...facts, statistic: z, p: exact, how: 'exact' };
	const p = Math.min(1, 2 * normalCdf(Math.abs(z), { upper: true }));
	return { ...facts, statistic: z, p, how: 'asymptotic' };
}

/** Those who changed by the same amount, in either direction. */
interface Level {
	readonly size: number;
	/** Twice their rank among all, those without change included. */
	readonly rank: number;
	readonly up: number;
	readonly down: number;
}

function rankBySize(changes: readonly Change[]): Level[] {
	const bySize = new Map<number, { up: number; down: number }>();
	for (const { difference, count } of changes) {
		if (!Number.isFinite(difference)) throw new RangeError(`Not a difference: ${difference}`);
		if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
		if (count === 0) continue;
		const size = Math.abs(difference);
		const level = bySize.get(size) ?? { up: 0, down: 0 };
		bySize.set(size, level);
		if (difference > 0) level.up += count;
		else level.down += count;
	}
	const ascending = [...bySize].sort(([a], [b]) => a - b);
	const ranks = doubleMidranks(ascending.map(([, { up, down }]) => up + down));
	return ascending.map(([size, level], i) => ({ size, rank: ranks[i] ?? 0, ...level }));
}

/**
 * The probability that the ranks of those who went up exceed the others' by as much as observed, or fall
 * short of them by as much, when each person is as likely to go up as down. Null when out of steps.
 */
function findExactP(levels: readonly Level[], observed: number, steps: number): number | null {
	const divisor = levels.reduce((common, { rank }) => greatestDivisor(rank, common), 0);
	const people = sum(levels.map(({ up, down }) => up + down));
	const most = sum(levels.map(({ rank, up, down }) => (rank / divisor) * (up + down)));
	if (people * most > steps) return null;
	const weights = new Float64Array(most + 1);
	weights[0] = 1;
	let reached = 0;
	for (const { rank, up, down } of levels) {
		const shift = rank / divisor;
		for (let person = 0; person < up + down; person++) {
			reached += shift;
			for (let i = reached; i >= 0; i--) {
				const without = i <= reached - shift ? (weights[i] ?? 0) : 0;
				const withIt = i >= shift ? (weights[i - shift] ?? 0) : 0;
				weights[i] = (without + withIt) / 2;
			}
		}
	}
	// An excess e of the ups over the downs is a sum of the ups of (most + e) / 2.
	const least = observed / divisor;
	let p = 0;
	for (const [ups, weight] of weights.entries()) {
		if (Math.abs(2 * ups - most) >= least) p += weight;
	}
	return Math.min(1, p);
}

function greatestDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestDivisor(b, a % b);
}
