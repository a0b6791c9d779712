import { compareWaves } from '$lib/stats/compare-waves';
import { testOrderedGroups } from '$lib/stats/rank/ordered-groups';
import { estimateChange, type Wave } from '$lib/stats/trend';
import type { TestResult } from '$lib/survey/estimate';
import type { Comparability, TrendChange, TrendFinding } from '$lib/survey/findings/trend';
import { addCounts } from '../counts';
import { tableOf } from '../groups/compare-amounts';
import type { ValueCount } from '../value-counts';
import { comparePeople, testEnds, verdictOf } from './compare-ends';
import { changesOf, coursesOf, type People } from './same-people';

/** One wave, and what its amounts count in a comparison. */
export interface WaveAmounts {
	readonly code: number;
	readonly estimate: Wave;
	readonly worths: readonly ValueCount[];
	/** Whether it may be compared. */
	readonly admitted: boolean;
}

export interface Compared {
	readonly measure: TrendFinding['measure'];
	readonly waves: readonly WaveAmounts[];
	readonly steps: readonly Comparability[];
	/** Those known by an id. */
	readonly people: People;
	/** Whether so many people may be compared. */
	mayCompare(people: number): boolean;
	readonly weighted: boolean;
	readonly level: number;
}

type Comparison = Pick<TrendFinding, 'change' | 'test' | 'across' | 'verdict'>;

/**
 * The first wave with answers against the last, when both may be compared and nothing broke on the way, and all waves
 * that may be compared when they are three or more.
 */
export function compareAll(compared: Compared): Comparison {
	const { waves, steps, measure, weighted } = compared;
	const across = testAcross(compared);
	const { from, to, comparability, ...change } = estimateChange(
		waves.map(({ estimate }) => estimate),
		steps
	);
	const [first, last] = [waves[from ?? -1], waves[to ?? -1]];
	const nothing = { change: null, test: null, across };
	if (!first?.admitted || !last?.admitted) return { ...nothing, verdict: 'too_few' };
	if (comparability === 'broken') return { ...nothing, across: null, verdict: 'cannot_tell' };
	const { test, change: of } = comparePanel(compared, first, last) ?? {
		test: testEnds([first.worths, last.worths], measure, weighted),
		change: withValue(change)
	};
	return { change: of, test, across, verdict: verdictOf(test, of) };
}

function withValue({ value, low, high }: Pick<Wave, 'value' | 'low' | 'high'>): TrendChange | null {
	return value === null ? null : { value, low, high, pairs: null };
}

/**
 * The people of both waves with themselves, when they are at least half of the smaller one and enough to be compared:
 * fewer would stand for a wave that they are a small part of. Null otherwise, and with weights, which ranks of
 * pairs have no form for.
 */
function comparePanel(
	{ people, mayCompare, weighted, measure, level }: Compared,
	first: WaveAmounts,
	last: WaveAmounts
) {
	const changes = changesOf(people, first.code, last.code);
	const pairs = changes.reduce((sum, { count }) => sum + count, 0);
	const smaller = Math.min(addCounts(first.worths).n, addCounts(last.worths).n);
	if (weighted || pairs === 0 || 2 * pairs < smaller || !mayCompare(pairs)) return null;
	return comparePeople(changes, measure, level);
}

/** Friedman's test of those who are in every wave, when most are; else whether answers rise or fall. */
function testAcross({ waves, steps, people, mayCompare, weighted }: Compared): TestResult | null {
	const filled = waves.filter(({ admitted, worths }) => admitted && worths.length > 0);
	if (filled.length < 3 || weighted || steps.includes('broken')) return null;
	const courses = coursesOf(
		people,
		filled.map(({ code }) => code)
	);
	const smallest = Math.min(...filled.map(({ worths }) => addCounts(worths).n));
	const isPanel = courses.length > 0 && 2 * courses.length >= smallest;
	if (isPanel && mayCompare(courses.length)) return compareWaves(courses).test;
	const groups = waves.map(({ admitted, worths }) => (admitted ? worths : []));
	return testOrderedGroups(tableOf(groups, ({ n }) => n));
}
