import type { IssueCode } from '$lib/survey/issue';
import type { MissingReason } from '$lib/survey/missing';
import type { Inference, Question, Scale } from '$lib/survey/question';
import type { Label } from './labels';

type Fact =
	'id' | 'key' | 'text' | 'row' | 'grid' | 'columns' | 'role' | 'answered' | 'blank' | 'inference';

type WithoutFacts<Q> = Q extends Question ? Omit<Q, Fact> : never;

/** What a question's answers mean, apart from where the question stands. */
export type QuestionBody = WithoutFacts<Question>;

/** An issue before it is known which column it is about. */
export interface IssueDraft {
	readonly code: IssueCode;
	readonly severity: 'error' | 'warning' | 'info';
	readonly values: Readonly<Record<string, string | number>>;
}

/** One way to read a question, with why. */
export interface Reading {
	readonly body: QuestionBody;
	readonly inference: Inference;
	readonly issues: readonly IssueDraft[];
}

/** An answer that a question offers: which normalised texts stand for it. */
export interface AnswerOption {
	readonly label: string;
	readonly missing: MissingReason | null;
	readonly keys: readonly string[];
}

/** How the answers of one question, or of a whole grid, are read as options. */
export interface ChoiceReading {
	readonly kind: 'single' | 'scale';
	readonly options: readonly AnswerOption[];
	readonly scale: Scale | null;
	readonly inference: Inference;
	readonly issues: readonly IssueDraft[];
}

/** What is known around a question. */
export interface Surroundings {
	/** Question text, with the row's for a grid. */
	readonly header: string;
	/** Language of the survey's answers; null when they do not show it. */
	readonly language: string | null;
	readonly system: string;
	/** Rows of the grid; 1 for a question by itself. */
	readonly rows: number;
	/** Answers of other questions that are clearly given on the same scale; none when it shows by itself. */
	readonly alike?: readonly Label[];
}
