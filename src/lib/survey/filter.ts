import { z } from 'zod';

/** Which responses take part, in the codebook's terms. */
export type Filter =
	/** The answer to a closed question is one of the option codes; 0 is a blank. */
	| { readonly op: 'is'; readonly question: string; readonly codes: readonly number[] }
	/** The number is at least `from` and at most `to`; null is open. A missing number is never between. */
	| {
			readonly op: 'between';
			readonly question: string;
			readonly from: number | null;
			readonly to: number | null;
	  }
	/** All of them; an empty list lets everyone through. */
	| { readonly op: 'and'; readonly of: readonly Filter[] }
	/** At least one of them; an empty list lets nobody through. */
	| { readonly op: 'or'; readonly of: readonly Filter[] }
	| { readonly op: 'not'; readonly of: Filter };

const question = z.string();

/** A filter as it comes from outside. Ids and codes live inside one import. */
export const filterSchema: z.ZodType<Filter> = z.discriminatedUnion('op', [
	z.strictObject({ op: z.literal('is'), question, codes: z.array(z.int().nonnegative()) }),
	z.strictObject({
		op: z.literal('between'),
		question,
		from: z.number().nullable(),
		to: z.number().nullable()
	}),
	z.strictObject({
		op: z.literal('and'),
		get of() {
			return z.array(filterSchema);
		}
	}),
	z.strictObject({
		op: z.literal('or'),
		get of() {
			return z.array(filterSchema);
		}
	}),
	z.strictObject({
		op: z.literal('not'),
		get of() {
			return filterSchema;
		}
	})
]);

/** Ids of the questions that the filter asks about, each once. */
export function questionsIn(filter: Filter): string[] {
	switch (filter.op) {
		case 'is':
		case 'between':
			return [filter.question];
		case 'not':
			return questionsIn(filter.of);
		case 'and':
		case 'or':
			return [...new Set(filter.of.flatMap(questionsIn))];
	}
}
