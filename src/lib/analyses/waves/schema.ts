import { z } from 'zod';
import { scopeShape } from '../scope';

/** What can be set about a question over waves. */
export const wavesParamsSchema = z.strictObject({
	...scopeShape,
	/** What is followed; left out: the share when there are `answers`, else the mean. */
	measure: z.enum(['mean', 'share', 'nps']).optional(),
	/** Codes of the options whose share is followed. */
	answers: z.array(z.int().positive()).min(1).optional(),
	/**
	 * Id of the question that tells who answered, so that the same people are compared with themselves; left out: one
	 * with that role, unless the waves are files, since the numbers in each begin anew.
	 */
	id: z.string().optional()
});

export type WavesParams = z.output<typeof wavesParamsSchema>;
