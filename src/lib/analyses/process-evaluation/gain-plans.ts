import { estimateMean } from '$lib/stats/mean';
import { sum } from '$lib/stats/sum';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { IndicatorCell } from '$lib/survey/findings/indicators';
import { pairsOf, type Pair } from '../before-after/pairs';
import { sharedRange } from '../before-after/scale-ends';
import { strataOf } from '../describe-amounts';
import type { Measured } from '../measured';
import { tableAt } from '../plan';
import { estimateCell } from '../programme/amount-plans';
import type { IndicatorPlan } from '../programme/indicator-plan';
import { wilsonCell } from '../programme/share-plan';

/** What the same people say of before and of now: how far they have come, and how many came any way. */
export function gainPlans(before: Measured, now: Measured, level: number): IndicatorPlan[] {
	const plan = (
		name: IndicatorName,
		cell: (pairs: readonly Pair[]) => IndicatorCell
	): IndicatorPlan => ({
		...{ name, label: null, questions: [before.question.id, now.question.id], least: 2 },
		counts: [
			[
				{ question: before.question.id, as: before.as },
				{ question: now.question.id, as: now.as }
			]
		],
		cell: ({ tables }) => cell(pairsOf(before, now, tableAt(tables, 0)).pairs)
	});
	const shareOf = (counts: (change: number) => boolean) => (pairs: readonly Pair[]) => {
		const counted = pairs.filter((pair) => counts(pair.after - pair.before));
		return wilsonCell(peopleIn(counted), peopleIn(pairs), level);
	};
	return [
		plan('knew_gain', (pairs) => {
			const range = sharedRange(before, now);
			const width = range && range.max - range.min;
			const scale = width === null ? null : { min: -width, max: width };
			return estimateCell(estimateMean(strataOf(changesOf(pairs), null), { scale, level }));
		}),
		plan(
			'gain_improved',
			shareOf((change) => change > 0)
		),
		plan(
			'gain_same',
			shareOf((change) => change === 0)
		),
		plan(
			'gain_worse',
			shareOf((change) => change < 0)
		)
	];
}

const peopleIn = (pairs: readonly Pair[]): number => sum(pairs.map(({ count }) => count));

function changesOf(pairs: readonly Pair[]) {
	return pairs.map(({ before, after, count }) => ({
		value: after - before,
		...{ n: count, sumW: count, sumW2: count }
	}));
}
