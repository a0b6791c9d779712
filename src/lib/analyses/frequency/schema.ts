import { z } from 'zod';
import { scopeShape } from '../scope';

/** What can be set about a frequency analysis. */
export const frequencyParamsSchema = z.strictObject({
	...scopeShape,
	/** Of an answer each person may give several of: whether 100 % are the people or the answers. */
	percentOf: z.enum(['respondents', 'answers']).default('respondents')
});

export type FrequencyParams = z.output<typeof frequencyParamsSchema>;
