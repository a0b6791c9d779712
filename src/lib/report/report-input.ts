import type { Locale } from '$lib/i18n/locale';
import type { NotebookDocument } from '$lib/notebook/document';
import type { NotebookRun } from '$lib/notebook/run-notebook';
import type { Survey } from '$lib/survey/survey';

/** Everything that a report is made of. */
export interface ReportInput {
	readonly document: NotebookDocument;
	/** As corrected by the document's edits. */
	readonly survey: Survey;
	/** What the analyses found, as it may leave the notebook together. */
	readonly released: Pick<NotebookRun['released'], 'results' | 'refused'>;
	/** What became of the cells: only why some have no result is told. */
	readonly outcomes: NotebookRun['outcomes'];
	readonly locale: Locale;
}
