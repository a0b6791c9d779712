import { z } from 'zod';
import { longestName } from '$lib/survey/edit';
import { analysisCellSchema } from './analysis-cell';
import { labelsSchema } from './cell-filter';
import { cellIdSchema, cellParts, linesSchema, nameSchema } from './cell-parts';
import { poolCellSchema } from './pool-cell';

export type { AnalysisCell, CellSettings } from './analysis-cell';
export type { PoolCell } from './pool-cell';

/** Words of the author's own, in Markdown. */
const textCellSchema = z.strictObject({
	...cellParts,
	kind: z.literal('text'),
	text: linesSchema
});

/** A heading. What follows belongs to it until the next section. */
const sectionCellSchema = z.strictObject({ ...cellParts, kind: z.literal('section') });

/** Code that gives rows, for the analyst's eyes. */
const codeParts = {
	...cellParts,
	/** What other cells' code calls the rows; absent: the cell's id. */
	name: nameSchema.optional(),
	code: linesSchema
};

/** One SELECT over `answers`, `codes` and the results of other cells. */
const sqlCellSchema = z.strictObject({ ...codeParts, kind: z.literal('sql') });

/** JavaScript with Arquero's verbs, over the same tables. */
const transformCellSchema = z.strictObject({ ...codeParts, kind: z.literal('transform') });

/** A Vega-Lite chart of another cell's result. The spec is kept as it was typed, also while it is wrong. */
const chartCellSchema = z.strictObject({
	...cellParts,
	kind: z.literal('chart'),
	/** Id of the cell whose result is drawn. */
	of: cellIdSchema,
	spec: linesSchema
});

const questionKey = z.string().max(longestName);

/** What a person chooses once and several cells follow. */
const inputSchema = z.discriminatedUnion('type', [
	/** One answer to a question; null for everyone. */
	z.strictObject({
		type: z.literal('group'),
		question: questionKey,
		label: questionKey.nullable().default(null)
	}),
	/** Some answers to a question; null for everyone. */
	z.strictObject({
		type: z.literal('filter'),
		question: questionKey,
		labels: labelsSchema.nullable().default(null)
	}),
	/** A number. */
	z.strictObject({ type: z.literal('threshold'), value: z.number() })
]);

const inputCellSchema = z.strictObject({
	...cellParts,
	kind: z.literal('input'),
	/** What code calls what is chosen; absent: the cell's id. */
	name: nameSchema.optional(),
	input: inputSchema
});

export const cellSchema = z.discriminatedUnion('kind', [
	analysisCellSchema,
	textCellSchema,
	sectionCellSchema,
	sqlCellSchema,
	transformCellSchema,
	chartCellSchema,
	inputCellSchema,
	poolCellSchema
]);

/** One step of a notebook. */
export type Cell = z.infer<typeof cellSchema>;

export type TextCell = z.infer<typeof textCellSchema>;
export type SectionCell = z.infer<typeof sectionCellSchema>;
export type SqlCell = z.infer<typeof sqlCellSchema>;
export type TransformCell = z.infer<typeof transformCellSchema>;
/** A cell of code that someone wrote. */
export type CodeCell = SqlCell | TransformCell;
export type ChartCell = z.infer<typeof chartCellSchema>;
export type InputCell = z.infer<typeof inputCellSchema>;
export type CellInputValue = z.infer<typeof inputSchema>;

/** What code calls the cell's result. */
export function nameOf(cell: Cell): string {
	return 'name' in cell && cell.name !== undefined ? cell.name : cell.id;
}

/** True for a cell of code, which runs only when its owner allows it. */
export function isCode(cell: Cell): cell is CodeCell {
	return cell.kind === 'sql' || cell.kind === 'transform';
}
