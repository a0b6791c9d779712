import { z } from 'zod';
import { filterSchema } from '$lib/survey/filter';

/** What can be set about any analysis. Ids and codes live inside one import. */
export const scopeShape = {
	/** Question ids in the order wanted; what the analysis takes by itself when left out. */
	questions: z.array(z.string()).optional(),
	/** Id of the question whose groups the answers are broken by. */
	by: z.string().optional(),
	/** How many could have answered; not used with `where`, since nobody said how many of them would meet it. */
	population: z.int().positive().optional(),
	/** Id of the number question that holds the weights. */
	weight: z.string().optional(),
	/** Only these responses. */
	where: filterSchema.optional(),
	/** Confidence level of the intervals. */
	level: z.number().gt(0).lt(1).default(0.95),
	/** Who the percentages are of; with a believed population it is `answered` whatever is said here. */
	base: z.enum(['substantive', 'answered']).default('substantive')
} as const;

export type Scope = z.output<z.ZodObject<typeof scopeShape>>;
