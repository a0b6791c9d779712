import { z } from 'zod';
import { longestName } from '$lib/survey/edit';

const questionKey = z.string().max(longestName);

/** An analysis of one question, or of the rows of one grid. Questions are named by key, never by id. */
const analysisCellSchema = z.strictObject({
	id: z.string().min(1).max(100),
	kind: z.literal('analysis'),
	analysis: z.literal('frequency'),
	questions: z.array(questionKey).min(1).max(1_000),
	/** `auto`: the chart that suits the answers. */
	chart: z.enum(['auto', 'pie', 'bar', 'stacked']).default('auto'),
	/** Key of the question that breaks the answers into groups. */
	by: questionKey.nullable().default(null),
	/** Null: the question's own words. */
	title: z.string().max(500).nullable().default(null),
	/** Order of the bars: as the questionnaire has them, or largest first. Absent: as suits the answers. */
	sort: z.enum(['given', 'share']).optional(),
	folded: z.boolean().default(false)
});

export const cellSchema = z.discriminatedUnion('kind', [analysisCellSchema]);

/** One step of a notebook. */
export type Cell = z.infer<typeof cellSchema>;
