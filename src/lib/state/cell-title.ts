import { m } from '$lib/i18n/messages';
import type { AnalysisCell, Cell } from '$lib/notebook/cell';
import type { Question } from '$lib/survey/question';

const kindTitles: Record<Exclude<Cell['kind'], 'analysis'>, () => string> = {
	text: m.cell_kind_text,
	section: m.cell_kind_section,
	sql: m.cell_kind_sql,
	transform: m.cell_kind_transform,
	chart: m.cell_kind_chart,
	input: m.cell_kind_input
};

/** What a cell without a title of its own is called. */
export function cellTitle(cell: Cell, questions: readonly Question[]): string {
	return cell.kind === 'analysis' ? analysisTitle(cell, questions) : kindTitles[cell.kind]();
}

/** What an analysis is called by itself: the words of its question, of its grid, or of what it asks about all of them. */
function analysisTitle(cell: AnalysisCell, questions: readonly Question[]): string {
	if (cell.analysis === 'accounting') return m.analysis_accounting();
	if (cell.analysis === 'weighting') return m.analysis_weighting();
	const [first, second] = questions;
	if (!first) return cell.questions[0] ?? '';
	if (cell.analysis === 'before-after' && second)
		return m.title_before_after({ before: wordsOf(first), after: wordsOf(second) });
	if (first.row === null) return first.text;
	return questions.length === 1 ? wordsOf(first) : first.text;
}

const wordsOf = ({ text, row }: Question): string => (row === null ? text : `${text} ${row}`);
