import type { AnalysisName } from '$lib/analyses/names';
import type { Locale } from '$lib/i18n/locale';
import { printableText } from '$lib/charts/printable-text';
import { m } from '$lib/i18n/messages';
import type { Question } from '$lib/survey/question';
import type { AnalysisCell, Cell } from './cell';
import { firstWords } from './markdown/first-words';

const kindTitles = {
	text: m.cell_kind_text,
	section: m.cell_kind_section,
	sql: m.cell_kind_sql,
	transform: m.cell_kind_transform,
	chart: m.cell_kind_chart,
	input: m.cell_kind_input,
	pool: m.cell_kind_pool
} as const;

/** Of analyses of everything: what they ask. */
const titlesOfAll: ReadonlyMap<AnalysisName, typeof m.analysis_accounting> = new Map([
	['accounting', m.analysis_accounting],
	['weighting', m.analysis_weighting],
	['workshop-evaluation', m.analysis_workshop_evaluation],
	['process-evaluation', m.analysis_process_evaluation],
	['network-readiness', m.analysis_network_readiness],
	['network', m.analysis_network],
	['offers-needs', m.analysis_offers_needs],
	['activity-compliance', m.analysis_activity_compliance],
	['project-phases', m.analysis_project_phases],
	['appreciative-inquiry', m.analysis_appreciative_inquiry],
	['region-needs', m.analysis_region_needs],
	['programme-comparison', m.analysis_programme_comparison]
] as const);

/** What a cell without a title of its own is called. */
export function cellTitle(cell: Cell, questions: readonly Question[], locale: Locale): string {
	if (cell.kind === 'analysis') return printableText(analysisTitle(cell, questions, locale));
	const words = cell.kind === 'text' ? printableText(firstWords(cell.text)) : '';
	return words || kindTitles[cell.kind]({}, { locale });
}

/** What an analysis is called by itself: the words of its question, of its grid, or of what it asks about all of them. */
function analysisTitle(cell: AnalysisCell, questions: readonly Question[], locale: Locale): string {
	const ofAll = titlesOfAll.get(cell.analysis);
	if (ofAll) return ofAll({}, { locale });
	const [first, second] = questions;
	if (!first) return cell.questions[0] ?? '';
	if (cell.analysis === 'before-after' && second)
		return m.title_before_after({ before: wordsOf(first), after: wordsOf(second) }, { locale });
	if (first.row === null) return first.text;
	return questions.length === 1 ? wordsOf(first) : first.text;
}

const wordsOf = ({ text, row }: Question): string => (row === null ? text : `${text} ${row}`);
