import { fillTemplate } from '$lib/notebook/fill-template';
import { matchSlots } from '$lib/notebook/match-slots';
import type { NotebookDocument } from '$lib/notebook/document';
import type { Slot } from '$lib/notebook/slot';
import type { Survey } from '$lib/survey/survey';

/**
 * The notebook about the questions that the files have for a template's slots. A slot that none is found for keeps its
 * own key, so that the cells that miss it say so; nobody is there to ask.
 */
export function fillNotebook(
	document: NotebookDocument,
	slots: readonly Slot[] | null,
	survey: Survey
): NotebookDocument {
	if (slots === null) return document;
	const answers = new Map(
		matchSlots(slots, survey).map(({ slot, question }) => [
			slot.question,
			question ?? slot.question
		])
	);
	return fillTemplate({ document, slots }, answers, document).document;
}
