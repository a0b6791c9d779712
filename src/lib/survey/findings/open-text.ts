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
	readonly words: readonly Term[];
	readonly phrases: readonly Term[];
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

/** Themes that people gave the answers, by how many answers have each. */
export interface ThemesFinding {
	readonly kind: 'themes';
	readonly question: string;
	readonly base: Base;
	readonly coders: readonly string[];
	/** Answers that both coders coded. */
	readonly coded: number;
	readonly themes: readonly Theme[];
	readonly level: number;
	readonly hidden: HiddenReason | null;
}
