import { statusReason } from '$lib/engine/status-code';
import type { GroupsFinding } from '$lib/survey/findings/groups';
import type { ChoiceQuestion } from '$lib/survey/question';
import type { ValueRow } from '$lib/survey/moment-table';
import type { AnalysisInput } from '../analysis';
import { addCounts, effectiveSize } from '../counts';
import { groupOptions } from '../find-question';
import { compareAmounts } from '../groups/compare-amounts';
import { groupMean } from '../groups/plan-groups';
import type { PreparedScope } from '../prepare-scope';
import { peopleRequest, weightedPeople } from '../weighted-people';
import { indexRange, indexValues } from './index-finding';
import type { Items } from './items';

interface Grouped extends Pick<AnalysisInput, 'admission'> {
	readonly items: Items;
	/** Id of the column that holds the index. */
	readonly derived: string;
	readonly by: ChoiceQuestion;
	readonly scope: PreparedScope;
}

/** The index within groups. Its items have no missing answers in common, so none are told: only who is in no group. */
export async function indexGroups(
	{ items, derived, by, scope, admission }: Grouped,
	{ measure, tabulate, signal }: AnalysisInput
): Promise<GroupsFinding> {
	const { questions, steps } = items;
	const x = { derived };
	const [byGroup, byStatus] = await measure.values(
		[
			{ by: [{ question: by.id, as: 'options' }], ...scope.counted, x },
			{ by: [{ question: by.id, as: 'status' }], ...scope.counted, x }
		],
		signal
	);
	const [people] = await tabulate([peopleRequest(scope)], signal);
	const options = groupOptions(by);
	const groups = options.map(({ code }) => indexValues(withCode(byGroup?.rows, code), steps));
	const isUngrouped = ({ codes }: ValueRow) => statusReason(codes[0] ?? 0) !== null;
	const ungrouped = addCounts((byStatus?.rows ?? []).filter(isUngrouped)).n;
	const bases = groups.map((values) => addCounts(values).n);
	const ids = questions.map(({ id }) => id);
	return {
		kind: 'groups',
		question: ids[0] ?? '',
		questions: ids,
		by: by.id,
		range: indexRange,
		groups: options.map((option, i) =>
			groupMean(option, groups[i] ?? [], { range: indexRange }, scope)
		),
		...(ungrouped > 0 ? { ungrouped } : {}),
		missing: [],
		level: scope.level,
		...compareAmounts({
			codes: options.map(({ code }) => code),
			groups,
			admitted: admission.compared(bases, ungrouped),
			level: scope.level,
			weightedPeople: weightedPeople(people ?? { by: [], rows: [] }, scope)
		}),
		...(scope.weights && {
			weighted: {
				question: scope.weights.question,
				effective: effectiveSize(addCounts(groups.flat()))
			}
		})
	};
}

function withCode(rows: readonly ValueRow[] = [], code: number): ValueRow[] {
	return rows.filter(({ codes }) => codes[0] === code);
}
