import type { MissingReason } from './missing';
import type { Role } from './role';

export const questionKinds = [
	'single',
	'multiple',
	'scale',
	'number',
	'text',
	'date',
	'time',
	'datetime',
	'empty'
] as const;

export type QuestionKind = (typeof questionKinds)[number];

/** One possible answer. `code` is 1-based in the order shown; scale options stand low to high. */
export interface Option {
	readonly code: number;
	/** The file's own spelling; an option nobody chose has the vocabulary's. */
	readonly label: string;
	/** Responses that chose it. */
	readonly count: number;
	/** Why choosing it is not an answer on the scale; null for a substantive option. */
	readonly missing: MissingReason | null;
}

export const scalePolarities = ['positive', 'negative', 'neutral', 'ideal_point'] as const;

export type ScalePolarity = (typeof scalePolarities)[number];

/** Which answer scale a question uses. */
export interface Scale {
	/** Id in the vocabulary, for example `nb.satisfaction.5.std`; null for a scale that a person declared. */
	readonly id: string | null;
	readonly family: string;
	readonly language: string;
	/** Number of substantive points, chosen or not. */
	readonly points: number;
	/** Which way is favourable. `ideal_point`: the best is in the middle, so the scale is never averaged. */
	readonly polarity: ScalePolarity;
}

/** Why a question is read as it is: shown to the person, who may choose an alternative. */
export interface Inference {
	readonly reason: Reason;
	/** 0 to 1. */
	readonly confidence: number;
	/** Other readings that fit: kinds, or scale ids. */
	readonly alternatives: readonly string[];
}

/** A reason as data: `code` picks the sentence in the reader's language, `detail` is the same in English. */
export interface Reason {
	readonly code: string;
	readonly values: Readonly<Record<string, string | number>>;
	readonly detail: string;
}

interface QuestionFacts {
	/** `q1`, `q2` ... in file order. Lives inside one import; documents use `key`. */
	readonly id: string;
	/** Normalised text and row, with `#2` for a duplicate: how documents name the question. */
	readonly key: string;
	/** As in the file, on one line and without markup. */
	readonly text: string;
	/** The row's text when the question is one row of a grid. */
	readonly row: string | null;
	/** Id shared by the rows of one grid. */
	readonly grid: string | null;
	/** 0-based positions in the file; several for a checkbox question with a column per option. */
	readonly columns: readonly number[];
	readonly role: Role | null;
	/** Its answers may hurt whoever gave them (willingness to pay, trust, disagreement): told more coarsely. */
	readonly sensitive?: boolean;
	/** Responses with something in the cell. */
	readonly answered: number;
	/** Responses with nothing in the cell. */
	readonly blank: number;
	readonly inference: Inference;
}

/** A question answered with one of its options. `codes[entry]` is the option's code, 0 for a blank entry. */
export interface SingleQuestion extends QuestionFacts {
	readonly kind: 'single';
	readonly options: readonly Option[];
	readonly scale: Scale | null;
	readonly codes: readonly number[];
}

/** Like `single`, with options that have an order and a scale. */
export interface ScaleQuestion extends QuestionFacts {
	readonly kind: 'scale';
	readonly options: readonly Option[];
	readonly scale: Scale;
	readonly codes: readonly number[];
}

/** A question answered with any number of options. `codes[entry]` lists the codes ticked. */
export interface MultipleQuestion extends QuestionFacts {
	readonly kind: 'multiple';
	readonly options: readonly Option[];
	readonly codes: readonly (readonly number[])[];
}

/** `values[entry]` is the number; null where the entry is blank or not a number. */
export interface NumberQuestion extends QuestionFacts {
	readonly kind: 'number';
	readonly values: readonly (number | null)[];
	/** Entries that stand for a missing answer, for example "vet ikke". */
	readonly missing: readonly EntryMissing[];
}

export interface EntryMissing {
	readonly entry: number;
	readonly reason: MissingReason;
}

/** Dates as ISO text (`2026-03-04`), times as `13:05`, both as `2026-03-04T13:05:00`; null where unread. */
export interface TemporalQuestion extends QuestionFacts {
	readonly kind: 'date' | 'time' | 'datetime';
	readonly values: readonly (string | null)[];
}

export interface TextQuestion extends QuestionFacts {
	readonly kind: 'text';
	/** Entries that a tool writes in place of a missing answer, for example "-99". */
	readonly missing?: readonly EntryMissing[];
}

export interface EmptyQuestion extends QuestionFacts {
	readonly kind: 'empty';
}

export type Question =
	| SingleQuestion
	| ScaleQuestion
	| MultipleQuestion
	| NumberQuestion
	| TemporalQuestion
	| TextQuestion
	| EmptyQuestion;

/** A question answered with one option: what a pie may show. */
export type ChoiceQuestion = SingleQuestion | ScaleQuestion;

/** A question with options. */
export type ClosedQuestion = ChoiceQuestion | MultipleQuestion;

export function isChoice(question: Question): question is ChoiceQuestion {
	return question.kind === 'single' || question.kind === 'scale';
}

export function isClosed(question: Question): question is ClosedQuestion {
	return isChoice(question) || question.kind === 'multiple';
}
