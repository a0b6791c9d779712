import { z } from 'zod';
import { answerIdSchema, codingSchema, decidedSchema, givenThemesSchema } from '$lib/survey/coding';
import { longestName, questionEditSchema } from '$lib/survey/edit';
import { lifeSchema } from '$lib/survey/life';
import { ruleSettingsSchema } from '$lib/survey/rule-settings';
import { worldPartSchema } from '$lib/survey/world';
import { cellSchema } from './cell';
import {
	dataSchema,
	declinedSchema,
	filterSchema,
	localeSchema,
	policySchema,
	populationSchema,
	sourcesSchema,
	targetsSchema,
	titleSchema
} from './document';

const cellId = z.string().min(1).max(100);
const place = z.int().min(0);

const singleChanges = [
	z.strictObject({ op: z.literal('set-title'), title: titleSchema }),
	z.strictObject({ op: z.literal('set-locale'), locale: localeSchema }),
	z.strictObject({ op: z.literal('set-population'), population: populationSchema }),
	z.strictObject({ op: z.literal('set-policy'), policy: policySchema }),
	/** All offers that were declined, in place of those that were. */
	z.strictObject({ op: z.literal('set-declined'), declined: declinedSchema }),
	/** All targets of weights, in place of those that were. */
	z.strictObject({ op: z.literal('set-targets'), targets: targetsSchema }),
	/** Who all analyses are about, in place of whom they were. */
	z.strictObject({ op: z.literal('set-filter'), filter: filterSchema }),
	/** What is known around the survey: the lists that are given, in place of those that were. */
	z.strictObject({ op: z.literal('set-world'), world: worldPartSchema }),
	/** All numbers of rules that are set otherwise, in place of those that were. */
	z.strictObject({ op: z.literal('set-rules'), rules: ruleSettingsSchema }),
	z.strictObject({ op: z.literal('set-life'), life: lifeSchema }),
	/** Another export of the survey, or more of them, in the place of what the notebook was about. */
	z.strictObject({
		op: z.literal('set-sources'),
		sources: sourcesSchema,
		data: dataSchema,
		population: populationSchema
	}),
	/** Everything coded about one open question, in place of what was. */
	z.strictObject({ op: z.literal('set-coding'), coding: codingSchema }),
	/** What one coder says of one answer, or what both settled on; null for nothing. `at`: its place, if not the last. */
	z.strictObject({
		op: z.literal('code-answer'),
		question: z.string().max(longestName),
		hand: z.union([z.literal(0), z.literal(1), z.literal('settled')]),
		answer: answerIdSchema,
		themes: givenThemesSchema
			.refine((themes) => new Set(themes).size === themes.length, 'a theme twice')
			.nullable(),
		when: decidedSchema,
		at: place.optional()
	}),
	/** The question is not coded. */
	z.strictObject({ op: z.literal('remove-coding'), question: z.string().max(longestName) }),
	/** Everything corrected about one question, in place of what was. */
	z.strictObject({ op: z.literal('edit-question'), edit: questionEditSchema }),
	/** The question is read as the importer reads it. */
	z.strictObject({ op: z.literal('reset-question'), question: z.string().max(longestName) }),
	z.strictObject({ op: z.literal('add-cell'), cell: cellSchema, at: place }),
	z.strictObject({ op: z.literal('remove-cell'), id: cellId }),
	/** `to`: the cell's place among all cells afterwards, from 0. */
	z.strictObject({ op: z.literal('move-cell'), id: cellId, to: place }),
	/** The cell with this id, in place of what it was. */
	z.strictObject({ op: z.literal('set-cell'), cell: cellSchema })
] as const;

const singleChangeSchema = z.discriminatedUnion('op', singleChanges);

/** One thing a person did to a notebook. Read again from storage with the history, hence a schema. */
export const changeSchema = z.discriminatedUnion('op', [
	...singleChanges,
	/** Changes made in one go, in this order, for example to every row of a grid: undone in one go too. */
	z.strictObject({
		op: z.literal('together'),
		changes: z.array(singleChangeSchema).min(1).max(20_000)
	})
]);

/** A change to one thing. */
export type SingleChange = z.infer<typeof singleChangeSchema>;

export type Change = z.infer<typeof changeSchema>;
