import type { Locale } from '$lib/i18n/locale';
import type { RowTable } from '$lib/survey/row-table';
import type { ChartSpec as DrawnSpec } from '../presentation';
import { printableText } from '../printable-text';
import type { Palette } from '../tokens';
import { buildChannel } from './build-channel';
import type { ChartSpec, Encoding } from './chart-spec';
import { customConfig } from './custom-theme';
import { channelNames, facetChannels, type Mark } from './spec-channels';
import { drawnColour } from './spec-colours';
import { drawnRows, fieldType } from './spec-table';

export interface CustomContext {
	readonly table: RowTable;
	readonly locale: Locale;
	readonly palette: Palette;
	/** Room to draw in, in CSS pixels. */
	readonly width: number;
	/** The picture in words. */
	readonly description: string;
}

/** Height of one bar or row of dots with the air around it. */
const rowHeight = 26;
/** More rows than this are drawn closer together. */
const mostRows = 100;
const usualHeight = 280;
/** Of the axis below, which is part of the height. */
const axisHeight = 20;
/** Room for the axis of the first of several pictures. */
const axisRoom = 110;

/**
 * The Vega-Lite specification of a chart that somebody described: its rows put in, its columns under names of ours, in
 * the look of the house.
 */
export function buildCustomSpec(spec: ChartSpec, context: CustomContext): DrawnSpec {
	const { palette, locale, width, description } = context;
	const shared = spec.encoding ?? {};
	const encodings = spec.layer
		? spec.layer.map(({ encoding }) => ({ ...shared, ...encoding }))
		: [shared];
	const isRepeated = facetChannels.some((name) => shared[name]);
	const built = {
		$schema: 'https://vega.github.io/schema/vega-lite/v6.json',
		description,
		...(spec.title === undefined ? {} : { title: printableText(spec.title) }),
		width: Math.min(spec.width ?? Infinity, pictureWidth(shared, context)),
		height: spec.height ?? heightOf(encodings, context.table),
		autosize: isRepeated ? { type: 'pad' } : { type: 'fit-x', contains: 'padding' },
		padding: 4,
		config: customConfig(palette, locale, width),
		...(spec.mark ? unitOf(spec.mark, shared, context) : {}),
		...(spec.layer
			? { layer: spec.layer.map(({ mark }, at) => unitOf(mark, encodings[at] ?? {}, context)) }
			: {})
	};
	return built as unknown as DrawnSpec;
}

/** A mark with what it shows and the rows it is drawn of. */
function unitOf({ type, ...look }: Mark, encoding: Encoding, context: CustomContext) {
	const { table, palette } = context;
	const channels = channelNames.flatMap((name) => {
		const channel = encoding[name];
		return channel ? [{ name, channel }] : [];
	});
	const fields = channels.flatMap(({ channel: { field, sort } }) => [
		...(field === undefined ? [] : [field]),
		...(sort && typeof sort === 'object' && 'field' in sort ? [sort.field] : [])
	]);
	const measured = channels.flatMap(({ channel: { field, type: read } }) => {
		if (field === undefined) return [];
		return (read ?? fieldType(field, table)) === 'quantitative' ? [field] : [];
	});
	const colours = Object.fromEntries(
		(['color', 'fill', 'stroke'] as const).flatMap((name) => {
			const colour = look[name];
			return colour === undefined ? [] : [[name, drawnColour(colour, palette)]];
		})
	);
	return {
		data: { values: drawnRows(table, fields, measured) },
		mark: { ...look, ...colours, type, tooltip: null },
		encoding: Object.fromEntries(
			channels.map(({ name, channel }) => [name, buildChannel(name, channel, table, context)])
		)
	};
}

/** Pictures beside one another share the room. */
function pictureWidth({ column, facet }: Encoding, { table, width }: CustomContext): number {
	const beside = column ? distinct(column.field, table) : facet ? (facet.columns ?? 2) : 1;
	return beside === 1 ? width : Math.max(80, Math.floor((width - axisRoom) / beside) - 16);
}

/** A row of answers takes the same height whatever their number; a number on the axis has a usual height. */
function heightOf(encodings: readonly Encoding[], table: RowTable): number {
	const down = encodings
		.flatMap(({ y }) => (y ? [y] : []))
		.find(({ field }) => field !== undefined);
	if (!down || down.aggregate !== undefined || down.bin || down.timeUnit !== undefined)
		return usualHeight;
	const type = down.type ?? fieldType(down.field ?? '', table);
	if (type !== 'nominal' && type !== 'ordinal') return usualHeight;
	return axisHeight + Math.min(mostRows, distinct(down.field, table)) * rowHeight;
}

function distinct(field: string | undefined, { columns }: RowTable): number {
	const values = columns.find(({ name }) => name === field)?.values ?? [];
	return Math.max(1, new Set(values.map(String)).size);
}
