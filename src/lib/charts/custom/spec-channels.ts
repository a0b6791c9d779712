import { z } from 'zod';
import { colourNames } from './spec-colours';

const longestText = 500;

const text = z.string().max(longestText);
const title = text.nullable();
const size = z.number().min(0).max(10_000);
const fraction = z.number().min(0).max(1);

/** Names of ours, hex digits, or a CSS colour by its name: never a function, which could refer to something. */
const colourSchema = z.union([
	z.enum(colourNames),
	z.string().regex(/^(?:#[0-9a-f]{3,8}|[a-z]{3,30})$/i)
]);

/** Formats of numbers (`.1f`, `,d`) and of dates (`%d.%m.%Y`); nothing that names a function. */
const format = z.string().regex(/^(?:\+?,?(?:\.\d)?~?[dfegsr%]?|(?:%[A-Za-z]|[ .:/-]){1,12})$/);

const values = z.array(z.union([z.number(), text, z.boolean()])).max(1_000);

const axis = z.strictObject({
	title: title.optional(),
	format: format.optional(),
	grid: z.boolean().optional(),
	labels: z.boolean().optional(),
	ticks: z.boolean().optional(),
	domain: z.boolean().optional(),
	labelAngle: z.number().min(-360).max(360).optional(),
	labelLimit: size.optional(),
	tickCount: z.int().min(0).max(100).optional(),
	orient: z.enum(['left', 'right', 'top', 'bottom']).optional(),
	values: values.optional()
});

const legend = z.strictObject({
	title: title.optional(),
	format: format.optional(),
	orient: z.enum(['left', 'right', 'top', 'bottom']).optional(),
	direction: z.enum(['horizontal', 'vertical']).optional(),
	columns: z.int().min(1).max(20).optional(),
	values: values.optional()
});

/** Ramps and palettes of Vega's that keep apart for the colour blind, or are named after what they are. */
const schemes = [
	...['tableau10', 'category10', 'dark2', 'set2', 'paired'],
	...['blues', 'greens', 'oranges', 'greys', 'viridis', 'cividis', 'magma'],
	...['blueorange', 'brownbluegreen', 'purplegreen', 'redblue']
] as const;

const scale = z.strictObject({
	/** Not `log`: it has no place for zero. */
	type: z.enum(['linear', 'sqrt', 'symlog', 'point', 'band', 'ordinal', 'time', 'utc']).optional(),
	domain: values.min(1).optional(),
	range: z.union([z.array(colourSchema).max(50), z.array(size).length(2)]).optional(),
	scheme: z.enum(schemes).optional(),
	zero: z.boolean().optional(),
	nice: z.boolean().optional(),
	reverse: z.boolean().optional(),
	clamp: z.boolean().optional(),
	padding: fraction.optional()
});

const aggregates = [
	...['count', 'sum', 'mean', 'median', 'min', 'max', 'q1', 'q3'],
	...['stdev', 'variance', 'distinct', 'valid', 'missing']
] as const;

const timeUnits = [
	...['year', 'quarter', 'month', 'date', 'day', 'hours', 'yearquarter', 'yearmonth'],
	...['yearmonthdate', 'monthdate']
] as const;

const order = z.enum(['ascending', 'descending']);

const sort = z.union([
	order,
	z.enum(['x', 'y', '-x', '-y']),
	z.null(),
	values,
	z.strictObject({
		field: text,
		op: z.enum(aggregates).optional(),
		order: order.optional()
	})
]);

const shapes = [
	...['circle', 'square', 'cross', 'diamond', 'triangle-up', 'triangle-down'],
	...['triangle-left', 'triangle-right']
] as const;

/** What a part of the picture shows: a column of the table, counted or summed up, or one value throughout. */
export const channelSchema = z.strictObject({
	field: text.optional(),
	type: z.enum(['nominal', 'ordinal', 'quantitative', 'temporal']).optional(),
	aggregate: z.enum(aggregates).optional(),
	/** Never `step`: a small one over a wide range would be millions of bins. */
	bin: z.union([z.boolean(), z.strictObject({ maxbins: z.int().min(2).max(200) })]).optional(),
	timeUnit: z.enum(timeUnits).optional(),
	sort: sort.optional(),
	stack: z.union([z.enum(['zero', 'normalize', 'center']), z.boolean(), z.null()]).optional(),
	title: title.optional(),
	axis: axis.nullable().optional(),
	legend: legend.nullable().optional(),
	scale: scale.nullable().optional(),
	format: format.optional(),
	/** Side by side in so many columns; of `facet` only. */
	columns: z.int().min(1).max(20).optional(),
	/** A value of the scale, for example where a line is to stand. */
	datum: z.union([z.number(), text]).optional(),
	/** A colour, a number of pixels, or a text. */
	value: z.union([z.number().min(-10_000).max(10_000), text]).optional()
});

export type Channel = z.infer<typeof channelSchema>;

/** Channels whose constant value is a colour, and is drawn as one. */
export const colourChannels: readonly string[] = ['color', 'fill', 'stroke'];

/** Channels that repeat the picture, once for each value. */
export const facetChannels = ['row', 'column', 'facet'] as const;

export const channelNames = [
	...['x', 'y', 'x2', 'y2', 'xOffset', 'yOffset', 'theta', 'theta2', 'radius', 'radius2'],
	...['color', 'fill', 'stroke', 'opacity', 'size', 'shape', 'text', 'detail', 'order'],
	...facetChannels
] as const;

export type ChannelName = (typeof channelNames)[number];

const markTypes = [
	...['bar', 'line', 'area', 'point', 'circle', 'square', 'tick', 'rule', 'rect', 'arc'],
	...['text', 'trail', 'boxplot']
] as const;

const markObject = z.strictObject({
	type: z.enum(markTypes),
	color: colourSchema.optional(),
	fill: colourSchema.optional(),
	stroke: colourSchema.optional(),
	filled: z.boolean().optional(),
	opacity: fraction.optional(),
	size: size.optional(),
	thickness: size.optional(),
	strokeWidth: size.optional(),
	strokeDash: z.array(size).max(10).optional(),
	shape: z.enum(shapes).optional(),
	point: z.boolean().optional(),
	line: z.boolean().optional(),
	interpolate: z.enum(['linear', 'monotone', 'step', 'step-before', 'step-after']).optional(),
	orient: z.enum(['horizontal', 'vertical']).optional(),
	cornerRadius: size.optional(),
	innerRadius: size.optional(),
	outerRadius: size.optional(),
	align: z.enum(['left', 'center', 'right']).optional(),
	baseline: z.enum(['top', 'middle', 'bottom']).optional(),
	dx: z.number().min(-1_000).max(1_000).optional(),
	dy: z.number().min(-1_000).max(1_000).optional(),
	fontSize: z.number().min(6).max(100).optional(),
	fontWeight: z.union([z.enum(['normal', 'bold']), z.int().min(100).max(900)]).optional(),
	extent: z.union([z.literal('min-max'), z.number().min(0).max(10)]).optional()
});

export const markSchema = z.union([z.enum(markTypes).transform((type) => ({ type })), markObject]);

export type Mark = z.infer<typeof markObject>;
