import type { Analysis, AnalysisInput, AnalysisResult } from './analysis';
import { ParameterError } from './parameter-error';
import { tagGoals } from './programme/tag-goals';
import { makeRaked } from './weighting/make-raked';
import { targetsSchema } from './weighting/schema';

/**
 * Runs an analysis with parameters as they come from outside; with `targets`, on weights that meet them. When no
 * weights do, nothing is found, and an issue says why. Throws `ParameterError` when something does not fit the survey.
 */
export async function runAnalysis(
	analysis: Analysis,
	input: AnalysisInput,
	params: Readonly<Record<string, unknown>>,
	targets?: unknown
): Promise<AnalysisResult> {
	if (analysis.name === 'weighting') {
		return analysis.run(input, analysis.schema.parse({ ...params, targets: targets ?? [] }));
	}
	const parsed = analysis.schema.parse(params);
	if (targets === undefined) return tagged(await analysis.run(input, parsed), input);
	if (params['weight'] !== undefined) throw new ParameterError('target', 'weighted_already');
	const { column, issues } = await makeRaked(input, targetsSchema.parse(targets));
	if (column === null) return { findings: [], issues };
	const found = await analysis.run({ ...input, raked: column }, parsed);
	return tagged({ ...found, issues: [...issues, ...found.issues] }, input);
}

const tagged = (
	{ findings, issues }: AnalysisResult,
	{ world }: AnalysisInput
): AnalysisResult => ({ findings: tagGoals(findings, world), issues });
