import { m } from '$lib/i18n/messages';
import type { NotebookDocument } from '$lib/notebook/document';
import type { Unfilled } from '$lib/notebook/fill-template';
import { kindWords } from '../notebook/kind-words';

/** What of a template could not be used. */
export function unfilledWords({ part, about }: Unfilled, { cells }: NotebookDocument): string {
	const cell = cells.find(({ id }) => id === about);
	const title = cell?.title ?? nameOfCell(cell) ?? about;
	switch (part) {
		case 'cell':
			return m.unfilled_cell({ title });
		case 'groups':
			return m.unfilled_groups({ title });
		case 'questions':
			return m.unfilled_questions({ title });
		case 'filter':
			return m.unfilled_filter({ question: about });
		case 'targets':
			return m.unfilled_targets({ question: about });
		case 'themes':
			return m.unfilled_themes({ question: about });
	}
}

function nameOfCell(cell: NotebookDocument['cells'][number] | undefined): string | undefined {
	if (!cell) return undefined;
	const [question] = cell.kind === 'analysis' ? cell.questions : [];
	return question ?? kindWords(cell.kind);
}
