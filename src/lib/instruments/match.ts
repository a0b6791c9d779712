import type { Locale } from '$lib/i18n/locale';
import type { InstrumentName } from './instrument';

/** A slot of an instrument and the question of a survey that asks it. */
export interface SlotMatch {
	readonly slot: string;
	/** Id of the survey's question. */
	readonly question: string;
	/** Codes of the survey's options by the instrument's option ids; the points of a scale are in no need of it. */
	readonly options: ReadonlyMap<string, number>;
	/** What is not as the instrument has it; none when all is. */
	readonly oddities: readonly SlotOddity[];
}

/** How the survey's question differs from the instrument's. */
export type SlotOddity =
	| { readonly code: 'kind'; readonly kind: string }
	| { readonly code: 'scale'; readonly family: string | null; readonly points: number | null }
	| { readonly code: 'option_missing'; readonly option: string }
	| { readonly code: 'option_extra'; readonly label: string };

/** How far a survey is an instrument's. */
export interface InstrumentMatch {
	readonly instrument: InstrumentName;
	readonly version: string;
	/** The language that most of its questions were found in. */
	readonly language: Locale;
	readonly found: readonly SlotMatch[];
	/** Slots that no question was found for, but for those that need not be asked. */
	readonly missing: readonly string[];
	/** Ids of questions, not set aside and not added by the survey tool, that the instrument does not ask. */
	readonly extra: readonly string[];
}
