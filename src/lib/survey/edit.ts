import { z } from 'zod';
import { missingReasons } from './missing';
import { questionKinds } from './question';
import { roles } from './role';

/** What a person corrected about how one question is read. Options are named by label, never by code. */
export const questionEditSchema = z.strictObject({
	/** The question's key. */
	question: z.string(),
	kind: z.enum(questionKinds).optional(),
	/** Labels of the substantive options in the order wanted, low to high; labels not named follow. */
	order: z.array(z.string()).optional(),
	/** Labels with the reason they are missing; null makes the option substantive. */
	missing: z
		.array(z.strictObject({ label: z.string(), reason: z.enum(missingReasons).nullable() }))
		.optional(),
	role: z.enum(roles).nullable().optional(),
	/** Separator of a checkbox question's joined cells. */
	separator: z.enum([';', ', ', ',']).optional()
});

export type QuestionEdit = z.infer<typeof questionEditSchema>;
