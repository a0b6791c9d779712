import { z } from 'zod';
import { scopeShape } from '../scope';

/**
 * What can be set about before and after. Either two questions, the first asked before; or one question with `by` and
 * `moments`, asked twice.
 */
export const beforeAfterParamsSchema = z.strictObject({
	...scopeShape,
	/** Codes of the groups of `by` that are before and after. */
	moments: z.array(z.int().positive()).length(2).optional(),
	/** What was before is remembered afterwards; left out: true for two rows of one grid. */
	recalled: z.boolean().optional(),
	/** Id of the question that asks afterwards how it was before, when it was asked before too. */
	then: z.string().optional(),
	/** Id of the question that tells who answered, so that the two times can be paired; left out: one with that role. */
	id: z.string().optional()
});

export type BeforeAfterParams = z.output<typeof beforeAfterParamsSchema>;
