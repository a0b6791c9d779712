import { z } from 'zod';
import { scopeShape } from '../scope';

/** What can be set about an index. `questions` are its items. */
export const indexParamsSchema = z.strictObject({
	...scopeShape,
	/** Ids of the items that run the other way; those that are no items are not used. */
	reversed: z.array(z.string()).default([])
});

export type IndexParams = z.output<typeof indexParamsSchema>;
