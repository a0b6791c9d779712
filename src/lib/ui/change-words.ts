import { m } from '$lib/i18n/messages';
import type { ChangeCode } from '$lib/notebook/describe-change';

/** What a change did, as it stands after "Undo:". */
export function changeWords(code: ChangeCode): string {
	const words: Record<ChangeCode, () => string> = {
		title: () => m.change_title(),
		locale: () => m.change_locale(),
		population: () => m.change_population(),
		policy: () => m.change_policy(),
		targets: () => m.change_targets(),
		coding: () => m.change_coding(),
		question: () => m.change_question(),
		question_kind: () => m.change_question_kind(),
		question_order: () => m.change_question_order(),
		question_missing: () => m.change_question_missing(),
		question_role: () => m.change_question_role(),
		question_separator: () => m.change_question_separator(),
		question_reset: () => m.change_question_reset(),
		question_text: () => m.change_question_text(),
		question_offered: () => m.change_question_offered(),
		question_dateOrder: () => m.change_question_date_order(),
		question_scale: () => m.change_question_scale(),
		question_split: () => m.change_question_split(),
		question_merge: () => m.change_question_merge(),
		question_polarity: () => m.change_question_polarity(),
		question_names: () => m.change_question_names(),
		question_askedIf: () => m.change_question_asked_if(),
		question_bins: () => m.change_question_bins(),
		question_branches: () => m.change_question_branches(),
		questions: () => m.change_questions(),
		questions_kind: () => m.change_questions_kind(),
		questions_order: () => m.change_questions_order(),
		questions_missing: () => m.change_questions_missing(),
		questions_role: () => m.change_questions_role(),
		questions_reset: () => m.change_questions_reset(),
		offer_declined: () => m.change_offer_declined(),
		cell: () => m.change_cell(),
		cell_added: () => m.change_cell_added(),
		cell_removed: () => m.change_cell_removed(),
		cell_moved: () => m.change_cell_moved(),
		cell_questions: () => m.change_cell_questions(),
		cell_chart: () => m.change_cell_chart(),
		cell_by: () => m.change_cell_by(),
		cell_filter: () => m.change_cell_filter(),
		cell_weight: () => m.change_cell_weight(),
		cell_settings: () => m.change_cell_settings(),
		cell_title: () => m.change_cell_title(),
		cell_sort: () => m.change_cell_sort(),
		cell_folded: () => m.change_cell_folded()
	};
	return words[code]();
}
