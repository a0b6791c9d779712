import { z } from 'zod';
import { longestName, questionEditSchema } from './edit';
import { questionKinds } from './question';

const name = z.string().max(longestName);

/** A question as it was when the profile was saved: what the next file is compared with. */
const profileQuestionSchema = z.strictObject({
	key: name,
	text: name,
	row: name.nullable(),
	kind: z.enum(questionKinds),
	/** Labels of its options as they were read, before any edit; none for a question without options. */
	labels: z.array(name).max(10_000)
});

/** How one form's files are read: saved once, recognised on the next file, never holding an answer. */
export const profileSchema = z.strictObject({
	format: z.literal('hagebok-profile'),
	version: z.literal(1),
	name: z.string().min(1).max(500),
	/** ISO 8601, with zone. */
	created: z.iso.datetime({ offset: true }),
	/** The questions of the form, personal columns included, so that a missing column is noticed. */
	questions: z.array(profileQuestionSchema).max(10_000),
	edits: z.array(questionEditSchema).max(10_000),
	/** Questions of other files that are the same under another key, for example after a rewording. */
	same: z
		.array(z.strictObject({ key: name, as: name }))
		.max(10_000)
		.default([])
});

export type Profile = z.infer<typeof profileSchema>;
export type ProfileQuestion = z.infer<typeof profileQuestionSchema>;
