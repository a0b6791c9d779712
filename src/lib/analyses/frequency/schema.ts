import { z } from 'zod';

/** What can be set about a frequency analysis. Ids and codes live inside one import. */
export const frequencyParamsSchema = z.strictObject({
	/** Question ids in the order wanted; all that are not set aside when left out. */
	questions: z.array(z.string()).optional(),
	/** Id of the question whose groups the closed questions are broken by. */
	by: z.string().optional(),
	/** How many could have answered; not used with `where`, since nobody said how many of them would meet it. */
	population: z.int().positive().optional(),
	/** Confidence level of the intervals. */
	level: z.number().gt(0).lt(1).default(0.95),
	/** Who the percentages are of; with a believed population it is `answered` whatever is said here. */
	base: z.enum(['substantive', 'answered']).default('substantive'),
	/** Only responses that chose one of the option codes (0: blank) of each question named. */
	where: z
		.array(z.strictObject({ question: z.string(), codes: z.array(z.int().nonnegative()) }))
		.default([])
});

export type FrequencyParams = z.infer<typeof frequencyParamsSchema>;
