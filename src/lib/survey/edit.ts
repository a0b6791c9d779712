import { z } from 'zod';
import { missingReasons } from './missing';
import { questionKinds } from './question';
import { roles } from './role';

/**
 * Longest question key or label, in UTF-16 units: a spreadsheet cell holds 32,767 characters, and a key
 * joins the text of a question to that of its row.
 */
export const longestName = 70_000;

const name = z.string().max(longestName);

/** What a person corrected about how one question is read. Options are named by label, never by code. */
export const questionEditSchema = z.strictObject({
	/** The question's key. */
	question: name,
	kind: z.enum(questionKinds).optional(),
	/** Labels of the substantive options in the order wanted, low to high; labels not named follow. */
	order: z.array(name).max(10_000).optional(),
	/** Labels with the reason they are missing; null makes the option substantive. */
	missing: z
		.array(z.strictObject({ label: name, reason: z.enum(missingReasons).nullable() }))
		.max(10_000)
		.optional(),
	role: z.enum(roles).nullable().optional(),
	/** Separator of a checkbox question's joined cells. */
	separator: z.enum([';', ', ', ',']).optional()
});

export type QuestionEdit = z.infer<typeof questionEditSchema>;
