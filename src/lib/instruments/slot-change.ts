import { weakestOf } from '$lib/survey/comparability';
import type { Comparability } from '$lib/survey/findings/trend';

/**
 * What a change of a question does to its answers. What people were asked, or how they could answer, has to be
 * the same; whether a programme must ask it, and how coarsely it is told, changes no answer.
 */
const verdicts = {
	added: 'broken',
	removed: 'broken',
	kind: 'broken',
	scale: 'broken',
	wording: 'caveat',
	place: 'caveat',
	scale_words: 'caveat',
	option_added: 'caveat',
	option_removed: 'caveat',
	option_changed: 'caveat',
	own_answers: 'caveat',
	required: 'caveat',
	not_required: 'caveat',
	optional: 'comparable',
	not_optional: 'comparable',
	sensitive: 'comparable',
	not_sensitive: 'comparable'
} as const satisfies Record<string, Comparability>;

export type SlotChangeCode = keyof typeof verdicts;

/** One way in which a question is not as it was. */
export interface SlotChange {
	readonly code: SlotChangeCode;
	/** The languages of a wording, the ids of options; else none. */
	readonly of: readonly string[];
}

/** A change, with what of the question it is about. */
export const change = (code: SlotChangeCode, of: readonly string[] = []): SlotChange => ({
	code,
	of
});

/** Whether answers from before and after the changes may be compared. */
export function verdictOf(changes: readonly SlotChange[]): Comparability {
	return weakestOf(changes.map(({ code }) => verdicts[code]));
}
