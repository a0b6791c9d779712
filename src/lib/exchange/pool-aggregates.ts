import { unitsFinding } from '$lib/analyses/groups/plan-units';
import { addCounts } from '$lib/analyses/counts';
import type { ValueCount } from '$lib/analyses/value-counts';
import { evaluateRule } from '$lib/rules/evaluate-rule';
import { setThresholds } from '$lib/rules/rule-thresholds';
import { programmesCompare } from '$lib/rules/definitions/programmes-compare';
import { instrumentOf } from '$lib/instruments/instruments';
import { slotsOf } from '$lib/instruments/slots';
import type { UnitsFinding } from '$lib/survey/findings/units';
import type { RuleSettings } from '$lib/survey/rule-settings';
import type { ExchangeCell, ExchangeEvent, ExchangeFile } from './exchange-file';
import type { ExchangeProblem } from './exchange-problem';
import { commonCells } from './common-cells';
import { measuresOf, type SlotMeasure } from './slot-measures';

/** One question over all events. */
export interface PooledSlot {
	readonly slot: string;
	/** People with an answer at all events. */
	readonly base: number;
	/** Everyone's answers, in the finest cells that every file can tell; none for a question with several answers each. */
	readonly total: readonly ExchangeCell[];
	readonly measures: readonly PooledMeasure[];
}

/** A mean or a share at each event, and what the events have in common. */
export interface PooledMeasure {
	readonly units: UnitsFinding;
	/** The answers whose share it is; none for a mean. */
	readonly options: readonly string[];
	/** Events that asked but cannot tell this number, because few gave one of the answers and they were merged. */
	readonly merged: readonly string[];
}

export type Pooling =
	| {
			readonly kind: 'pooled';
			readonly instrument: ExchangeFile['instrument'];
			/** By day and then by name, whatever order the files came in. */
			readonly events: readonly ExchangeEvent[];
			readonly slots: readonly PooledSlot[];
	  }
	| {
			readonly kind: 'refused';
			/** By the place of the file among those given. */
			readonly problems: readonly { readonly file: number; readonly problem: ExchangeProblem }[];
	  };

/**
 * Puts the events of several files side by side. All or nothing: files of another version of the questionnaire, or
 * that tell of an event that another file tells of, are refused and nothing is pooled.
 */
export function poolAggregates(
	files: readonly ExchangeFile[],
	options: { readonly level: number; readonly rules: RuleSettings }
): Pooling {
	const [first] = files;
	if (!first) throw new Error('Pooling needs a file');
	const problems = files.flatMap((file, place) =>
		problemsOf(file, files.slice(0, place), first).map((problem) => ({ file: place, problem }))
	);
	if (problems.length > 0) return { kind: 'refused', problems };
	const events = files.flatMap((file) => file.events).sort(byDay);
	const thresholds = setThresholds(programmesCompare, options.rules).values;
	const mayCompare = (n: number): boolean => {
		const indicators = new Map([['responses', { value: n }]] as const);
		return evaluateRule(programmesCompare, { thresholds, indicators }).verdict === 'may_compare';
	};
	const asked = slotsOf(instrumentOf(first.instrument.name)).map(({ slot }) => slot);
	return {
		kind: 'pooled',
		instrument: first.instrument,
		events,
		slots: asked.flatMap((slot): PooledSlot[] => {
			const told = events.flatMap((event) => {
				const table = event.tables.find((one) => one.slot === slot);
				return table ? [{ event, table }] : [];
			});
			const tables = told.map(({ table }) => table);
			if (tables.length === 0) return [];
			return [
				{
					slot,
					base: tables.reduce((sum, { base }) => sum + base, 0),
					total: commonCells(tables),
					measures: measuresOf(first.instrument.name, slot, tables).map((measure) =>
						poolMeasure(slot, measure, told, { ...options, mayCompare })
					)
				}
			];
		})
	};
}

const orderOf = ({ date, name, id }: ExchangeEvent): string =>
	[date ?? '9999', name, id].join('\n');

function byDay(a: ExchangeEvent, b: ExchangeEvent): number {
	return orderOf(a) < orderOf(b) ? -1 : 1;
}

function problemsOf(
	{ instrument, events }: ExchangeFile,
	before: readonly ExchangeFile[],
	first: ExchangeFile
): ExchangeProblem[] {
	const named = ({ name, version }: ExchangeFile['instrument']) => `${name} ${version}`;
	if (named(instrument) !== named(first.instrument)) {
		return [
			{
				code: 'other_instrument',
				...{ instrument: named(instrument), first: named(first.instrument) }
			}
		];
	}
	const known = new Set(before.flatMap((file) => file.events.map(({ id }) => id)));
	return events.flatMap(({ id, name }): ExchangeProblem[] => {
		const isKnown = known.has(id);
		known.add(id);
		return isKnown ? [{ code: 'same_event', event: name }] : [];
	});
}

type Told = { readonly event: ExchangeEvent; readonly table: ExchangeEvent['tables'][number] };

interface Asked {
	readonly level: number;
	mayCompare(n: number): boolean;
}

function poolMeasure(
	slot: string,
	{ measure, options, codes, range, valuesIn }: SlotMeasure,
	told: readonly Told[],
	{ level, mayCompare }: Asked
): PooledMeasure {
	const counted = told.map(({ event, table }) => ({ event, values: valuesIn(table) }));
	const known = counted.flatMap(({ event, values }) => (values ? [{ event, values }] : []));
	const units = known.map(({ event, values }, place) => {
		const own = values.map(withoutWeights);
		const admitted = mayCompare(addCounts(own).n);
		return { code: place + 1, label: labelOf(event), values: own, admitted };
	});
	const asked = { question: slot, by: 'event', measure, codes, range, ungrouped: 0 };
	return {
		options,
		merged: counted.flatMap(({ event, values }) => (values ? [] : [labelOf(event)])),
		units: unitsFinding(units, asked, { level, weights: null })
	};
}

const withoutWeights = ({ value, n }: { value: number; n: number }): ValueCount => ({
	...{ value, n },
	...{ sumW: n, sumW2: n }
});

/** What people call the event: its name, with its place where it has one. */
const labelOf = ({ name, site }: Pick<ExchangeEvent, 'name' | 'site'>): string =>
	site === null || name.includes(site) ? name : `${name}, ${site}`;
