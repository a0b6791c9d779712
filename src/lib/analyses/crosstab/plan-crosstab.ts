import { statusReason } from '$lib/engine/status-code';
import type { Base } from '$lib/survey/base';
import type { CountTable } from '$lib/survey/count-table';
import type { CrosstabFinding, MissingCount } from '$lib/survey/finding';
import { isGivenReason, missingReasons } from '$lib/survey/missing';
import type { ChoiceQuestion, ClosedQuestion } from '$lib/survey/question';
import { countAnswers } from '../answer-counts';
import { basisOf } from '../basis';
import { rowOptions } from '../categories';
import { counted, tableAt, type Plan } from '../plan';
import type { Scope } from '../scope';
import { shareOf } from '../share';

/**
 * One question within each group of another. Groups are the substantive options of `by`; whoever is in
 * none is counted as missing, with the reason the question itself has if it has one. How many of each
 * group could have answered is not known, so the intervals are Wilson's; the base is the one that the
 * whole has, so that a known population means the same broken and unbroken.
 */
export function planCrosstab(question: ClosedQuestion, by: ChoiceQuestion, params: Scope): Plan {
	const { level } = params;
	const where = counted(params);
	const groups = by.options.filter(({ missing }) => missing === null);
	return {
		requests: [
			{
				by: [
					{ question: by.id, as: 'options' },
					{ question: question.id, as: 'options' }
				],
				...where
			},
			{
				by: [
					{ question: by.id, as: 'options' },
					{ question: question.id, as: 'status' }
				],
				...where
			},
			{
				by: [
					{ question: question.id, as: 'status' },
					{ question: by.id, as: 'status' }
				],
				...where
			}
		],
		build(tables) {
			const cells = tableAt(tables, 0);
			const statuses = tableAt(tables, 1);
			const { base, issues } = basisOf(question, countAnswers(tableAt(tables, 2)), params);
			const baseKind = base.kind;
			const options = rowOptions(question).filter(
				({ missing }) => missing === null || baseKind === 'answered'
			);
			const bases = new Map(
				groups.map(({ code }) => [code, baseOf(statuses, code, baseKind)] as const)
			);
			const ungrouped = ungroupedOf(tableAt(tables, 2), baseKind);
			const finding: CrosstabFinding = {
				kind: 'crosstab',
				question: question.id,
				by: by.id,
				shape: question.kind,
				baseKind,
				columns: groups.map(({ code, label }) => ({
					code,
					label,
					base: bases.get(code) ?? 0,
					letter: '',
					hidden: null
				})),
				rows: options.map(({ code, label, missing }) => ({
					code,
					label,
					missing,
					cells: groups.map((group) => ({
						...shareOf(countAt(cells, group.code, code), bases.get(group.code) ?? 0, null, level),
						letters: ''
					}))
				})),
				...(ungrouped > 0 ? { ungrouped } : {}),
				missing: missingOf(tableAt(tables, 2)),
				interval: 'wilson',
				level,
				test: null,
				effect: null
			};
			return { findings: [finding], issues };
		}
	};
}

function countAt(table: CountTable, group: number, code: number): number {
	return table.rows.find(({ codes }) => codes[0] === group && codes[1] === code)?.n ?? 0;
}

/** Responses of the group in the base. */
function baseOf(statuses: CountTable, group: number, kind: Base['kind']): number {
	return statuses.rows.reduce((sum, { codes, n }) => {
		return codes[0] === group && isInBase(codes[1] ?? 0, kind) ? sum + n : sum;
	}, 0);
}

function isInBase(status: number, kind: Base['kind']): boolean {
	const reason = statusReason(status);
	return reason === null || (kind === 'answered' && isGivenReason(reason));
}

/** Responses in the base that are missing in the groups: what the total has and the columns have not. */
function ungroupedOf(statuses: CountTable, kind: Base['kind']): number {
	return statuses.rows.reduce((sum, { codes, n }) => {
		const hasGroup = statusReason(codes[1] ?? 0) === null;
		return !hasGroup && isInBase(codes[0] ?? 0, kind) ? sum + n : sum;
	}, 0);
}

/** Every response that is missing in the question or in the groups, once. */
function missingOf(statuses: CountTable): MissingCount[] {
	return missingReasons.flatMap((reason) => {
		const count = statuses.rows.reduce((sum, { codes, n }) => {
			const own = statusReason(codes[0] ?? 0) ?? statusReason(codes[1] ?? 0);
			return own === reason ? sum + n : sum;
		}, 0);
		return count > 0 ? [{ reason, count }] : [];
	});
}
