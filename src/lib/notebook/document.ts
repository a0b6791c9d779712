import { z } from 'zod';
import { releasedSchema } from '$lib/disclosure/ledger/released';
import { locales } from '$lib/i18n/locale';
import { codingSchema } from '$lib/survey/coding';
import { longestName, questionEditSchema } from '$lib/survey/edit';
import { lifeSchema, newLife } from '$lib/survey/life';
import { completePolicy, defaultPolicy, smallestMinimum } from '$lib/survey/policy';
import { ruleSettingsSchema } from '$lib/survey/rule-settings';
import { emptyWorld, worldSchema } from '$lib/survey/world';
import { cellSchema } from './cell';
import { conditionSchema } from './cell-filter';

const peopleSchema = z.int().min(smallestMinimum).max(1_000_000);

/** What an older notebook does not say of its policy is filled in. */
export const policySchema = z
	.strictObject({
		minBase: peopleSchema,
		compareBase: peopleSchema.optional(),
		textBase: peopleSchema.optional()
	})
	.transform(completePolicy)
	.refine(
		({ minBase, compareBase, textBase }) => Math.min(compareBase, textBase) >= minBase,
		'a base below minBase'
	);
export const localeSchema = z.enum(locales).nullable();
export const longestTitle = 500;
export const titleSchema = z.string().max(longestTitle);
export const populationSchema = z.int().min(1).max(1_000_000_000).nullable();

const sourceSchema = z.strictObject({
	file: z.string().max(1_000),
	sha256: z.string().regex(/^[0-9a-f]{64}$/),
	/** What the file is called beside others, for example the event or the wave. */
	label: titleSchema
});

/** Offers of a correction that were declined, each by the name that `nameOffer` gives it. */
export const declinedSchema = z.array(z.string().max(longestName + 100)).max(10_000);

/** Who all analyses are about: whoever meets all of them. */
export const filterSchema = z.array(conditionSchema).max(100);

/** All sources, in order. */
export const sourcesSchema = z.array(sourceSchema).max(1_000);

/** Which reading of the sources the notebook is about: a name that storage gives, nothing of the answers. */
export const dataSchema = z.string().max(100);

/** Known numbers of people per answer, that weights are to meet. */
export const targetsSchema = z
	.array(
		z.strictObject({
			question: z.string().max(longestName),
			rows: z
				.array(
					z.strictObject({
						label: z.string().max(longestName),
						count: z.number().positive().max(1e12)
					})
				)
				.min(1)
				.max(1_000)
		})
	)
	.max(20);

/** The version of the format that is written, and the newest that is read. */
export const formatVersion = 3;

/**
 * The notebook as it is saved and shared: what to show and how to read it, never an answer. Parsing fills
 * what may be left out, refuses unknown keys, and puts edits and codings in the order of their keys, so that two
 * notebooks that say the same are the same.
 */
export const documentSchema = z.strictObject({
	format: z.literal('hagebok').default('hagebok'),
	version: z.literal(formatVersion).default(formatVersion),
	id: z.string().min(1).max(100),
	title: titleSchema,
	/** ISO 8601, with zone. */
	created: z.iso.datetime({ offset: true }),
	/** Language of reports; null: the reader's own. */
	locale: localeSchema.default(null),
	/** Everyone who could have answered; null when not known. */
	population: populationSchema.default(null),
	policy: policySchema.default(defaultPolicy),
	edits: z
		.array(questionEditSchema)
		.max(10_000)
		.refine((edits) => isDistinct(edits.map((edit) => edit.question)), 'a question edited twice')
		.transform((edits) => edits.toSorted(byQuestion))
		.default([]),
	declined: declinedSchema.default([]),
	targets: targetsSchema.default([]),
	/** Themes of open answers, by question. */
	codings: z
		.array(codingSchema)
		.max(1_000)
		.refine(
			(codings) => isDistinct(codings.map(({ question }) => question)),
			'a question coded twice'
		)
		.transform((codings) => codings.toSorted(byQuestion))
		.default([]),
	filter: filterSchema.default([]),
	/** Programme, sites, events and what else no answer tells. */
	world: worldSchema.default(emptyWorld),
	/** Numbers of rules that are set otherwise. */
	rules: ruleSettingsSchema.default([]),
	/** How far this has come as a template. */
	life: lifeSchema.default(newLife),
	sources: sourcesSchema.default([]),
	data: dataSchema.default(''),
	released: releasedSchema.default([]),
	cells: z
		.array(cellSchema)
		.max(10_000)
		.refine((cells) => isDistinct(cells.map((cell) => cell.id)), 'two cells with the same id')
		.default([])
});

export type NotebookDocument = z.infer<typeof documentSchema>;

/** What must be said of a notebook; everything else has a default. */
export type PartialDocument = z.input<typeof documentSchema>;

/** The whole document that a partial one stands for. Throws when the part that is given is wrong. */
export function totalDocument(partial: PartialDocument): NotebookDocument {
	return documentSchema.parse(partial);
}

/** Order of what a document says about questions: by key, code unit by code unit, the same on every machine. */
export function byQuestion(
	a: { readonly question: string },
	b: { readonly question: string }
): number {
	return a.question < b.question ? -1 : a.question > b.question ? 1 : 0;
}

function isDistinct(values: readonly string[]): boolean {
	return new Set(values).size === values.length;
}
