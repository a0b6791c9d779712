import { z } from 'zod';
import { scopeShape } from '../scope';

/**
 * What can be set about a network: the question of whom each works with, or two of them, the first about before. A list
 * to tick, or how many others. `population` is how many are on the list, `by` the groups that ties may leave.
 */
export const networkParamsSchema = z.strictObject({
	...scopeShape,
	/** Id of the question that tells which member of the list answered. */
	id: z.string().optional()
});
