/** Which responses take part, in the engine's terms: entries of coded columns. */
export type EntryFilter =
	| { readonly op: 'in'; readonly column: string; readonly entries: readonly number[] }
	/** All of them; an empty list lets everyone through. */
	| { readonly op: 'and'; readonly of: readonly EntryFilter[] }
	/** At least one of them; an empty list lets nobody through. */
	| { readonly op: 'or'; readonly of: readonly EntryFilter[] }
	| { readonly op: 'not'; readonly of: EntryFilter };

/** Calls `visit` for every `in` of the filter. */
export function visitConditions(
	filter: EntryFilter,
	visit: (condition: Extract<EntryFilter, { op: 'in' }>) => void
): void {
	switch (filter.op) {
		case 'in':
			return visit(filter);
		case 'not':
			return visitConditions(filter.of, visit);
		case 'and':
		case 'or':
			for (const part of filter.of) visitConditions(part, visit);
	}
}
