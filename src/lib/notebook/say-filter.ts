import { quoteEither } from '$lib/charts/words';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Survey } from '$lib/survey/survey';
import type { AnyCondition, CellCondition } from './cell-filter';
import type { NotebookDocument } from './document';
import { questionLabel } from './question-label';
import { namesOfLabels } from './resolve-options';

/** Who a cell is about, a sentence for each condition; empty for everyone. */
export function sayFilter(
	conditions: readonly AnyCondition[],
	survey: Survey,
	document: NotebookDocument,
	locale: Locale
): string {
	const o = { locale };
	const sentences = conditions.map((condition) => {
		if (condition.kind === 'input') {
			const cell = document.cells.find(({ id }) => id === condition.input);
			return m.filter_line_input({ input: cell?.title ?? m.cell_kind_input({}, o) }, o);
		}
		const found = survey.questions.find(({ key }) => key === condition.question);
		const question = found ? questionLabel(found) : condition.question;
		if (condition.kind === 'range') {
			const range = `${condition.from ?? ''}–${condition.to ?? ''}`;
			return m.filter_line_range({ range, question }, o);
		}
		const names = found ? namesOfLabels(found, condition.labels, document) : condition.labels;
		return m.filter_line({ answers: quoteEither(names, locale), question }, o);
	});
	return sentences.join('. ');
}

/** The conditions by name, one short line each: "Role: participant". */
export function nameConditions(
	conditions: readonly CellCondition[],
	survey: Survey,
	document: NotebookDocument,
	locale: Locale
): string[] {
	return conditions.map((condition) => {
		const found = survey.questions.find(({ key }) => key === condition.question);
		const question = found ? questionLabel(found) : condition.question;
		if (condition.kind === 'range') {
			const answers = `${condition.from ?? ''}–${condition.to ?? ''}`;
			return m.filter_chip({ question, answers }, { locale });
		}
		const names = found ? namesOfLabels(found, condition.labels, document) : [];
		const answers = (names.length > 0 ? names : condition.labels).join(', ');
		return m.filter_chip({ question, answers }, { locale });
	});
}
