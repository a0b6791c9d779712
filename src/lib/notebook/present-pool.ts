import { presentFindings } from '$lib/charts/present';
import type {
	ChartContext,
	ChartQuestion,
	Presentation,
	PresentationTable
} from '$lib/charts/presentation';
import { harmless } from '$lib/disclosure/facts';
import { releaseFindings } from '$lib/disclosure/release';
import type { PooledMeasure, PooledSlot, Pooling } from '$lib/exchange/pool-aggregates';
import { optionIds, optionLabel, slotTitle } from '$lib/exchange/slot-words';
import { formatCount, formatDecimals, formatList, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { instrumentOf } from '$lib/instruments/instruments';
import { slotsOf, type InstrumentSlot } from '$lib/instruments/slots';
import { completePolicy, smallestMinimum } from '$lib/survey/policy';

export type Pooled = Extract<Pooling, { readonly kind: 'pooled' }>;

/** One question over all events, in the reader's words. */
export interface PresentedSlot {
	readonly slot: string;
	readonly title: string;
	/** A chart of the events for each number that is compared. */
	readonly measures: readonly PresentedMeasure[];
}

export interface PresentedMeasure {
	/** What is compared: a mean, or the share of some answers. */
	readonly name: string;
	/** Null when no event can tell it. */
	readonly presentation: Presentation | null;
	/** What keeps some events from being told. */
	readonly notes: readonly string[];
}

type Surroundings = Omit<ChartContext, 'questions' | 'wanted' | 'sort'>;

/** The questions that the files tell of. */
export function slotsIn({ instrument, slots }: Pooled, locale: Locale): PresentedName[] {
	const asked = slotsOf(instrumentOf(instrument.name));
	return slots.flatMap(({ slot }) => {
		const known = asked.find((one) => one.slot === slot);
		return known ? [{ slot, title: slotTitle(known, locale) }] : [];
	});
}

type PresentedName = Pick<PresentedSlot, 'slot' | 'title'>;

/** One question with its events side by side, as `hagebok pool` tells it; null when the files do not tell of it. */
export function presentSlot(
	{ instrument, slots }: Pooled,
	name: string | null,
	surroundings: Surroundings
): PresentedSlot | null {
	const pooled = slots.find(({ slot }) => slot === name) ?? slots.find(hasMean) ?? slots[0];
	const slot = slotsOf(instrumentOf(instrument.name)).find((one) => one.slot === pooled?.slot);
	if (!pooled || !slot) return null;
	const { locale } = surroundings;
	return {
		slot: slot.slot,
		title: slotTitle(slot, locale),
		measures: pooled.measures.map((measure) => ({
			name: nameOf(measure, slot, locale),
			presentation:
				measure.units.units.length > 0 ? presentMeasure(measure, slot, surroundings) : null,
			notes: notesOf(measure, locale)
		}))
	};
}

/** True for a question on a scale: what people thought, rather than who they are. */
const hasMean = ({ measures }: PooledSlot): boolean =>
	measures.some(({ units }) => units.measure === 'mean');

/** Every question in a row: who answered, and what they answered all together. */
export function poolOverview({ instrument, slots }: Pooled, locale: Locale): PresentationTable {
	const asked = slotsOf(instrumentOf(instrument.name));
	return {
		caption: m.pool_overview({}, { locale }),
		columns: [
			m.pool_column_question({}, { locale }),
			m.column_n({}, { locale }),
			m.pool_together({}, { locale })
		],
		rows: slots.flatMap((pooled) => {
			const slot = asked.find((one) => one.slot === pooled.slot);
			if (!slot) return [];
			const all = togetherIn(pooled, slot, locale);
			return [[slotTitle(slot, locale), formatCount(pooled.base, locale), all]];
		})
	};
}

/** The mean of everyone whose event can tell it, or else how many gave which answer. */
function togetherIn({ measures, total, base }: PooledSlot, slot: InstrumentSlot, locale: Locale) {
	const mean = measures.find(({ units }) => units.measure === 'mean');
	const told = mean?.units.units.flatMap(({ n, value }) =>
		n === null || value === null ? [] : [{ n, value }]
	);
	if (told && told.length > 0) {
		const people = told.reduce((sum, { n }) => sum + n, 0);
		const value = told.reduce((sum, one) => sum + one.n * one.value, 0) / people;
		return m.pool_mean({ value: formatDecimals(value, 1, locale) }, { locale });
	}
	const shares =
		total.length > 0
			? total
			: measures.flatMap(({ options, units }) => [
					{
						options,
						n: units.units.reduce((sum, one) => sum + (one.n ?? 0) * (one.value ?? 0), 0)
					}
				]);
	return shares
		.filter(({ n }) => n > 0)
		.toSorted((a, b) => b.n - a.n)
		.slice(0, mostNamed)
		.map(({ options, n }) => {
			const labels = options.map((id) => optionLabel(slot, id, locale));
			const share = formatPercent((100 * n) / base, 0, locale);
			return `${formatList(labels, locale)}: ${share}`;
		})
		.join('; ');
}

/** So many answers say what most people answered. */
const mostNamed = 2;

function presentMeasure(
	{ units }: PooledMeasure,
	slot: InstrumentSlot,
	surroundings: Surroundings
): Presentation {
	// Where the counts were made nothing of few was told, so that nothing is left to hide.
	const policy = completePolicy({ minBase: smallestMinimum, compareBase: smallestMinimum });
	const released = releaseFindings([units], policy, harmless);
	return presentFindings(released, { ...surroundings, questions: questionsOf(slot, surroundings) });
}

/** The question and the events, as charts speak of them. */
function questionsOf(slot: InstrumentSlot, { locale }: Surroundings): ChartQuestion[] {
	const options = optionIds(slot, locale).map((id, place) => ({
		code: place + 1,
		label: optionLabel(slot, id, locale),
		missing: null
	}));
	return [
		{ id: slot.slot, text: slotTitle(slot, locale), row: null, options },
		{ id: 'event', text: m.cli_pool_columns_event({}, { locale }), row: null }
	];
}

function nameOf({ units, options }: PooledMeasure, slot: InstrumentSlot, locale: Locale): string {
	if (units.measure === 'mean') return m.cli_pool_mean({}, { locale });
	const labels = options.map((id) => optionLabel(slot, id, locale)).join(', ');
	return m.cli_pool_share({ options: labels }, { locale });
}

function notesOf({ merged }: PooledMeasure, locale: Locale): string[] {
	if (merged.length === 0) return [];
	return [m.cli_pool_merged({ events: formatList(merged, locale) }, { locale })];
}
