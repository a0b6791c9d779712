import { z } from 'zod';
import { programmeShape } from '../programme/shape';

/** What can be set about the analysis of a region. `by` is the municipality, where the survey itself does not say it. */
export const regionParamsSchema = z.strictObject(programmeShape);

export type RegionParams = z.output<typeof regionParamsSchema>;
