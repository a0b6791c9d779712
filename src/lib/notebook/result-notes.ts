import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { describeIssue } from '$lib/import/words';
import type { CellResult } from './run-analysis-cell';

/** What to know about a result besides its findings, a sentence each. `rows`: of the cell's grid. */
export function resultNotes(result: CellResult, rows: number, locale: Locale): string[] {
	const o = { locale };
	const { unbroken, setAside, missing, issues } = result;
	const unbrokenWords = {
		grid: () => m.cell_unbroken_grid({ rows }, o),
		missing: () => m.cell_unbroken_missing({}, o),
		not_groups: () => m.cell_unbroken_not_groups({}, o)
	};
	return [
		...(unbroken ? [unbrokenWords[unbroken]()] : []),
		...(setAside.length > 0 ? [m.cell_set_aside({ questions: setAside.join(', ') }, o)] : []),
		...(missing.length > 0 ? [m.cell_missing({ questions: missing.join(', ') }, o)] : []),
		...issues.map((issue) => describeIssue(issue, locale))
	];
}
