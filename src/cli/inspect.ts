import { importFiles } from '$lib/import/import-files';
import type { InspectCommand } from './arguments';
import { refusalProblem } from './data-problem';
import { exitCodes, type ExitCode } from './exit-code';
import { inspectDocument, type Inspected } from './inspect-document';
import { inspectLines } from './inspect-text';
import type { Io } from './io';
import { mismatchProblems } from './mismatch-problems';
import { openPaths } from './path-file';
import { printJson, printLines } from './print';
import { reportProblem } from './report-problem';

/**
 * Says how each file is read: each by itself, in the order given, except that one which describes another's
 * columns goes with that one. A file that cannot be read is reported and the rest are still printed.
 */
export async function inspect(command: InspectCommand, io: Io): Promise<ExitCode> {
	const { locale } = command;
	const inspected = await inspectPaths(command.paths);
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

async function inspectPaths(paths: readonly string[]): Promise<Inspected[]> {
	const opened = await openPaths(paths);
	const files = opened.flatMap((one) => (one.kind === 'file' ? [one] : []));
	const outcomes = await importFiles(files.map(({ file }) => file));
	const outcomeOf = new Map(files.map((file, i) => [file, outcomes[i]]));
	return opened.flatMap((one): Inspected[] => {
		if (one.kind === 'problem') return [one];
		const outcome = outcomeOf.get(one);
		if (!outcome || outcome.kind === 'codebook') return [];
		if (outcome.kind === 'survey') return [outcome];
		const problems =
			outcome.kind === 'refused'
				? [refusalProblem(outcome, one.path)]
				: mismatchProblems(outcome, () => one.path, one.path);
		return problems.map((problem) => ({ kind: 'problem', problem }));
	});
}
