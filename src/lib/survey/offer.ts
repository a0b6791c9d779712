import type { QuestionEdit } from './edit';

export const offerCodes = [
	/** The same question stands in the file several times, and hardly anyone answered it twice. */
	'branches',
	/** Options that differ by a letter or two. */
	'near_duplicates',
	/** Typed answers beside a list that has "other". */
	'other_answers',
	/** An item that runs against the rest of its grid. */
	'reversed_item',
	/** A scale of bare numbers whose ends have no words in the file. */
	'end_labels',
	/** Dates that fit day before month as well as month before day. */
	'date_order',
	/** Blank wherever another question has certain answers, and nowhere else. */
	'asked_if'
] as const;

export type OfferCode = (typeof offerCodes)[number];

/**
 * A correction that the answers suggest and only a person can decide. Nothing is changed until they do;
 * what they accept is an ordinary edit, undone like any other.
 */
export interface Offer {
	readonly code: OfferCode;
	/** Keys of the questions it is about, at least one. */
	readonly questions: readonly string[];
	/** What accepting it does; null when the person has something to fill in, as the labels of a scale's ends. */
	readonly edits: readonly QuestionEdit[] | null;
	/** The facts that its sentence names. */
	readonly values: Readonly<Record<string, string | number>>;
}
