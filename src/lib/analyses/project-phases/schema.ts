import { z } from 'zod';
import { scopeShape } from '../scope';

/** Nothing can be set about phases: their periods and checks are part of the world. */
export const phasesParamsSchema = z.strictObject(scopeShape);
