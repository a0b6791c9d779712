import { quoteEither } from '$lib/charts/words';
import { m } from '$lib/i18n/messages';
import { namesOfLabels } from '$lib/notebook/resolve-options';
import type { AnyCondition } from '$lib/notebook/cell-filter';
import { pageLocale } from '$lib/state/locale.svelte';
import type { NotebookSession } from '$lib/state/notebook-session.svelte';
import { questionLabel } from '../analysis/question-label';

/** Who a cell is about, a sentence for each condition; empty for everyone. */
export function sayFilter(
	conditions: readonly AnyCondition[],
	{ survey, document }: Pick<NotebookSession, 'survey' | 'document'>
): string {
	const sentences = conditions.map((condition) => {
		if (condition.kind === 'input') {
			const cell = document.cells.find(({ id }) => id === condition.input);
			return m.filter_line_input({ input: cell?.title ?? m.cell_kind_input() });
		}
		const found = survey.questions.find(({ key }) => key === condition.question);
		const question = found ? questionLabel(found) : condition.question;
		if (condition.kind === 'range') {
			const range = `${condition.from ?? ''}–${condition.to ?? ''}`;
			return m.filter_line_range({ range, question });
		}
		const names = found ? namesOfLabels(found, condition.labels, document) : condition.labels;
		return m.filter_line({ answers: quoteEither(names, pageLocale.current), question });
	});
	return sentences.join('. ');
}
