import { z } from 'zod';
import { channelNames, channelSchema, facetChannels, markSchema } from './spec-channels';

const encodingSchema = z.strictObject(
	Object.fromEntries(channelNames.map((name) => [name, channelSchema.optional()])) as Record<
		(typeof channelNames)[number],
		z.ZodOptional<typeof channelSchema>
	>
);

export type Encoding = z.infer<typeof encodingSchema>;

const layerSchema = z.strictObject({ mark: markSchema, encoding: encodingSchema.optional() });

export type SpecLayer = z.infer<typeof layerSchema>;

const length = z.int().min(40).max(2_000);

/**
 * The part of Vega-Lite that a chart here may be described in: what to draw of the columns of one table. It has no way
 * to name data, addresses, pictures, expressions, signals or functions, because what is not named here is refused.
 */
export const chartSpecSchema = z
	.strictObject({
		/** Editors write it; it is not read. */
		$schema: z.string().max(200).optional(),
		title: z.string().max(500).optional(),
		width: length.optional(),
		height: length.optional(),
		mark: markSchema.optional(),
		encoding: encodingSchema.optional(),
		layer: z.array(layerSchema).min(1).max(8).optional()
	})
	.refine(({ mark, layer }) => (mark === undefined) !== (layer === undefined), {
		path: ['mark'],
		message: 'either mark or layer'
	})
	.refine(
		({ layer, encoding }) =>
			[encoding, ...(layer ?? []).map((one) => one.encoding)].every(
				(one, at) => (at === 0 && !layer) || facetChannels.every((name) => !one?.[name])
			),
		{ path: ['layer'], message: 'layers cannot be repeated by row, column or facet' }
	);

/** A chart that somebody described, checked. */
export type ChartSpec = z.infer<typeof chartSpecSchema>;

/** Why a text is not such a spec. */
export interface SpecProblem {
	/** `json`: it is not JSON; `refused`: a part that charts here may not have; `field`: no such column; `facets`: too many pictures. */
	readonly code: 'json' | 'refused' | 'field' | 'facets';
	/** Where: a path such as `encoding.x.field`, or a line; empty when it is not known. */
	readonly place: string;
	/** The facts in plain English, for the command line. */
	readonly detail: string;
}
