import type { NotebookDocument } from '$lib/notebook/document';
import type { SurveyFit } from '$lib/notebook/fit-survey';
import type { SlotMatch } from '$lib/notebook/match-slots';
import type { Refusal } from '$lib/notebook/parse-document';
import type { Repair } from '$lib/notebook/repair';
import type { Slot } from '$lib/notebook/slot';
import type { Survey } from '$lib/survey/survey';

/** A notebook or a template from outside, that has no answers yet. */
export interface IncomingNotebook {
	/** The file as it came; null for a link. */
	readonly file: File | null;
	readonly document: NotebookDocument;
	/** The questions that a template needs; null for a notebook. */
	readonly slots: readonly Slot[] | null;
	/** The version of the format that it is written in. */
	readonly formatVersion: number;
	readonly repairs: readonly Repair[];
}

/** Answers for it, and how they suit it. */
export interface IncomingAnswers {
	readonly survey: Survey;
	/** Null for answers that were read earlier, from files that are no longer at hand. */
	readonly files: readonly File[] | null;
	/** For a notebook. */
	readonly fit: SurveyFit | null;
	/** For a template. */
	readonly matches: readonly SlotMatch[] | null;
}

export type IncomingState =
	| { readonly kind: 'none' }
	| {
			readonly kind: 'refused';
			readonly name: string | null;
			readonly because: Refusal['code'] | 'link_damaged' | 'link_too_large';
			readonly file: File | null;
	  }
	/** Several came at once: they are opened one at a time, and a person says which. */
	| {
			readonly kind: 'several';
			readonly notebooks: readonly File[];
			/** What came with them. */
			readonly answers: readonly File[];
	  }
	| { readonly kind: 'waiting'; readonly notebook: IncomingNotebook }
	| {
			readonly kind: 'answered';
			readonly notebook: IncomingNotebook;
			readonly answers: IncomingAnswers;
	  };
