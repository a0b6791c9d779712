import { z } from 'zod';
import { scopeShape } from '../scope';

/** What can be set about a comparison of groups. */
export const groupsParamsSchema = z.strictObject({
	...scopeShape,
	/** Whether the groups are units of one kind; by themselves programmes, sites and events are, from five on. */
	units: z.boolean().optional(),
	/** Codes of the options whose share is compared between units; the mean when left out. */
	answers: z.array(z.int().positive()).min(1).optional()
});

export type GroupsParams = z.output<typeof groupsParamsSchema>;
