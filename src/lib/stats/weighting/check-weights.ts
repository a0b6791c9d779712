/** A weight as the survey has it, with how many responses have it. */
export interface WeightEntry {
	/** A number; `text` when the cell is something else; null when it is empty. */
	readonly weight: number | 'text' | null;
	readonly count: number;
}

/** Whether weights can be used, and if not, for how many responses and why. */
export type WeightCheck =
	| { readonly usable: true; readonly weighted: number; readonly zero: number }
	| {
			readonly usable: false;
			readonly negative: number;
			readonly missing: number;
			readonly text: number;
			/** Nobody has a weight above 0. */
			readonly nobody: boolean;
	  };

/**
 * Looks at every weight before any is used. A weight of 0 leaves its response out, and is counted; one
 * that is negative, missing or no number makes all of them unusable, for it cannot be told what was meant.
 */
export function checkWeights(entries: readonly WeightEntry[]): WeightCheck {
	const found = { weighted: 0, zero: 0, negative: 0, missing: 0, text: 0 };
	for (const { weight, count } of entries) found[kindOf(weight)] += count;
	const { weighted, zero, negative, missing, text } = found;
	if (negative + missing + text > 0 || weighted === 0) {
		return { usable: false, negative, missing, text, nobody: weighted === 0 };
	}
	return { usable: true, weighted, zero };
}

function kindOf(
	weight: WeightEntry['weight']
): 'weighted' | 'zero' | 'negative' | 'missing' | 'text' {
	if (weight === null) return 'missing';
	if (weight === 'text' || !Number.isFinite(weight)) return 'text';
	if (weight === 0) return 'zero';
	return weight < 0 ? 'negative' : 'weighted';
}
