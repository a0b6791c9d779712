import { z } from 'zod';
import { scopeShape } from '../scope';

/** What can be set about an analysis of one of the instruments. */
export const programmeShape = {
	...scopeShape,
	/** Which questions are slots of the instrument, where the questions themselves do not say it; none where none is. */
	slots: z.array(z.strictObject({ slot: z.string(), questions: z.array(z.string()) })).optional(),
	/** How many were asked to answer. */
	invited: z.int().positive().optional(),
	/** How many came to what the survey is about. */
	attended: z.int().positive().optional()
} as const;

export type ProgrammeParams = z.output<z.ZodObject<typeof programmeShape>>;
