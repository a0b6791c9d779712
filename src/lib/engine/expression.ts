import type { EntryFilter } from './entry-filter';

/**
 * A number for each response, or none (null). Nothing that is worked out grows beyond `largestNumber`:
 * an expression that could is refused, so that no sum of squares is ever infinite.
 */
export type NumberExpression =
	/** What the response's entry in a coded column stands for; none for an entry beyond the list. */
	| { readonly op: 'lookup'; readonly column: string; readonly values: readonly (number | null)[] }
	/** A number column, stored or derived. */
	| { readonly op: 'column'; readonly id: string }
	| { readonly op: 'constant'; readonly value: number }
	/** Of those that are there; none when fewer than `least` are, and no mean of nothing. */
	| {
			readonly op: 'sum' | 'product' | 'mean';
			readonly of: readonly NumberExpression[];
			readonly least: number;
	  }
	/** How many of the filters the response meets. */
	| { readonly op: 'count'; readonly of: readonly EntryFilter[] }
	/** The first case whose filter the response meets. */
	| {
			readonly op: 'case';
			readonly cases: readonly { readonly when: EntryFilter; readonly then: NumberExpression }[];
			readonly otherwise: NumberExpression | null;
	  };

/** A code for each response: always a whole number from 0. */
export type CodeExpression =
	/** `codes[entry]` of a coded column; 0 for an entry beyond the list. */
	| { readonly op: 'recode'; readonly column: string; readonly codes: readonly number[] }
	/** 1 below the first edge, 2 from it up to the second, and so on; 0 for no number. Edges rise. */
	| { readonly op: 'bin'; readonly of: NumberExpression; readonly edges: readonly number[] }
	/** 1 when the response meets the filter, else 0. */
	| { readonly op: 'holds'; readonly of: EntryFilter };

/** What a column can be made of. */
export type Derivation = NumberExpression | CodeExpression;

/** The largest size of a number in an engine: even w^2 x^2 stays far from infinity. */
export const largestNumber = 1e60;

export function isCoded(derivation: Derivation): derivation is CodeExpression {
	return derivation.op === 'recode' || derivation.op === 'bin' || derivation.op === 'holds';
}
