import { estimateMean } from '$lib/stats/mean';
import type { GroupMean, GroupsFinding } from '$lib/survey/findings/groups';
import type { Admission } from '$lib/survey/policy';
import type { ChoiceQuestion, Option } from '$lib/survey/question';
import { breakRequest, countBreak } from '../break-counts';
import { addCounts, effectiveSize } from '../counts';
import { estimateScore, scoreRange, scoresOf, strataOf } from '../describe-amounts';
import { groupOptions } from '../find-question';
import type { Measured } from '../measured';
import { tableAt, type Plan } from '../plan';
import type { PreparedScope } from '../prepare-scope';
import { deviationOf, quantileOf, valueCountsByGroup, type ValueCount } from '../value-counts';
import { peopleRequest, weightedPeople } from '../weighted-people';
import { compareAmounts } from './compare-amounts';

/**
 * A scale or a number within the groups of another question: means, medians, a test of them all and of every pair. Of
 * a recommendation the net promoter scores, where each answer is worth 100, 0 or -100.
 */
export function planGroups(
	measured: Measured,
	by: ChoiceQuestion,
	scope: PreparedScope,
	admission: Admission,
	measure: 'mean' | 'nps' = 'mean'
): Plan {
	const { question, range } = measured;
	return {
		requests: groupRequests(measured, by, scope),
		build(tables) {
			const byGroup = valueCountsByGroup(measured, tableAt(tables, 0));
			const counts = countBreak(tableAt(tables, 1));
			const options = groupOptions(by);
			const answers = options.map(({ code }) => byGroup.get(code) ?? []);
			const groups = measure === 'nps' ? answers.map(scoresOf) : answers;
			const bases = groups.map((values) => addCounts(values).n);
			const ungrouped = counts.ungrouped('substantive');
			const admitted = admission.compared(bases, ungrouped);
			const finding: GroupsFinding = {
				kind: 'groups',
				question: question.id,
				by: by.id,
				...(measure === 'nps' && { measure }),
				range: measure === 'nps' ? scoreRange : range,
				groups: options.map((option, index) =>
					measure === 'nps'
						? groupScore(option, answers[index] ?? [], scope)
						: groupMean(option, groups[index] ?? [], measured, scope)
				),
				...(ungrouped > 0 ? { ungrouped } : {}),
				missing: counts.missing,
				level: scope.level,
				...compareAmounts({
					codes: options.map(({ code }) => code),
					groups,
					admitted,
					level: scope.level,
					weightedPeople: weightedPeople(tableAt(tables, 2), scope)
				}),
				...(scope.weights && {
					weighted: {
						question: scope.weights.question,
						effective: effectiveSize(addCounts(groups.flat()))
					}
				})
			};
			return { findings: [finding], issues: [] };
		}
	};
}

/** The amounts of each group, who answered in which, and all the people there are. */
export function groupRequests(
	{ question, as }: Pick<Measured, 'question' | 'as'>,
	by: ChoiceQuestion,
	scope: PreparedScope
): Plan['requests'] {
	const amounts = [
		{ question: by.id, as: 'options' as const },
		{ question: question.id, as }
	];
	return [
		{ by: amounts, ...scope.counted },
		breakRequest(question, by, scope),
		peopleRequest(scope)
	];
}

/** The net promoter score of a group: the middle and the spread of three values say nothing. */
function groupScore(
	{ code, label }: Option,
	values: readonly ValueCount[],
	scope: PreparedScope
): GroupMean {
	const { value, low, high, n } = estimateScore(values, null, scope);
	return { code, label, n, mean: value, sd: null, low, high, median: null, hidden: null };
}

/** How many of a group could have answered is not known, so its interval is that of the next one. */
export function groupMean(
	{ code, label }: Option,
	values: readonly ValueCount[],
	{ range }: Pick<Measured, 'range'>,
	{ level }: PreparedScope
): GroupMean {
	const { value, low, high, n } = estimateMean(strataOf(values, null), { scale: range, level });
	return {
		code,
		label,
		n,
		mean: value,
		sd: deviationOf(values),
		low,
		high,
		median: quantileOf(values, 0.5),
		hidden: null
	};
}
