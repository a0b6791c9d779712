/** What the disclosure gate enforces. Stored with the notebook. */
export interface DisclosurePolicy {
	/** Smallest base of a distribution, total or break: any whole number from 3. */
	readonly minBase: number;
	/** Smallest group that is compared or ranked; not below `minBase`. */
	readonly compareBase: number;
	/** Smallest group whose open answers are shown; not below `minBase`. */
	readonly textBase: number;
}

export const defaultPolicy: DisclosurePolicy = { minBase: 5, compareBase: 10, textBase: 10 };

/**
 * The part of the gate that stands before the statistics: which groups may take part. Statistics read
 * uncensored tables, but a test over a hidden group would tell about it.
 */
export interface Admission {
	/** Which groups of one break may be shown, same order as `bases`; `ungrouped` are in the total only. */
	shown(bases: readonly number[], ungrouped: number): readonly boolean[];
	/** Which of them may also be compared or ranked. */
	compared(bases: readonly number[], ungrouped: number): readonly boolean[];
}
