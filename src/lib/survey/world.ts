import { z } from 'zod';

const name = z.string().min(1).max(300);
/** A day, as ISO text. */
const day = z.iso.date();
const people = z.int().min(0).max(1_000_000_000);

export const siteKinds = [
	'municipality',
	'village',
	'network',
	'cluster',
	'community',
	'region',
	'garden'
] as const;

/** The phases of a project, then the four of appreciative inquiry. */
export const phases = [
	'prestudy',
	'preproject',
	'main_project',
	'discover',
	'dream',
	'design',
	'deliver'
] as const;

export const eventFormats = [
	'workshop',
	'breakfast',
	'forum',
	'meeting',
	'course',
	'other'
] as const;

export const activityTypes = [
	'event',
	'newsletter',
	'steering_meeting',
	'company_meeting'
] as const;

export const outcomes = ['go', 'wait', 'stop'] as const;

/** A place or a group that a programme works with. */
const siteSchema = z.strictObject({
	name,
	kind: z.enum(siteKinds),
	/** Official number of a municipality, or any code that tables name it by. */
	code: z.string().max(50).nullable().default(null),
	/** Name of the site it lies within. */
	within: name.nullable().default(null),
	/** Firms or people who could have answered. */
	population: people.nullable().default(null),
	invited: people.nullable().default(null),
	/** Firms or people that have joined. */
	members: people.nullable().default(null),
	/** The day its activity began. */
	started: day.nullable().default(null),
	/** What it was called before, so that tables and answers with the old name are understood. */
	formerly: z.array(name).max(20).default([])
});

const eventSchema = z.strictObject({
	/** Drawn by lot; files of counts tell the event by it, so that it is never counted twice. */
	id: z.uuid().exactOptional(),
	name,
	format: z.enum(eventFormats),
	date: day.nullable().default(null),
	site: name.nullable().default(null),
	phase: z.enum(phases).nullable().default(null),
	invited: people.nullable().default(null),
	attended: people.nullable().default(null)
});

const activitySchema = z.strictObject({
	/** Name of the site whose activity it is. */
	network: name,
	date: day,
	type: z.enum(activityTypes),
	/** Whether it was held together with other networks. */
	joint: z.boolean().default(false),
	attendees: people.nullable().default(null)
});

/** A number about a site that no answer told: jobs, people who moved in. */
const externalSchema = z.strictObject({
	site: name,
	name,
	value: z.number(),
	unit: z.string().max(50).default(''),
	year: z.int().min(1900).max(2200).nullable().default(null)
});

/** Something that must be done before a phase ends, as people word it. */
const checkSchema = z.strictObject({
	phase: z.enum(phases),
	text: name,
	done: z.boolean().default(false)
});

/** Which indicators belong to a goal, by their names; a name that no indicator has is told and left out. */
const supportSchema = z.strictObject({
	goal: name,
	indicators: z.array(z.string().min(1).max(100)).max(200)
});

const periodSchema = z.strictObject({ phase: z.enum(phases), from: day, to: day });

/** A decision at a gate, as a person took it. */
const decisionSchema = z.strictObject({
	date: day,
	/** What it was about: the site's name, or null for the programme. */
	site: name.nullable().default(null),
	gate: z.string().max(100),
	verdict: z.string().max(100),
	/** The rule's verdict at that time, with its version, when there was one. */
	advice: z.string().max(500).default(''),
	by: z.string().max(300).default(''),
	note: z.string().max(5_000).default(''),
	/** At a gate of several that follow one another: whether it goes on. Null where nobody said. */
	outcome: z.enum(outcomes).nullable().default(null),
	/** Why it goes on though the gate before was not decided so. */
	override: z.string().max(5_000).default('')
});

/** Everything around a survey that no answer tells. No person stands in it. */
export const worldSchema = z.strictObject({
	programme: z.string().max(300).default(''),
	/** The policies that the programme supports, as people name them. */
	goals: z.array(name).max(100).default([]),
	supports: z.array(supportSchema).max(100).default([]),
	periods: z.array(periodSchema).max(20).default([]),
	checks: z.array(checkSchema).max(500).default([]),
	sites: z.array(siteSchema).max(5_000).default([]),
	events: z.array(eventSchema).max(5_000).default([]),
	activities: z.array(activitySchema).max(50_000).default([]),
	externals: z.array(externalSchema).max(50_000).default([]),
	decisions: z.array(decisionSchema).max(5_000).default([])
});

/** Some of its lists, to stand in place of those that were: without defaults, so that nothing is replaced unasked. */
export const worldPartSchema = z.strictObject({
	programme: worldSchema.shape.programme.unwrap().exactOptional(),
	goals: worldSchema.shape.goals.unwrap().exactOptional(),
	supports: worldSchema.shape.supports.unwrap().exactOptional(),
	periods: worldSchema.shape.periods.unwrap().exactOptional(),
	checks: worldSchema.shape.checks.unwrap().exactOptional(),
	sites: worldSchema.shape.sites.unwrap().exactOptional(),
	events: worldSchema.shape.events.unwrap().exactOptional(),
	activities: worldSchema.shape.activities.unwrap().exactOptional(),
	externals: worldSchema.shape.externals.unwrap().exactOptional(),
	decisions: worldSchema.shape.decisions.unwrap().exactOptional()
});

export type WorldPart = z.infer<typeof worldPartSchema>;

export type World = z.infer<typeof worldSchema>;
export type Phase = (typeof phases)[number];
export type Check = World['checks'][number];
export type Site = World['sites'][number];
export type ProgrammeEvent = World['events'][number];
export type Activity = World['activities'][number];
export type External = World['externals'][number];
export type Decision = World['decisions'][number];
export type Outcome = (typeof outcomes)[number];

/** Nothing is known but the answers. */
export const emptyWorld: World = worldSchema.parse({});
