import { formatCount } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { CellProblem } from '$lib/notebook/outcome';
import { sandboxLimits } from '$lib/sandbox/sandbox';

/** A problem in words. `quote`: what the database or the code said itself, in its own language. */
export interface ProblemWords {
	readonly text: string;
	readonly quote: string | null;
	/** Ids of the cells that it is about. */
	readonly cells: readonly string[];
}

type Of<Code extends CellProblem['code']> = Extract<CellProblem, { code: Code }>;

/** What keeps a cell from having a result, and what to do. `columns`: of the table that a chart draws. */
export function problemWords(
	problem: CellProblem,
	columns: readonly string[],
	locale: Locale
): ProblemWords {
	const say = (
		text: string,
		quote: string | null = null,
		cells: readonly string[] = []
	): ProblemWords => ({ text, quote, cells });
	switch (problem.code) {
		case 'cycle':
			return say(m.problem_cycle(), null, problem.cells);
		case 'missing_cell':
			return say(m.problem_missing_cell(), null, [problem.cell]);
		case 'name_taken':
			return say(m.problem_name_taken({ name: problem.name }));
		case 'used_failed':
			return say(m.problem_used_failed(), null, [problem.cell]);
		case 'not_allowed':
			return say(`${m.trust_cell()} ${m.trust_means()}`);
		case 'no_database':
			return say(m.problem_no_database(), problem.message);
		case 'engine':
			return say(m.problem_engine(), problem.message);
		case 'sql':
			return sqlWords(problem, say);
		case 'transform':
			return transformWords(problem, locale, say);
		case 'spec':
			return say(specWords(problem, columns, locale));
	}
}

type Say = (text: string, quote?: string | null) => ProblemWords;

function sqlWords({ refusal, line, message }: Of<'sql'>, say: Say): ProblemWords {
	if (refusal) {
		switch (refusal.code) {
			case 'empty':
				return say(m.problem_sql_empty());
			case 'not_select':
				return say(m.problem_sql_not_select());
			case 'not_allowed':
				return say(m.problem_sql_not_allowed({ name: refusal.name }));
			case 'unknown_value':
				return say(m.problem_sql_unknown_value({ name: refusal.name }));
		}
	}
	return say(line === null ? m.problem_sql() : m.problem_sql_line({ line }), message);
}

function transformWords({ failure }: Of<'transform'>, locale: Locale, say: Say): ProblemWords {
	const { because, line, message } = failure;
	switch (because) {
		case 'threw':
			return say(line === null ? m.problem_threw() : m.problem_threw_line({ line }), message);
		case 'time': {
			const seconds = formatCount(sandboxLimits.milliseconds / 1_000, locale);
			return say(m.problem_time({ seconds }));
		}
		case 'memory':
			return say(m.problem_memory());
		case 'not_rows':
			return say(m.problem_not_rows());
		case 'not_started':
			return say(m.problem_not_started(), message);
	}
}

function specWords(
	{ problem: { code, place, detail } }: Of<'spec'>,
	columns: readonly string[],
	locale: Locale
): string {
	switch (code) {
		case 'json':
			return m.problem_spec_json({ line: place });
		case 'refused':
			return m.problem_spec_refused({ place });
		case 'field':
			return m.problem_spec_field({ field: detail, place, columns: columns.join(', ') });
		case 'facets':
			return m.problem_spec_facets({ count: formatCount(Number(detail), locale) });
	}
}
