import { z } from 'zod';
import { scopeShape } from '../scope';

/** What can be set about a summary of numbers. */
export const numbersParamsSchema = z.strictObject(scopeShape);
