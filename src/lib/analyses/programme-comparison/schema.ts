import { z } from 'zod';
import { instrumentNames } from '$lib/instruments/instrument';
import { programmeShape } from '../programme/shape';

/** What the answers of one question are put side by side by: the answers themselves, or what is known of the events they name. */
export const unitKinds = ['answer', 'site', 'within', 'kind', 'format', 'phase', 'season'] as const;

export type UnitKind = (typeof unitKinds)[number];

/** What can be set about programmes side by side. */
export const comparisonParamsSchema = z.strictObject({
	...programmeShape,
	/** The questionnaire; found out when left out. */
	instrument: z.enum(instrumentNames).optional(),
	unit: z.enum(unitKinds).default('answer')
});

export type ComparisonParams = z.output<typeof comparisonParamsSchema>;
