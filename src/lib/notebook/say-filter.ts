import { quoteEither } from '$lib/charts/words';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { Survey } from '$lib/survey/survey';
import type { AnyCondition, CellCondition } from './cell-filter';
import type { Cell } from './cell';
import type { NotebookDocument } from './document';
import { chosenConditions } from './own-conditions';
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
	const sentences = conditions.flatMap((condition) => {
		if (condition.kind !== 'input') return sayOne(condition);
		const chosen = chosenConditions(condition, document.cells);
		if (chosen.length > 0) return chosen.map(sayOne);
		const cell = document.cells.find(({ id }) => id === condition.input);
		return m.filter_line_input({ input: nameInput(cell, survey, locale) }, o);
	});
	return sentences.join('. ');

	function sayOne(condition: CellCondition): string {
		const found = survey.questions.find(({ key }) => key === condition.question);
		const question = found ? questionLabel(found) : condition.question;
		if (condition.kind === 'range') {
			const range = `${condition.from ?? ''}–${condition.to ?? ''}`;
			return m.filter_line_range({ range, question }, o);
		}
		const names = found ? namesOfLabels(found, condition.labels, document) : condition.labels;
		return m.filter_line({ answers: quoteEither(names, locale), question }, o);
	}
}

/** What a choice is called: its title, or the question whose answers are chosen among. */
export function nameInput(cell: Cell | undefined, survey: Survey, locale: Locale): string {
	if (cell?.title) return cell.title;
	const input = cell?.kind === 'input' ? cell.input : null;
	const key = input && input.type !== 'threshold' ? input.question : null;
	const question = survey.questions.find((one) => one.key === key);
	return question ? questionLabel(question) : m.cell_kind_input({}, { locale });
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
		// "Your role?: participant" reads badly.
		const question = (found ? questionLabel(found) : condition.question).replace(/[?:]$/, '');
		if (condition.kind === 'range') {
			const answers = `${condition.from ?? ''}–${condition.to ?? ''}`;
			return m.filter_chip({ question, answers }, { locale });
		}
		const names = found ? namesOfLabels(found, condition.labels, document) : [];
		const answers = (names.length > 0 ? names : condition.labels).join(', ');
		return m.filter_chip({ question, answers }, { locale });
	});
}
