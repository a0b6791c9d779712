import { z } from 'zod';
import { codingSchema } from '$lib/survey/coding';
import { codingRules } from '$lib/survey/findings/open-text';
import { textLanguages } from '$lib/vocabulary/stop-words/stop-words';
import { scopeShape } from '../scope';

export const shows = ['answers', 'terms', 'themes'] as const;

/** What can be set about an analysis of open answers. Counts are of people, so weights are not used. */
export const openTextParamsSchema = z.strictObject({
	...scopeShape,
	/** The answers themselves, the words and phrases in them, or the themes that people gave them. */
	show: z.enum(shows).default('answers'),
	/** What the answers are written in; the language of the survey when left out. */
	language: z.enum(textLanguages).optional(),
	/** How many people a word or phrase needs to be listed: a word of one person is that person's. */
	fewest: z.int().min(2).default(2),
	/** Who gave which themes; the one of each question is used. */
	codings: z.array(codingSchema).max(1_000).default([]),
	/** What becomes of an answer that two coders coded differently. */
	rule: z.enum(codingRules).default('agreed')
});

export type OpenTextParams = z.infer<typeof openTextParamsSchema>;
