import { m } from '$lib/i18n/messages';
import type { FieldChange } from '$lib/notebook/compare-documents';
import { diffLines, type DiffLine } from '$lib/notebook/line-diff';

/** What a changed part of a notebook or of a cell is called. */
export function fieldWords(field: string): string {
	const words = new Map<string, () => string>([
		['title', m.compare_title],
		['locale', m.compare_locale],
		['population', m.compare_population],
		['policy', m.compare_policy],
		['filter', m.compare_filter],
		['targets', m.compare_targets],
		['sources', m.compare_sources],
		['declined', m.compare_declined],
		['kind', m.compare_kind],
		['name', m.change_cell_name],
		['analysis', m.cell_kind_analysis],
		['questions', m.change_cell_questions],
		['chart', m.change_cell_chart],
		['by', m.change_cell_by],
		['weight', m.change_cell_weight],
		['settings', m.change_cell_settings],
		['sort', m.change_cell_sort],
		['folded', m.change_cell_folded],
		['text', m.change_cell_text],
		['code', m.change_cell_code],
		['spec', m.change_cell_spec],
		['input', m.change_cell_input],
		['of', m.compare_of]
	]);
	return words.get(field)?.() ?? field;
}

/** The lines of a change: of what was written, or of a value as the file has it. */
export function linesOfChange({ before, after, lines }: FieldChange): readonly DiffLine[] {
	if (lines) return lines;
	const was = valueText(before);
	const is = valueText(after);
	if (was === '') return is.split('\n').map((line) => ({ kind: 'added', line }));
	if (is === '') return was.split('\n').map((line) => ({ kind: 'removed', line }));
	return diffLines(was, is);
}

function valueText(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean') return value ? m.compare_yes() : m.compare_no();
	return Array.isArray(value) && value.every((item) => typeof item === 'string')
		? value.join('\n')
		: JSON.stringify(value, null, 2);
}
