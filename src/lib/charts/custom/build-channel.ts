import type { Locale } from '$lib/i18n/locale';
import type { RowTable } from '$lib/survey/row-table';
import { printableText } from '../printable-text';
import type { Palette } from '../tokens';
import { channelTitle } from './channel-title';
import { colourChannels, type Channel, type ChannelName } from './spec-channels';
import { drawnColour } from './spec-colours';
import { fieldName, fieldType } from './spec-table';

type Built = Record<string, unknown>;

/** Channels that have a guide, whose title they give. */
const guided: readonly ChannelName[] = [
	...(['x', 'y', 'color', 'fill', 'stroke', 'opacity', 'size', 'shape'] as const),
	...(['row', 'column', 'facet'] as const)
];

const hasGuide = (name: ChannelName): boolean => guided.includes(name);

/** The channel for Vega-Lite: its columns under names of ours, its title in words, its texts fit to be drawn. */
export function buildChannel(
	name: ChannelName,
	channel: Channel,
	table: RowTable,
	{ palette, locale }: { readonly palette: Palette; readonly locale: Locale }
): Built {
	const { field, type, aggregate, bin, sort, title, axis, legend, scale, datum, value, ...plain } =
		channel;
	if (value !== undefined) return { value: constant(name, value, palette) };
	const isSecond = name.endsWith('2');
	const read = type ?? typeOf(channel, table);
	return {
		...plain,
		...(field === undefined ? {} : { field: fieldName(field, table) }),
		...(datum === undefined ? {} : { datum: printed(datum) }),
		...(aggregate === undefined ? {} : { aggregate }),
		...(bin === undefined ? {} : { bin }),
		...(isSecond ? {} : { type: read }),
		...(hasGuide(name) ? { title: printed(title ?? defaultTitle(channel, title, locale)) } : {}),
		...(isSecond ? {} : { sort: sortOf(sort, read, table) }),
		...(axis === undefined ? countAxis(name, aggregate) : { axis: guide(axis) }),
		...(legend === undefined ? {} : { legend: guide(legend) }),
		...(scale === undefined ? {} : { scale: scaleOf(scale, palette) })
	};
}

/** A title that is null is none; one that is left out is what the channel shows. */
function defaultTitle(channel: Channel, title: string | null | undefined, locale: Locale) {
	return title === null ? null : channelTitle(channel, locale);
}

function typeOf({ field, aggregate, bin, timeUnit, datum }: Channel, table: RowTable): string {
	if (timeUnit !== undefined) return 'temporal';
	if (aggregate !== undefined || (bin !== undefined && bin !== false)) return 'quantitative';
	if (field === undefined) return typeof datum === 'number' ? 'quantitative' : 'nominal';
	return fieldType(field, table);
}

/** Answers keep the order of the rows, which is that of the questionnaire, unless the spec says another. */
function sortOf(sort: Channel['sort'], type: string, table: RowTable): Built[string] {
	if (sort === undefined) return type === 'nominal' || type === 'ordinal' ? null : undefined;
	if (sort !== null && typeof sort === 'object' && 'field' in sort)
		return { ...sort, field: fieldName(sort.field, table) };
	return Array.isArray(sort) ? sort.map(printed) : sort;
}

/** Half a person is nobody. */
function countAxis(name: ChannelName, aggregate: Channel['aggregate']): Built {
	const isAxis = name === 'x' || name === 'y';
	return isAxis && aggregate === 'count' ? { axis: { tickMinStep: 1, format: ',d' } } : {};
}

function guide(given: Channel['axis'] | Channel['legend']): Built | null {
	if (!given) return null;
	const { title, values, ...plain } = given;
	return {
		...plain,
		...(title === undefined ? {} : { title: printed(title) }),
		...(values === undefined ? {} : { values: values.map(printed) })
	};
}

function scaleOf(scale: Channel['scale'], palette: Palette): Built | null {
	if (!scale) return null;
	const { domain, range, ...plain } = scale;
	return {
		...plain,
		...(domain === undefined ? {} : { domain: domain.map(printed) }),
		...(range === undefined
			? {}
			: { range: range.map((one) => (typeof one === 'number' ? one : drawnColour(one, palette))) })
	};
}

function constant(name: ChannelName, value: string | number, palette: Palette) {
	return colourChannels.includes(name) ? drawnColour(value, palette) : printed(value);
}

function printed<T>(value: T): T | string {
	return typeof value === 'string' ? printableText(value) : value;
}
