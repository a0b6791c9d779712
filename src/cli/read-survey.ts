import { importStacked, type ImportChoices } from '$lib/import/import-files';
import type { Survey } from '$lib/survey/survey';
import { refusalProblem, type DataProblem } from './data-problem';
import { mismatchProblems } from './mismatch-problems';
import { openPaths } from './path-file';

export type ReadSurvey =
	| { readonly kind: 'survey'; readonly survey: Survey }
	| { readonly kind: 'stopped'; readonly problems: readonly DataProblem[] };

/** The files read as one survey, or what stopped each of those that stopped it. */
export async function readSurvey(
	paths: readonly string[],
	choices: ImportChoices
): Promise<ReadSurvey> {
	const opened = await openPaths(paths);
	const problems = opened.flatMap((one) => (one.kind === 'problem' ? [one.problem] : []));
	if (problems.length > 0) return { kind: 'stopped', problems };
	const files = opened.flatMap((one) => (one.kind === 'file' ? [one] : []));
	const outcome = await importStacked(
		files.map(({ file }) => file),
		{ choices }
	);
	if (outcome.kind === 'survey') return outcome;
	const pathOf = (name: string) => files.find(({ file }) => file.name === name)?.path ?? name;
	if (outcome.kind === 'refused') {
		return { kind: 'stopped', problems: [refusalProblem(outcome, pathOf(outcome.file))] };
	}
	const first = files[0]?.path ?? '';
	return { kind: 'stopped', problems: mismatchProblems(outcome, pathOf, first) };
}
