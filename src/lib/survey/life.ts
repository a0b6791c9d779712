import { z } from 'zod';

/** The seven states that a template goes through, in this order; the Norwegian names are in the messages. */
export const lifeStates = [
	'collection',
	'systematisation',
	'development',
	'trial',
	'refinement',
	'implementation',
	'sharing'
] as const;

const name = z.string().min(1).max(300);

/** How far a template has come, whose it is, what was changed, and where it has been tried. */
export const lifeSchema = z.strictObject({
	state: z.enum(lifeStates).default('collection'),
	version: z.string().max(50).default('0.1'),
	owner: z.string().max(300).default(''),
	/** The last change first. */
	log: z
		.array(
			z.strictObject({
				date: z.iso.date(),
				version: z.string().max(50),
				by: z.string().max(300).default(''),
				note: z.string().max(5_000)
			})
		)
		.max(1_000)
		.default([]),
	/** Events it was used at, as exchange files tell: each event once. */
	trials: z
		.array(
			z.strictObject({
				/** What tells it from every other: the id in files of counts, or what a person calls it. */
				event: z.string().max(300),
				/** What it is called, where that is not `event`. */
				name: z.string().max(300).default(''),
				site: name,
				version: z.string().max(50),
				date: z.iso.date().nullable().default(null)
			})
		)
		.max(10_000)
		.default([])
});

export type Life = z.infer<typeof lifeSchema>;

export const newLife: Life = lifeSchema.parse({});
