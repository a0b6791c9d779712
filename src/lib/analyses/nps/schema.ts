import { z } from 'zod';
import { scopeShape } from '../scope';

/** What can be set about the net promoter score. */
export const npsParamsSchema = z.strictObject(scopeShape);

export type NpsParams = z.output<typeof npsParamsSchema>;
