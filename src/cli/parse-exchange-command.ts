import { z } from 'zod';
import { exchangeEnding } from '$lib/exchange/exchange-name';
import { m } from '$lib/i18n/messages';
import { instrumentNames, type InstrumentName } from '$lib/instruments/instrument';
import { smallestMinimum } from '$lib/survey/policy';
import { eventFormats } from '$lib/survey/world';
import { UsageError } from './usage-error';

const count = z.coerce.number().int().min(1).max(1_000_000_000);

/** What may be said of the events: once for all files, or once for each file in their order. */
const eventSettings = {
	name: z.string().min(1).max(300),
	date: z.iso.date(),
	site: z.string().min(1).max(300),
	format: z.enum(eventFormats),
	population: count,
	invited: count,
	attended: count
} as const;

const settingKeys = [...Object.keys(eventSettings), 'instrument', 'minBase'];

/** Of one event, what was said of it. */
export type SaidOfEvent = Partial<{
	[Key in keyof typeof eventSettings]: z.output<(typeof eventSettings)[Key]>;
}>;

export interface ExportSettings {
	/** One for each file. */
	readonly events: readonly SaidOfEvent[];
	/** Null when the answers are to say it. */
	readonly instrument: InstrumentName | null;
	readonly minBase: number | null;
}

/** Where the counts are written. Throws `UsageError`. */
export function parseCountsOut(out: string): string {
	if (out.toLowerCase().endsWith(exchangeEnding)) return out;
	throw new UsageError((o) => m.cli_export_out({}, o));
}

/** Reads what is said of the events that the files tell of. Throws `UsageError`. */
export function parseExportSettings(sets: readonly string[], files: number): ExportSettings {
	const typed = new Map<string, string[]>();
	for (const set of sets) {
		const [, key = '', value = ''] = /^([^=]*)=(.*)$/s.exec(set) ?? [];
		if (!settingKeys.includes(key)) throw unknownSetting(set);
		typed.set(key, [...(typed.get(key) ?? []), value]);
	}
	const one = <T>(key: string, schema: z.ZodType<T>): T | null => {
		const values = typed.get(key);
		if (!values) return null;
		const parsed = schema.safeParse(values[0]);
		if (!parsed.success || values.length > 1) throw unknownSetting(`${key}=${values.join(', ')}`);
		return parsed.data;
	};
	return {
		events: Array.from({ length: files }, (_, file) => saidOf(typed, file, files)),
		instrument: one('instrument', z.enum(instrumentNames)),
		minBase: one('minBase', z.coerce.number().int().min(smallestMinimum))
	};
}

function saidOf(
	typed: ReadonlyMap<string, readonly string[]>,
	file: number,
	files: number
): SaidOfEvent {
	const said = Object.entries(eventSettings).flatMap(([key, schema]): [string, unknown][] => {
		const values = typed.get(key);
		if (!values) return [];
		if (values.length !== 1 && values.length !== files)
			throw unknownSetting(`${key}=${values.join(', ')}`);
		const parsed = schema.safeParse(values[file] ?? values[0]);
		if (!parsed.success) throw unknownSetting(`${key}=${values.join(', ')}`);
		return [[key, parsed.data]];
	});
	return Object.fromEntries(said);
}

const unknownSetting = (set: string): UsageError =>
	new UsageError((o) => m.cli_export_set({ set, keys: settingKeys.join(', ') }, o));
