/** What the disclosure gate enforces. Stored with the notebook. */
export interface DisclosurePolicy {
	/** Smallest base of a distribution, total or break: any whole number from 3. */
	readonly minBase: number;
	/** Smallest group that is compared or ranked; not below `minBase`. */
	readonly compareBase: number;
	/** Smallest group whose open answers are shown; not below `minBase`. */
	readonly textBase: number;
}

/** Smaller minimums would show single answers. */
export const smallestMinimum = 3;

export const defaultPolicy: DisclosurePolicy = { minBase: 5, compareBase: 10, textBase: 10 };

/** The policy with what is not said about it: the defaults, or `minBase` where that is larger. */
export function completePolicy(said: {
	readonly minBase: number;
	readonly compareBase?: number | undefined;
	readonly textBase?: number | undefined;
}): DisclosurePolicy {
	const { minBase } = said;
	const {
		compareBase = Math.max(defaultPolicy.compareBase, minBase),
		textBase = Math.max(defaultPolicy.textBase, minBase)
	} = said;
	return { minBase, compareBase, textBase };
}

/**
 * How many people are in exactly these groups of a break, the groups by their position; none for people who
 * are in the total only. What must be known of a break where a person may be in several groups.
 */
export interface Membership {
	readonly groups: readonly number[];
	readonly people: number;
}

/**
 * The part of the gate that stands before the statistics: which groups may take part. Statistics read
 * uncensored tables, but a test over a hidden group would tell about it. `ungrouped` are in the total only;
 * `memberships` are given for groups that share people, and stand for `ungrouped` too.
 */
export interface Admission {
	/** Which groups of one break may be shown, same order as `bases`. */
	shown(
		bases: readonly number[],
		ungrouped: number,
		memberships?: readonly Membership[]
	): readonly boolean[];
	/** Which of them may also be compared or ranked. */
	compared(
		bases: readonly number[],
		ungrouped: number,
		memberships?: readonly Membership[]
	): readonly boolean[];
}
