import type { TabulationRequest } from '$lib/engine/tabulate';
import type { Base } from '$lib/survey/base';
import type { CountTable } from '$lib/survey/count-table';
import type { CrosstabFinding } from '$lib/survey/finding';
import type { Admission } from '$lib/survey/policy';
import type { ChoiceQuestion, ClosedQuestion } from '$lib/survey/question';
import { basisOf } from '../basis';
import { breakRequest, countBreak, isInBase } from '../break-counts';
import { rowOptions } from '../categories';
import { cellLookup } from '../cell-lookup';
import { addCounts, effectiveSize, nobody, type Counts } from '../counts';
import { groupOptions } from '../find-question';
import { tableAt, type Plan } from '../plan';
import type { PreparedScope } from '../prepare-scope';
import { shareOf } from '../share';
import { peopleRequest, weightedPeople } from '../weighted-people';
import { compareGroups } from './compare-groups';

/**
 * One question within each group of another, and whether the groups differ. Groups are the substantive options
 * of `by`; whoever is in none is counted as missing, with the reason the question itself has if it has one. How
 * many of each group could have answered is not known, so the intervals are those of the next one; the base is
 * the one that the whole has, so that a known population means the same broken and unbroken.
 */
export function planCrosstab(
	question: ClosedQuestion,
	by: ChoiceQuestion,
	scope: PreparedScope,
	admission: Admission
): Plan {
	const crossed = (as: 'options' | 'status'): TabulationRequest => ({
		by: [
			{ question: by.id, as: 'options' },
			{ question: question.id, as }
		],
		...scope.counted
	});
	return {
		requests: [
			crossed('options'),
			crossed('status'),
			breakRequest(question, by, scope),
			peopleRequest(scope)
		],
		build(tables) {
			const counts = countBreak(tableAt(tables, 2));
			const { base, issues } = basisOf(question, counts.answers, scope);
			const groups = groupOptions(by);
			const options = rowOptions(question).filter(
				({ missing }) => missing === null || base.kind === 'answered'
			);
			const cellOf = cellLookup(tableAt(tables, 0));
			const cells = options.map(({ code }) => groups.map((group) => cellOf(group.code, code)));
			const bases = groups.map(({ code }) => baseOf(tableAt(tables, 1), code, base.kind));
			const ungrouped = counts.ungrouped(base.kind);
			const compared = compareGroups({
				question,
				by,
				options,
				cells,
				bases,
				admitted: admission.compared(
					bases.map(({ n }) => n),
					ungrouped
				),
				weightedPeople: weightedPeople(tableAt(tables, 3), scope)
			});
			const share = { population: null, level: scope.level, weighted: scope.weights !== null };
			const finding: CrosstabFinding = {
				kind: 'crosstab',
				question: question.id,
				by: by.id,
				shape: question.kind,
				baseKind: base.kind,
				columns: groups.map(({ code, label }, index) => ({
					code,
					label,
					base: bases[index]?.n ?? 0,
					letter: compared.columnLetters[index] ?? '',
					hidden: null
				})),
				rows: options.map(({ code, label, missing }, row) => {
					const { letters = [], tested = null } = compared.rows[row] ?? {};
					return {
						code,
						label,
						missing,
						cells: bases.map((whole, column) => ({
							...shareOf(cells[row]?.[column] ?? nobody, whole, share),
							letters: letters[column] ?? ''
						})),
						...(tested && { tested })
					};
				}),
				...(ungrouped > 0 ? { ungrouped } : {}),
				missing: counts.missing,
				interval: scope.weights ? 'logit' : 'wilson',
				level: scope.level,
				test: compared.test,
				effect: compared.effect,
				...(compared.verdict && { verdict: compared.verdict }),
				...(scope.weights && {
					weighted: {
						question: scope.weights.question,
						effective: effectiveSize(addCounts(bases))
					}
				})
			};
			return { findings: [finding], issues };
		}
	};
}

/** Those of the group who are in the base. */
function baseOf(statuses: CountTable, group: number, kind: Base['kind']): Counts {
	return addCounts(
		statuses.rows.filter(({ codes }) => codes[0] === group && isInBase(codes[1] ?? 0, kind))
	);
}
