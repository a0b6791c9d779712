import { z } from 'zod';
import { scopeShape } from '../scope';

/** What can be set about a crosstab. */
export const crosstabParamsSchema = z.strictObject(scopeShape);
