import type { EntryFilter } from '$lib/engine/entry-filter';

/** What people answered, in the order of the dimensions that they were counted by. */
export type Codes = readonly number[];

/** The filter as a question to the codes of a row. */
export function compileFilter(
	filter: EntryFilter,
	people: { placeOf(question: string, as: 'entries'): number }
): (codes: Codes) => boolean {
	switch (filter.op) {
		case 'in': {
			const place = people.placeOf(filter.column, 'entries');
			const entries = new Set(filter.entries);
			return (codes) => entries.has(codes[place] ?? 0);
		}
		case 'not': {
			const met = compileFilter(filter.of, people);
			return (codes) => !met(codes);
		}
		case 'and': {
			const parts = filter.of.map((part) => compileFilter(part, people));
			return (codes) => parts.every((met) => met(codes));
		}
		case 'or': {
			const parts = filter.of.map((part) => compileFilter(part, people));
			return (codes) => parts.some((met) => met(codes));
		}
	}
}

/** The function of a small whole number, worked out once for each. */
export function remembered<Value>(valueOf: (code: number) => Value): (code: number) => Value {
	const known: (Value | undefined)[] = [];
	return (code) => (known[code] ??= valueOf(code));
}
