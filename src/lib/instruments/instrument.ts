import type { Locale } from '$lib/i18n/locale';
import type { MissingReason } from '$lib/survey/missing';
import type { Role } from '$lib/survey/role';

/** A text in every language. */
export type Worded = Readonly<Record<Locale, string>>;

/** The questionnaires there are. */
export const instrumentNames = [
	'workshop',
	'process',
	'readiness',
	'region',
	'competence-event',
	'appreciative-inquiry'
] as const;

export type InstrumentName = (typeof instrumentNames)[number];

/** An option of an item; rules name it by `id`, whatever language the answers are in. */
export interface InstrumentOption {
	readonly id: string;
	readonly label: Worded;
	/** Why choosing it is no answer; absent for an answer. */
	readonly missing?: MissingReason;
}

/** A row of a grid: a question of its own, with its own slot. */
export interface InstrumentRow {
	readonly slot: string;
	readonly label: Worded;
	/** As of an item. */
	readonly optional?: true;
}

/** How an item is answered. Scales are named as in the vocabulary, one per language. */
export type InstrumentAnswer =
	| {
			readonly kind: 'scale';
			readonly scale: Readonly<Record<Locale, string>>;
			readonly besides: readonly InstrumentOption[];
	  }
	| {
			readonly kind: 'single' | 'multiple';
			/** None where each programme has a list of its own: its municipalities, its seasons. */
			readonly options: readonly InstrumentOption[];
			/** Before the options stands a list of the programme's own: its firms. */
			readonly ownList?: true;
			/** Whether people may write an answer of their own. */
			readonly other: boolean;
	  }
	| { readonly kind: 'number' | 'text' };

/** One question of a questionnaire, or one grid. */
export interface InstrumentItem {
	/** What rules and templates call it; the same in every instrument that asks the same (`satisfaction`, `recommend`). */
	readonly slot: string;
	readonly text: Worded;
	readonly answer: InstrumentAnswer;
	/** The rows of a grid; absent for a plain question. */
	readonly rows?: readonly InstrumentRow[];
	readonly required: boolean;
	/** Asked alike in several instruments, so that answers can be followed from one to the next. */
	readonly core: boolean;
	/** Asked where a programme wants to know: left out of the form unless wanted, and not missed where it is not asked. */
	readonly optional?: true;
	/** Its answers may hurt whoever gave them. */
	readonly sensitive?: true;
	readonly role?: Role;
}

/** A questionnaire with declared scales and roles. */
export interface Instrument {
	readonly name: InstrumentName;
	/** Changes when an item is worded, scaled or placed otherwise. */
	readonly version: string;
	readonly title: Worded;
	/** What people read before the first question: who asks, why, and what becomes of the answers. */
	readonly intro: Worded;
	/** How long it takes to answer. */
	readonly minutes: number;
	readonly items: readonly InstrumentItem[];
}
