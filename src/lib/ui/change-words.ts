import { m } from '$lib/i18n/messages';
import type { ChangeCode } from '$lib/notebook/describe-change';

/** What a change did, as it stands after "Undo:". */
export function changeWords(code: ChangeCode): string {
	const words: Record<ChangeCode, () => string> = {
		title: () => m.change_title(),
		locale: () => m.change_locale(),
		population: () => m.change_population(),
		policy: () => m.change_policy(),
		question: () => m.change_question(),
		question_kind: () => m.change_question_kind(),
		question_order: () => m.change_question_order(),
		question_missing: () => m.change_question_missing(),
		question_role: () => m.change_question_role(),
		question_separator: () => m.change_question_separator(),
		question_reset: () => m.change_question_reset(),
		cell: () => m.change_cell(),
		cell_added: () => m.change_cell_added(),
		cell_removed: () => m.change_cell_removed(),
		cell_moved: () => m.change_cell_moved(),
		cell_questions: () => m.change_cell_questions(),
		cell_chart: () => m.change_cell_chart(),
		cell_by: () => m.change_cell_by(),
		cell_title: () => m.change_cell_title(),
		cell_sort: () => m.change_cell_sort(),
		cell_folded: () => m.change_cell_folded()
	};
	return words[code]();
}
