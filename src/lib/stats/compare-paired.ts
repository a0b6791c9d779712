import type { Effect, TestResult } from '$lib/survey/estimate';
import { checkTable, type CountMatrix } from './contingency/table';
import { measurePairedG } from './means/hedges-g';
import { findMoments } from './means/moments';
import { testPairedT, type MeanChange } from './means/paired-t';
import { testMcNemar } from './paired/mcnemar';
import { estimatePairedDifference, type PairedDifference } from './paired/tango';
import { estimateTypicalChange } from './rank/hodges-lehmann';
import { testSignedRank, type Change } from './rank/signed-rank';
import { sum } from './sum';

/** Why this test and no other. */
export type PairedReason = 'nobody' | 'nobody_changed' | 'two_answers' | 'scale';

/** How the same people's answers changed. */
export interface PairedComparison {
	/** McNemar's test of two answers, the signed-rank test of more; null when there is nobody. */
	readonly test: TestResult | null;
	/** People who went up, stayed, and went down. */
	readonly improved: number;
	readonly same: number;
	readonly worse: number;
	/** People with both answers. */
	readonly n: number;
	/** The change in the share of the higher of two answers, with Tango's interval; null for more answers. */
	readonly shareChange: PairedDifference | null;
	/** Hodges-Lehmann; null when there is nobody. */
	readonly typicalChange: number | null;
	/** Null when there is nobody. */
	readonly meanChange: MeanChange | null;
	/** Hedges' g of the changes. */
	readonly effect: Effect;
	readonly reason: PairedReason;
}

/**
 * Compares the same people's answers before (rows) and after (columns), from the number of people with
 * each pair of answers. `values` says what each answer is worth, lowest first. Throws unless the table is
 * square with a value for each answer.
 */
export function comparePaired(
	joint: CountMatrix,
	values: readonly number[],
	level: number
): PairedComparison {
	checkTable(joint);
	if (joint.length !== values.length || joint.some((row) => row.length !== values.length)) {
		throw new RangeError('The table of pairs is not square, or not of as many answers as values');
	}
	return compareChanges(changesOf(joint, values), { twoAnswers: values.length === 2, level });
}

/** The same from how many people changed by each amount, where the answers are too many for a table. */
export function compareChanges(
	changes: readonly Change[],
	{ twoAnswers, level }: { readonly twoAnswers: boolean; readonly level: number }
): PairedComparison {
	const count = (holds: (difference: number) => boolean) =>
		sum(changes.filter(({ difference }) => holds(difference)).map((change) => change.count));
	const improved = count((difference) => difference > 0);
	const same = count((difference) => difference === 0);
	const worse = count((difference) => difference < 0);
	const n = improved + same + worse;
	const moments = findMoments(
		changes.map((change) => change.count),
		changes.map((change) => change.difference)
	);
	return {
		test: n === 0 ? null : twoAnswers ? testMcNemar(improved, worse) : testSignedRank(changes),
		improved,
		same,
		worse,
		n,
		shareChange: twoAnswers ? estimatePairedDifference(improved, worse, n, level) : null,
		typicalChange: estimateTypicalChange(changes),
		meanChange: moments && testPairedT(moments, level),
		effect: moments ? measurePairedG(moments) : { name: 'hedges-g', value: null },
		reason: reasonFor(n, same, twoAnswers)
	};
}

function reasonFor(n: number, same: number, twoAnswers: boolean): PairedReason {
	if (n === 0) return 'nobody';
	if (same === n) return 'nobody_changed';
	return twoAnswers ? 'two_answers' : 'scale';
}

/** The differences that occur, each once. */
function changesOf(joint: CountMatrix, values: readonly number[]): Change[] {
	const counts = new Map<number, number>();
	for (const [before, row] of joint.entries()) {
		for (const [after, count] of row.entries()) {
			if (count === 0) continue;
			const difference = (values[after] ?? 0) - (values[before] ?? 0);
			counts.set(difference, (counts.get(difference) ?? 0) + count);
		}
	}
	return [...counts].map(([difference, count]) => ({ difference, count }));
}
