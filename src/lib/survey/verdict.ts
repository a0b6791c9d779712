/** What a comparison says: never "no difference", which answers cannot show. */
export type Verdict = 'differs' | 'cannot_tell' | 'too_few';

/** What anyone who reads a result must know about how it came about. */
type CaveatCode =
	| 'facilitator_present'
	| 'recalled_before'
	| 'drop_outs'
	| 'duplicates'
	| 'straight_lining'
	| 'several_from_one_firm'
	| 'not_paired'
	| 'item_nonresponse'
	| 'weights_capped'
	| 'small_groups_merge';

export interface Caveat {
	readonly code: CaveatCode;
	/** The facts that its sentence names. */
	readonly values: Readonly<Record<string, string | number>>;
}
