import type { QuestionEdit } from '$lib/survey/edit';

/** A part of an edit that changed nothing because the survey has nothing that it fits. */
export interface UnusedEdit {
	/** Key of the question that the edit is about. */
	readonly question: string;
	/** `question`: the survey has no such question. */
	readonly part: keyof QuestionEdit;
	/** Labels, or keys of other questions, that the survey does not have; none when the part as a whole does not fit. */
	readonly labels: readonly string[];
}

/** Notes that a part of an edit does not fit. */
export type NoteUnused = (part: keyof QuestionEdit, labels?: readonly string[]) => void;
