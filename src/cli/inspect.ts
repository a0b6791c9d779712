import { importFiles } from '$lib/import/import-files';
import type { Profile } from '$lib/survey/profile';
import type { InspectCommand } from './command';
import { refusalProblem } from './data-problem';
import { exitCodes, type ExitCode } from './exit-code';
import { inspectDocument, type Inspected } from './inspect-document';
import { inspectLines } from './inspect-text';
import { followProfile } from './follow-profile';
import type { Io } from './io';
import { mismatchProblems } from './mismatch-problems';
import { openPaths } from './path-file';
import { printJson, printLines } from './print';
import { readProfile } from './read-profile';
import { reportProblem } from './report-problem';

/**
 * Says how each file is read: each by itself, in the order given, except that one which describes another's
 * columns goes with that one. A file that cannot be read is reported and the rest are still printed.
 */
export async function inspect(command: InspectCommand, io: Io): Promise<ExitCode> {
	const { locale } = command;
	const told = await readProfile(command.profile);
	if (told.kind === 'stopped') {
		reportProblem(told.problem, locale, io);
		if (command.json)
			printJson(inspectDocument([{ kind: 'problem', problem: told.problem }], locale), io);
		return exitCodes.data;
	}
	const inspected = await inspectPaths(command, told.profile, io);
	let isFirst = true;
	for (const one of inspected) {
		if (one.kind === 'problem') reportProblem(one.problem, locale, io);
		else if (!command.json) {
			const lines = inspectLines(one.survey, { locale, width: io.width });
			printLines(isFirst ? lines : [{ text: '' }, { text: '' }, ...lines], io);
			isFirst = false;
		}
	}
	if (command.json) printJson(inspectDocument(inspected, locale), io);
	return inspected.some(({ kind }) => kind === 'problem') ? exitCodes.data : exitCodes.done;
}

async function inspectPaths(
	{ paths, choices, locale }: InspectCommand,
	profile: Profile | null,
	io: Io
): Promise<Inspected[]> {
	const opened = await openPaths(paths);
	const files = opened.flatMap((one) => (one.kind === 'file' ? [one] : []));
	const outcomes = await importFiles(
		files.map(({ file }) => file),
		{ choices }
	);
	const outcomeOf = new Map(files.map((file, i) => [file, outcomes[i]]));
	return opened.flatMap((one): Inspected[] => {
		if (one.kind === 'problem') return [one];
		const outcome = outcomeOf.get(one);
		if (!outcome || outcome.kind === 'codebook') return [];
		if (outcome.kind === 'survey') {
			const { survey } = followProfile(outcome.survey, profile, { path: one.path, locale, io });
			return [{ kind: 'survey', survey }];
		}
		const problems =
			outcome.kind === 'refused'
				? [refusalProblem(outcome, one.path)]
				: mismatchProblems(outcome, () => one.path, one.path);
		return problems.map((problem) => ({ kind: 'problem', problem }));
	});
}
