import { printableText } from '$lib/charts/printable-text';
import type { Locale } from '$lib/i18n/locale';
import { questionById, type Survey } from '$lib/survey/survey';
import type { Cell } from './cell';
import { cellTitle } from './cell-title';
import { resolveQuestions } from './resolve';

/** What a cell is called: its own title, or one made of what it is about. */
export function titleOf(
	cell: Cell,
	{ survey, locale }: { readonly survey: Survey; readonly locale: Locale }
): string {
	const { ids } = resolveQuestions(survey, cell.kind === 'analysis' ? cell.questions : []);
	const questions = ids.map((id) => questionById(survey, id));
	return printableText(cell.title ?? cellTitle(cell, questions, locale));
}
