import { z } from 'zod';
import { tableNamePattern } from '$lib/survey/row-table';

export const cellIdSchema = z.string().min(1).max(100);

export const longestCellName = 60;

/** What code calls a cell's result. */
export const nameSchema = z.string().regex(tableNamePattern).max(longestCellName);

export const longestCellTitle = 500;

/** What every kind of cell has. */
export const cellParts = {
	id: cellIdSchema,
	/** Null: what the cell is about, in its own words. */
	title: z.string().max(longestCellTitle).nullable().default(null),
	/** Shows only its title; a folded section hides its cells. */
	folded: z.boolean().default(false)
};

/** Characters of a text, code or chart description. */
export const longestText = 200_000;

/** Text of several lines. In a file it stands line by line, so that two versions can be compared. */
export const linesSchema = z
	.union([
		z.string().max(longestText),
		z
			.array(z.string())
			.max(longestText)
			.transform((lines) => lines.join('\n'))
	])
	.pipe(z.string().max(longestText));
