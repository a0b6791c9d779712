import type { PooledMeasure, PooledSlot, Pooling } from '$lib/exchange/pool-aggregates';
import { optionLabel, slotTitle } from '$lib/exchange/slot-words';
import { formatCount, formatDecimals, formatPercent } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { instrumentOf } from '$lib/instruments/instruments';
import { slotsOf, type InstrumentSlot } from '$lib/instruments/slots';
import type { UnitsFinding } from '$lib/survey/findings/units';
import { fewestUnits } from '$lib/stats/pooling/pooled';
import { indent } from './indent';
import { plainLines, type Line } from './print';
import { tableLines } from './table-text';

type Pooled = Extract<Pooling, { readonly kind: 'pooled' }>;

/** Every question with its events side by side: never a bare list of ranks. */
export function poolLines(
	{ instrument, events, slots }: Pooled,
	files: number,
	locale: Locale,
	width: number
): Line[] {
	const asked = new Map(slotsOf(instrumentOf(instrument.name)).map((slot) => [slot.slot, slot]));
	const counted = {
		events: formatCount(events.length, locale),
		files: formatCount(files, locale),
		instrument: `${instrument.name} ${instrument.version}`
	};
	return [
		...plainLines([m.cli_pool_events(counted, { locale })]),
		...slots.flatMap((pooled) => {
			const slot = asked.get(pooled.slot);
			return slot ? slotLines(pooled, slot, locale, width) : [];
		})
	];
}

function slotLines(
	{ measures }: PooledSlot,
	slot: InstrumentSlot,
	locale: Locale,
	width: number
): Line[] {
	const title = slotTitle(slot, locale);
	return [
		...plainLines(['']),
		...indent(title, 0, width).map((text): Line => ({ text, style: 'heading' })),
		...measures.flatMap((measure) => measureLines(measure, slot, locale, width))
	];
}

function measureLines(
	{ units: finding, options, merged }: PooledMeasure,
	slot: InstrumentSlot,
	locale: Locale,
	width: number
): Line[] {
	const labels = options.map((option) => optionLabel(slot, option, locale)).join(', ');
	const title =
		finding.measure === 'mean'
			? m.cli_pool_mean({}, { locale })
			: m.cli_pool_share({ options: labels }, { locale });
	const write = (value: number): string => writeValue(finding, value, locale);
	const between = (one: { low: number | null; high: number | null } | null): string =>
		one === null || one.low === null || one.high === null
			? ''
			: m.column_between({ low: write(one.low), high: write(one.high) }, { locale });
	const columns = [
		m.cli_pool_columns_event({}, { locale }),
		m.column_n({}, { locale }),
		m.cli_pool_columns_value({}, { locale }),
		m.cli_pool_columns_interval({}, { locale }),
		m.cli_pool_columns_shrunken({}, { locale }),
		m.cli_pool_columns_rank({}, { locale })
	];
	const rows = finding.units.map(({ label, n, value, low, high, shrunken, rank }) => [
		label,
		n === null ? '' : formatCount(n, locale),
		value === null ? '' : write(value),
		between({ low, high }),
		shrunken ? write(shrunken.value) : '',
		rank ? m.column_between({ low: String(rank.low), high: String(rank.high) }, { locale }) : ''
	]);
	const { pooled } = finding;
	const common = pooled
		? [[m.cli_pool_common({}, { locale }), '', write(pooled.value), between(pooled), '', '']]
		: [];
	const notes = [
		...(pooled ? [] : [m.cli_pool_few({ units: String(fewestUnits) }, { locale })]),
		...(merged.length > 0 ? [m.cli_pool_merged({ events: merged.join(', ') }, { locale })] : [])
	];
	return plainLines([
		...indent(title, 2, width),
		...(rows.length > 0
			? tableLines({ columns, rows: [...rows, ...common] }, width - 4).map((line) => `    ${line}`)
			: []),
		...notes.flatMap((note) => indent(note, 4, width))
	]);
}

function writeValue({ measure }: UnitsFinding, value: number, locale: Locale): string {
	return measure === 'share'
		? formatPercent(value * 100, 1, locale)
		: formatDecimals(value, 1, locale);
}
