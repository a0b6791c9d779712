/** What the disclosure gate enforces. Stored with the notebook. */
export interface DisclosurePolicy {
	/** Smallest base of a distribution, total or break: any whole number from 3. */
	readonly minBase: number;
}

export const defaultPolicy: DisclosurePolicy = { minBase: 5 };
