import { z } from 'zod';
import { longestName } from '$lib/survey/edit';
import { cellIdSchema } from './cell-parts';

const name = z.string().max(longestName);

/** Options by the labels they were read with. */
export const labelsSchema = z.array(name).min(1).max(10_000);

/** One condition on who takes part: an answer among some, or a number within a range. */
export const conditionSchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('answers'), question: name, labels: labelsSchema }),
	z.strictObject({
		kind: z.literal('range'),
		question: name,
		from: z.number().nullable(),
		to: z.number().nullable()
	})
]);

/** Whoever an input cell lets through: its answers, or those at or above its number. */
export const inputConditionSchema = z.strictObject({
	kind: z.literal('input'),
	/** Id of the input cell. */
	input: cellIdSchema,
	/** Key of the question of numbers that a threshold is held against; null for an input of answers. */
	question: name.nullable()
});

/** A condition that says by itself who takes part. */
export type CellCondition = z.infer<typeof conditionSchema>;

/** A condition of an analysis cell: its own, or one that follows an input cell. */
export type AnyCondition = CellCondition | z.infer<typeof inputConditionSchema>;
