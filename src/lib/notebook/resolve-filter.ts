import type { Filter } from '$lib/survey/filter';
import type { Survey } from '$lib/survey/survey';
import type { CellCondition } from './cell-filter';
import type { NotebookDocument } from './document';
import { resolveQuestions } from './resolve';
import { resolveOptions } from './resolve-options';

export interface ResolvedFilter {
	/** Null when there is no condition. */
	readonly filter: Filter | null;
	/** Keys of questions, and labels of answers, that the survey does not have. A condition on them lets nobody through. */
	readonly missing: readonly string[];
}

/** The conditions of a cell in the terms of the survey at hand; a person must meet all of them. */
export function resolveFilter(
	conditions: readonly CellCondition[],
	survey: Survey,
	document: Pick<NotebookDocument, 'edits'>
): ResolvedFilter {
	const resolved = conditions.map((condition) => resolveCondition(condition, survey, document));
	return {
		filter: conditions.length === 0 ? null : { op: 'and', of: resolved.map((one) => one.filter) },
		missing: resolved.flatMap((one) => one.missing)
	};
}

const nobody: Filter = { op: 'or', of: [] };

function resolveCondition(
	condition: CellCondition,
	survey: Survey,
	document: Pick<NotebookDocument, 'edits'>
): { readonly filter: Filter; readonly missing: readonly string[] } {
	const [id] = resolveQuestions(survey, [condition.question]).ids;
	const question = survey.questions.find((candidate) => candidate.id === id);
	const isHeld = survey.columns.some((column) => column.id === id);
	if (!question || !isHeld) return { filter: nobody, missing: [condition.question] };
	if (condition.kind === 'range') {
		const { from, to } = condition;
		return question.kind === 'number'
			? { filter: { op: 'between', question: question.id, from, to }, missing: [] }
			: { filter: nobody, missing: [condition.question] };
	}
	const { codes, unknown } = resolveOptions(question, condition.labels, document);
	return { filter: { op: 'is', question: question.id, codes }, missing: unknown };
}
