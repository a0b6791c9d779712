import { z } from 'zod';
import { scopeShape } from '../scope';

/** What can be set about activity: the days that the rules are about, in place of the main project's period. */
export const activityParamsSchema = z.strictObject({
	...scopeShape,
	from: z.iso.date().optional(),
	/** The last day of it. */
	to: z.iso.date().optional()
});

export type ActivityParams = z.output<typeof activityParamsSchema>;
