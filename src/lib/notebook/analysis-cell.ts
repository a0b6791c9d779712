import { z } from 'zod';
import { analysisNames } from '$lib/analyses/names';
import { unitKinds } from '$lib/analyses/programme-comparison/schema';
import { wantedCharts } from '$lib/charts/presentation';
import { longestName } from '$lib/survey/edit';
import { conditionSchema, inputConditionSchema, labelsSchema } from './cell-filter';
import { cellParts, nameSchema } from './cell-parts';

const questionKey = z.string().max(longestName);

/** What only some analyses take. */
const settingsSchema = z.strictObject({
	/** Labels of the options whose share is followed or compared. */
	answers: labelsSchema.optional(),
	/** What is followed over waves or compared between units. */
	measure: z.enum(['mean', 'share', 'nps']).optional(),
	/** Labels of the groups that are before and after, of the question in `by`. */
	moments: z.tuple([questionKey, questionKey]).optional(),
	/** Key of the question that tells who answered, so that the same people are compared with themselves. */
	id: questionKey.optional(),
	/** Keys of the items that run the other way. */
	reversed: z.array(questionKey).max(1_000).optional(),
	/** What is shown of open answers. */
	show: z.enum(['answers', 'terms', 'themes']).optional(),
	/** What 100 % are where each person may give several answers. */
	percentOf: z.enum(['respondents', 'answers']).optional(),
	/** Many groups as units that share something, instead of each by itself. */
	units: z.boolean().optional(),
	/** Which questions are the slots of an instrument, where the questions themselves do not say it; none where none is. */
	slots: z
		.array(
			z.strictObject({
				slot: z.string().min(1).max(100),
				questions: z.array(questionKey).max(200)
			})
		)
		.max(300)
		.optional(),
	/** How many came, or were asked to answer. */
	invited: z.int().min(1).max(1_000_000_000).optional(),
	attended: z.int().min(1).max(1_000_000_000).optional(),
	/** What stands side by side: the answers that tell programmes apart, or what is known of the events they name. */
	unit: z.enum(unitKinds).optional(),
	/** The first and the last day that it is about. */
	from: z.iso.date().optional(),
	to: z.iso.date().optional()
});

/** An analysis of some questions. Questions are named by key, never by id. */
export const analysisCellSchema = z.strictObject({
	...cellParts,
	kind: z.literal('analysis'),
	/** What code calls the result; absent: the cell's id. */
	name: nameSchema.optional(),
	analysis: z.enum(analysisNames),
	/** None for an analysis of all questions. */
	questions: z.array(questionKey).max(1_000),
	/** `auto`: the chart that suits the answers. */
	chart: z.enum(wantedCharts).default('auto'),
	/** Key of the question that breaks the answers into groups. */
	by: questionKey.nullable().default(null),
	/** Who takes part: whoever meets all of them. */
	filter: z
		.array(z.discriminatedUnion('kind', [...conditionSchema.options, inputConditionSchema]))
		.max(100)
		.optional(),
	/** Key of the question that holds the weights, or the notebook's own targets. */
	weight: z
		.discriminatedUnion('from', [
			z.strictObject({ from: z.literal('question'), question: questionKey }),
			z.strictObject({ from: z.literal('targets') })
		])
		.optional(),
	settings: settingsSchema.optional(),
	/** Order of the bars: as the questionnaire has them, or largest first. Absent: as suits the answers. */
	sort: z.enum(['given', 'share']).optional()
});

export type AnalysisCell = z.infer<typeof analysisCellSchema>;

export type CellSettings = z.infer<typeof settingsSchema>;
