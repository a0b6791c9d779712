import { m } from '$lib/i18n/messages';
import type { Cell } from '$lib/notebook/cell';
import type { Question } from '$lib/survey/question';

/** What a cell is called by itself: the words of its question, of its grid, or of what it asks about all of them. */
export function cellTitle(cell: Cell, questions: readonly Question[]): string {
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
