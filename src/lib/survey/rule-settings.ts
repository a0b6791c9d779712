import { z } from 'zod';

/** Numbers of rules that a person has set otherwise, by the rule's name; every other number is the rule's own. */
export const ruleSettingsSchema = z
	.array(
		z.strictObject({
			rule: z.string().max(100),
			/** Of the rule they were set for: a newer rule asks before it takes them over. */
			version: z.string().max(50),
			values: z.array(z.strictObject({ key: z.string().max(100), value: z.number() })).max(100)
		})
	)
	.max(100);

export type RuleSettings = z.infer<typeof ruleSettingsSchema>;
