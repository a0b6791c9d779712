import { assertNever } from '$lib/survey/assert-never';
import type { Finding } from '$lib/survey/finding';
import { rowUnless, type FindingRow } from './finding-row';
import {
	changeRows,
	estimateRow,
	groupRows,
	reliabilityRows,
	trendRows,
	unitRows
} from './number-rows';
import { indicatorRows, verdictRows } from './programme-rows';
import {
	accountingRows,
	answerRows,
	crosstabRows,
	distributionRows,
	termRows,
	themeRows,
	weightingRows
} from './share-rows';

/** The numbers of one finding, row by row, in the finding's own order. Questions are ids, groups are labels. */
export function rowsOfFinding(finding: Finding): FindingRow[] {
	switch (finding.kind) {
		case 'distribution':
			return distributionRows(finding);
		case 'crosstab':
			return crosstabRows(finding);
		case 'text': {
			const { question, base, hidden } = finding;
			return [rowUnless(hidden, { question, n: base.count })];
		}
		case 'estimate':
			return [estimateRow(finding)];
		case 'groups':
			return groupRows(finding);
		case 'units':
			return unitRows(finding);
		case 'change':
			return changeRows(finding);
		case 'trend':
			return trendRows(finding);
		case 'reliability':
			return reliabilityRows(finding);
		case 'accounting':
			return accountingRows(finding);
		case 'weighting':
			return weightingRows(finding);
		case 'terms':
			return termRows(finding);
		case 'answers':
			return answerRows(finding);
		case 'themes':
			return themeRows(finding);
		case 'indicators':
			return indicatorRows(finding);
		case 'verdict':
			return verdictRows(finding);
		default:
			return assertNever(finding);
	}
}
