import { z } from 'zod';
import { longestName } from '$lib/survey/edit';

const name = z.string().max(longestName);

/** Options by the labels they were read with. */
export const labelsSchema = z.array(name).min(1).max(10_000);

/** One condition on who takes part: an answer among some, or a number within a range. */
export const conditionSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('answers'), question: name, labels: labelsSchema }),
	z.strictObject({
		kind: z.literal('range'),
		question: name,
		from: z.number().nullable(),
		to: z.number().nullable()
	})
]);

export type CellCondition = z.infer<typeof conditionSchema>;
