import type { IndicatorRow, IndicatorsFinding } from '$lib/survey/findings/indicators';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import type { ImportIssue } from '$lib/survey/issue';
import type { Admission } from '$lib/survey/policy';
import type { Grouping } from './grouping';
import type { SetRule } from './judge-subject';

/** What is counted of a programme, to be judged by its rule. */
export interface Evaluated {
	readonly rule: SetRule;
	/** The counted indicators, the responses first. */
	readonly rows: readonly IndicatorRow[];
	readonly grouping: Grouping;
	readonly admission: Admission;
	readonly level: number;
}

/** What came of it. */
export interface Evaluation {
	readonly indicators: IndicatorsFinding;
	/** Of each subject, in order; where a rule is judged twice, the one that counts first. */
	readonly verdicts: readonly VerdictFinding[];
	readonly issues: readonly ImportIssue[];
}
