import { z } from 'zod';
import { codingSchema } from '$lib/survey/coding';
import { codingRules } from '$lib/survey/findings/open-text';
import { scopeShape } from '../scope';
import { programmeShape } from '../programme/shape';

/** What can be set about an appreciative inquiry. Counts are of people, so weights are not used. */
export const inquiryParamsSchema = z.strictObject({
	...scopeShape,
	slots: programmeShape.slots,
	/** Who gave which themes; the one of each question is used. */
	codings: z.array(codingSchema).max(1_000).default([]),
	/** What becomes of an answer that two coders coded differently. */
	rule: z.enum(codingRules).default('agreed')
});
