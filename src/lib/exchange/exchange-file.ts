import { z } from 'zod';
import { instrumentNames } from '$lib/instruments/instrument';
import { eventFormats } from '$lib/survey/world';
import { exchangeFormat } from './exchange-name';

/** The version of the format. */
export const exchangeVersion = 1;

/** A larger file is none that this program has written. */
export const largestExchange = 5_000_000;

const people = z.int().min(0).max(1_000_000_000);
const name = z.string().max(300);
/** Of an option: the instrument's own id, a point of a scale counted from 1, or `other`. */
const optionId = z.string().min(1).max(100);

/** People with one of these answers: several where few had given each. */
const cellSchema = z.strictObject({ options: z.array(optionId).min(1).max(500), n: people });

/** How the answers to one question are spread, each person in one cell. */
const spreadSchema = z.strictObject({
	slot: name.min(1),
	kind: z.enum(['scale', 'single']),
	/** People with an answer; what the cells add up to. */
	base: people,
	cells: z.array(cellSchema).min(1).max(500)
});

/** A question where each person may give several answers: for each cell how many of the base ticked any of it. */
const ticksSchema = z.strictObject({
	slot: name.min(1),
	kind: z.literal('multiple'),
	base: people,
	cells: z.array(cellSchema).max(500)
});

const eventSchema = z.strictObject({
	/** Drawn by lot once, and the same in every file that tells of the event. */
	id: z.uuid(),
	name,
	date: z.iso.date().nullable(),
	site: name.nullable(),
	format: z.enum(eventFormats).nullable(),
	population: people.nullable(),
	invited: people.nullable(),
	attended: people.nullable(),
	responses: people,
	/** Slots that are left out, because too few answered or because together with another file they would tell of few. */
	withheld: z.array(name).max(1_000),
	tables: z.array(z.discriminatedUnion('kind', [spreadSchema, ticksSchema])).max(1_000)
});

/** Counts of what people answered at some events: no answer of one person, no text, nobody's name. */
export const exchangeSchema = z.strictObject({
	format: z.literal(exchangeFormat),
	version: z.literal(exchangeVersion),
	instrument: z.strictObject({ name: z.enum(instrumentNames), version: z.string().min(1).max(50) }),
	/** No cell is of fewer people than this, but of nobody. */
	minBase: z.int().min(3).max(1_000_000),
	events: z.array(eventSchema).min(1).max(1_000),
	/** SHA-256 of everything else, as `checksumOf` writes it. */
	checksum: z.string().regex(/^[0-9a-f]{64}$/)
});

export type ExchangeFile = z.infer<typeof exchangeSchema>;
export type ExchangeEvent = ExchangeFile['events'][number];
export type ExchangeTable = ExchangeEvent['tables'][number];
export type ExchangeCell = ExchangeTable['cells'][number];
