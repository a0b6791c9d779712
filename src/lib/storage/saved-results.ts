import { z } from 'zod';
import type { CellResult } from '$lib/notebook/run-analysis-cell';

/** What an analysis cell found, past the disclosure gate, and the key of what it was made of. */
export interface SavedResult {
	readonly cell: string;
	readonly key: string;
	readonly result: CellResult;
}

const savedSchema = z.array(
	z.strictObject({
		cell: z.string(),
		key: z.string(),
		result: z.strictObject({
			cell: z.string(),
			findings: z.array(z.custom<CellResult['findings'][number]>(isObject)),
			issues: z.array(z.custom<CellResult['issues'][number]>(isObject)),
			missing: z.array(z.string()),
			setAside: z.array(z.string()),
			unbroken: z.custom<CellResult['unbroken']>(),
			unfit: z.custom<CellResult['unfit']>(),
			where: z.custom<CellResult['where']>()
		})
	})
);

/** What storage gave back; nothing when it is not results: the cells are then counted before they are shown. */
export function readSavedResults(value: unknown): readonly SavedResult[] {
	return savedSchema.safeParse(value).data ?? [];
}

function isObject(value: unknown): boolean {
	return typeof value === 'object' && value !== null;
}
