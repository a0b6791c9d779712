import type { Question } from '$lib/survey/question';

/** What is corrected in a dialog of its own. */
export type CardDialogKind = 'bins' | 'join' | 'ends' | 'offered';

/** A dialog about some questions: one, or rows of one grid. */
export interface CardDialog {
	readonly dialog: CardDialogKind;
	readonly questions: readonly Question[];
}
