import { z } from 'zod';
import { m } from '$lib/i18n/messages';
import { UsageError, type Said } from './usage-error';

const wholeFrom = (least: number) =>
	z
		.string()
		.regex(/^\d{1,15}$/)
		.transform(Number)
		.pipe(z.int().min(least));

const id = z.string().min(1);

const condition = z
	.string()
	.regex(/^[^:]+:\d{1,9}(,\d{1,9})*$/)
	.transform((text) => {
		const [question = '', codes = ''] = text.split(':');
		return { question, codes: codes.split(',').map(Number) };
	});

/** A key that may be given once. */
const once = <T extends z.ZodType>(value: T) =>
	z
		.array(value)
		.max(1)
		.default([])
		.transform(([first]) => first);

/** What `--set KEY=VALUE` can set: every value of a key, as it was typed. */
const settingsSchema = z.strictObject({
	question: z.array(id).default([]),
	by: once(id),
	population: once(wholeFrom(1)),
	filter: z.array(condition).default([]),
	minBase: once(wholeFrom(3)),
	level: once(
		z
			.string()
			.regex(/^0?\.\d{1,15}$/)
			.transform(Number)
			.pipe(z.number().gt(0).lt(1))
	),
	base: once(z.enum(['substantive', 'answered']))
});

export type Settings = z.infer<typeof settingsSchema>;

/** The keys of `--set`, in the order told. */
export const settingKeys = settingsSchema.keyof().options;

type Key = (typeof settingKeys)[number];

const wanted: Readonly<Record<Key, Said>> = {
	question: (o) => m.cli_set_question({}, o),
	by: (o) => m.cli_set_by({}, o),
	population: (o) => m.cli_set_population({}, o),
	filter: (o) => m.cli_set_filter({}, o),
	minBase: (o) => m.cli_set_min_base({}, o),
	level: (o) => m.cli_set_level({}, o),
	base: (o) => m.cli_set_base({}, o)
};

const isKey = (key: string): key is Key => settingKeys.some((known) => known === key);

/** Reads `KEY=VALUE` settings. Throws `UsageError` saying what the key takes, or which keys there are. */
export function parseSettings(sets: readonly string[]): Settings {
	const given = new Map<Key, string[]>();
	for (const set of sets) {
		const [, key, value] = /^([^=]*)=(.*)$/s.exec(set) ?? [];
		if (key === undefined || value === undefined) {
			throw new UsageError((o) => m.cli_set_form({ set }, o));
		}
		if (key === 'weight') throw new UsageError((o) => m.cli_no_weight({}, o));
		if (!isKey(key)) {
			throw new UsageError((o) => m.cli_unknown_key({ key, keys: settingKeys.join(', ') }, o));
		}
		given.set(key, [...(given.get(key) ?? []), value]);
	}
	const parsed = settingsSchema.safeParse(Object.fromEntries(given));
	if (parsed.success) return parsed.data;
	const key = String(parsed.error.issues[0]?.path[0]);
	throw new UsageError((o) => (isKey(key) ? wanted[key](o) : m.cli_set_form({ set: key }, o)));
}
