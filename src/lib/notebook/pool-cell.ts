import { z } from 'zod';
import { exchangeSchema } from '$lib/exchange/exchange-file';
import { isSound } from '$lib/exchange/is-sound';
import { cellParts } from './cell-parts';

/** Counts from one file; what a notebook holds of them is checked as when the file was read. */
const namedCountsSchema = z.strictObject({
	file: z.string().max(300),
	counts: exchangeSchema.refine(
		({ events, minBase }) => events.every((event) => isSound(event, minBase)),
		'counts that do not add up'
	)
});

export const poolFilesSchema = z.array(namedCountsSchema).max(500);

/** Events that files of counts tell of, side by side: numbers of people from elsewhere, no answers. */
export const poolCellSchema = z.strictObject({
	...cellParts,
	kind: z.literal('pool'),
	files: poolFilesSchema,
	/** The questionnaire's name of the question that is looked at; null for the first on a scale. */
	slot: z.string().max(300).nullable().default(null)
});

export type PoolCell = z.infer<typeof poolCellSchema>;
