import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { NotebookDocument } from './document';
import type { CellProblem } from './outcome';
import { cellTitle } from './cell-title';

/** Why a cell has no result, in a sentence. */
export function sayProblem(
	problem: CellProblem,
	{ cells }: Pick<NotebookDocument, 'cells'>,
	locale: Locale
): string {
	const o = { locale };
	const titleOf = (id: string): string => {
		const cell = cells.find((candidate) => candidate.id === id);
		return cell ? (cell.title ?? cellTitle(cell, [], locale)) : id;
	};
	switch (problem.code) {
		case 'cycle':
			return m.report_problem_cycle({ cells: problem.cells.map(titleOf).join(', ') }, o);
		case 'missing_cell':
			return m.report_problem_missing_cell({ cell: titleOf(problem.cell) }, o);
		case 'name_taken':
			return m.report_problem_name_taken({ name: problem.name }, o);
		case 'used_failed':
			return m.report_problem_used_failed({ cell: titleOf(problem.cell) }, o);
		case 'not_allowed':
			return m.report_problem_not_allowed({}, o);
		case 'no_database':
			return m.report_problem_no_database({ message: problem.message }, o);
		case 'engine':
			return m.report_problem_engine({ message: problem.message }, o);
		case 'sql':
			return saySql(problem, locale);
		case 'transform':
			return sayTransform(problem.failure, locale);
		case 'spec':
			return m.report_problem_spec(
				{ place: problem.problem.place, detail: problem.problem.detail },
				o
			);
	}
}

type Of<Code> = Extract<CellProblem, { code: Code }>;

function saySql({ refusal, message, line }: Of<'sql'>, locale: Locale): string {
	const o = { locale };
	if (refusal?.code === 'empty') return m.report_problem_sql_empty({}, o);
	if (refusal?.code === 'not_select') return m.report_problem_sql_not_select({}, o);
	const said =
		refusal?.code === 'not_allowed'
			? m.report_problem_sql_not_allowed({ name: refusal.name }, o)
			: refusal?.code === 'unknown_value'
				? m.report_problem_sql_unknown_value({ name: refusal.name }, o)
				: m.report_problem_sql({ message }, o);
	return line === null ? said : m.report_problem_line({ line, said }, o);
}

function sayTransform(
	{ because, message, line }: Of<'transform'>['failure'],
	locale: Locale
): string {
	const o = { locale };
	const words = {
		threw: () => m.report_problem_threw({ message }, o),
		time: () => m.report_problem_time({}, o),
		memory: () => m.report_problem_memory({}, o),
		not_rows: () => m.report_problem_not_rows({ message }, o),
		not_started: () => m.report_problem_not_started({ message }, o)
	};
	const said = words[because]();
	return line === null ? said : m.report_problem_line({ line, said }, o);
}
