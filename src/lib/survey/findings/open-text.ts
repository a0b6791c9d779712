import type { HiddenReason, Share } from '../finding';
import type { Base } from '../base';
import type { Membership } from '../policy';

/** A word (with its other forms) or a phrase, by how many people wrote it. */
export interface Term {
	/** As most people wrote it. */
	readonly term: string;
	readonly forms: readonly string[];
	readonly people: number;
}

/** Words and phrases in the answers to an open question. */
export interface TermsFinding {
	readonly kind: 'terms';
	readonly question: string;
	readonly base: Base;
	readonly language: string;
	/** How many people a word, another form of it, or a phrase needs to be listed. */
	readonly fewest: number;
	/** Those that most people used first. */
	readonly words: readonly Term[];
	readonly phrases: readonly Term[];
	/** Different words that fewer people used, and words and phrases beyond the longest list. */
	readonly unlisted: {
		readonly rare: number;
		readonly words: number;
		readonly phrases: number;
	};
	readonly hidden: HiddenReason | null;
}

/** The answers themselves, in an order that gives nobody away. */
export interface AnswersFinding {
	readonly kind: 'answers';
	readonly question: string;
	readonly by: string | null;
	readonly groups: readonly {
		/** Null for the whole. */
		readonly code: number | null;
		readonly label: string;
		/** Each different text once, with how many wrote it. */
		readonly answers: readonly { readonly text: string; readonly people: number }[];
		readonly base: number | null;
		readonly hidden: HiddenReason | null;
	}[];
	/** Answers that are in none of the groups; left out when there are none. */
	readonly ungrouped?: number;
	/** Of groups that share people: who is in which, for the gate alone. */
	readonly memberships?: readonly Membership[];
}

export interface Theme extends Share {
	readonly code: number;
	readonly label: string;
	/** Agreement of the two coders on this theme; null without a second coder or without variation. */
	readonly kappa: number | null;
	readonly alpha: number | null;
}

/**
 * What becomes of an answer that both coders coded, and not alike: left out until somebody settles it, what
 * either says, or what the first says.
 */
export const codingRules = ['agreed', 'either', 'first'] as const;

export type CodingRule = (typeof codingRules)[number];

/** Themes that people gave the answers, by how many answers have each. */
export interface ThemesFinding {
	readonly kind: 'themes';
	readonly question: string;
	/** People whose answer is coded, and whose coding is settled. */
	readonly base: Base;
	readonly coders: readonly string[];
	readonly rule: CodingRule;
	/** People whose answer the coders do not agree about, in none of the themes. */
	readonly unresolved: number;
	/** People whose answer nobody has coded yet. */
	readonly uncoded: number;
	/** Different answers that both coders coded. */
	readonly coded: number;
	readonly themes: readonly Theme[];
	/** Agreement over all themes together; null like that of a theme. */
	readonly kappa: number | null;
	readonly alpha: number | null;
	readonly level: number;
	readonly hidden: HiddenReason | null;
}
