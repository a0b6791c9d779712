import { z } from 'zod';
import { scopeShape } from '../scope';
import type { Target } from '../setting';

/** What parts of all the options should be. Only the proportions within a question count. */
export const targetsSchema: z.ZodType<Target[]> = z.array(
	z.strictObject({
		question: z.string(),
		code: z.int().positive(),
		percent: z.number().nonnegative()
	})
);

/** What can be set about weights that are to meet targets. */
export const weightingParamsSchema = z.strictObject({ ...scopeShape, targets: targetsSchema });

export type WeightingParams = z.output<typeof weightingParamsSchema>;
