import { z } from 'zod';
import { scopeShape } from '../scope';

/** What can be set about the accounting of responses. */
export const accountingParamsSchema = z.strictObject({
	...scopeShape,
	/** How many were asked to answer; what the files say when left out. */
	invited: z.int().positive().optional(),
	/** How many came to what the survey is about. */
	attended: z.int().positive().optional()
});

export type AccountingParams = z.output<typeof accountingParamsSchema>;
