import { z } from 'zod';
import { longestName } from './edit';

/** How a coding names an answer: see `answerId`. */
export const answerIdSchema = z.string().regex(/^[0-9a-f]{16}$/);
const themeIdSchema = z.string().min(1).max(100);

/** Ids of the themes that an answer has; none says that it was read and has no theme. */
export const givenThemesSchema = z.array(themeIdSchema).max(1_000);

/** When something was decided; not known of what was decided before this was held. */
export const decidedSchema = z.iso.datetime().optional();

const decisionSchema = z.strictObject({
	answer: answerIdSchema,
	themes: givenThemesSchema,
	when: decidedSchema
});

const themeSchema = z.strictObject({
	id: themeIdSchema,
	label: z.string().min(1).max(500),
	description: z.string().max(5_000).default('')
});

const coderSchema = z.strictObject({
	name: z.string().min(1).max(200),
	decisions: z.array(decisionSchema).max(1_000_000)
});

/**
 * The themes that people gave the answers to an open question, and who gave which. Answers are named by a
 * hash of what they say, so decisions hold for every export of the survey, and no answer stands in it.
 */
export const codingSchema = z
	.strictObject({
		/** The question's key. */
		question: z.string().max(longestName),
		themes: z.array(themeSchema).max(1_000),
		/** The first coder, and the second if there is one. */
		coders: z.array(coderSchema).max(2),
		/** What was settled where the coders did not agree. */
		settled: z.array(decisionSchema).max(1_000_000).default([])
	})
	.superRefine(({ themes, coders, settled }, context) => {
		const refuse = (message: string) => context.addIssue({ code: 'custom', message });
		const known = new Set(themes.map(({ id }) => id));
		if (known.size < themes.length) refuse('two themes with the same id');
		for (const decisions of [settled, ...coders.map((coder) => coder.decisions)]) {
			if (!isDistinct(decisions.map(({ answer }) => answer))) refuse('an answer coded twice');
			if (!decisions.every((decision) => isDistinct(decision.themes))) refuse('a theme twice');
			if (!decisions.every((decision) => decision.themes.every((id) => known.has(id)))) {
				refuse('a theme that there is not');
			}
		}
	});

export type Coding = z.infer<typeof codingSchema>;
export type Decision = z.infer<typeof decisionSchema>;

function isDistinct(values: readonly string[]): boolean {
	return new Set(values).size === values.length;
}
