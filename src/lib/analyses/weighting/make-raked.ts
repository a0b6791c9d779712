import type { ImportIssue } from '$lib/survey/issue';
import type { AnalysisInput } from '../analysis';
import type { Target } from '../setting';
import { rakeSurvey } from './rake-survey';

/** A column of weights that meet targets, to be given to an analysis as `raked`. */
export interface Raked {
	/** Its id in the engine; null when no weights meet the targets. */
	readonly column: string | null;
	readonly issues: readonly ImportIssue[];
}

/** Makes the weights; their mean is 1. Throws `ParameterError` when the targets do not fit the survey. */
export async function makeRaked(input: AnalysisInput, targets: readonly Target[]): Promise<Raked> {
	const { margins, cells, issues } = await rakeSurvey(input, targets);
	const factors = cells.flatMap(({ codes, weight }) =>
		weight === null ? [] : [{ codes, factor: weight }]
	);
	if (factors.length === 0) return { column: null, issues };
	const questions = margins.map(({ question }) => question.id);
	const column = await input.measure.derive(
		{ op: 'cells', questions, cells: factors },
		input.signal
	);
	return { column, issues };
}
