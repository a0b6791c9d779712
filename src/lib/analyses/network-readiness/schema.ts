import { z } from 'zod';
import { programmeShape } from '../programme/shape';

/** What can be set about readiness. `by` divides the firms into other groups than villages: trades, interests. */
export const readinessParamsSchema = z.strictObject(programmeShape);

export type ReadinessParams = z.output<typeof readinessParamsSchema>;
