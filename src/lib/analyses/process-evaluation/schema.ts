import { z } from 'zod';
import { programmeShape } from '../programme/shape';

/** What can be set about the evaluation of a process. */
export const processParamsSchema = z.strictObject(programmeShape);
