import { z } from 'zod';
import { longestName } from '$lib/survey/edit';
import { questionKinds } from '$lib/survey/question';
import { roles } from '$lib/survey/role';

const words = z.string().max(longestName);

/** A question that a template needs, told so that another survey's question can be found for it. */
const slotSchema = z.strictObject({
	/** What a person calls it. */
	name: z.string().min(1).max(200),
	/** Key of the question in the survey that the template was made of: its cells name it by this. */
	question: words,
	text: words,
	row: words.nullable().default(null),
	/** Null when the survey did not have the question. */
	kind: z.enum(questionKinds).nullable().default(null),
	/** The answer scale: families are the same in every language. */
	scale: z
		.strictObject({ family: z.string().max(200), points: z.int().min(1).max(1_000) })
		.nullable()
		.default(null),
	role: z.enum(roles).nullable().default(null),
	/** What an instrument calls the question, where the survey was one's: the same in every language. */
	instrument: z
		.strictObject({ name: z.string().max(100), slot: z.string().max(100) })
		.nullable()
		.default(null)
});

export const slotsSchema = z.array(slotSchema).max(10_000);

export type Slot = z.infer<typeof slotSchema>;
