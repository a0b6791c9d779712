import { importFiles } from '$lib/import/import-files';
import type { InspectCommand } from './arguments';
import { refusalProblem } from './data-problem';
import { exitCodes, type ExitCode } from './exit-code';
import { inspectDocument, type Inspected } from './inspect-document';
import { inspectLines } from './inspect-text';
import type { Io } from './io';
import { openPaths, type OpenFile } from './path-file';
import { printJson, printLines } from './print';
import { reportProblem } from './report-problem';

/**
 * Says how each file is read: each by itself, in the order given. A file that cannot be read is reported and
 * the rest are still printed.
 */
export async function inspect(command: InspectCommand, io: Io): Promise<ExitCode> {
	const { locale } = command;
	const inspected: Inspected[] = [];
	for (const opened of await openPaths(command.paths)) {
		const one = opened.kind === 'file' ? await inspectFile(opened) : opened;
		inspected.push(one);
		if (one.kind === 'problem') reportProblem(one.problem, locale, io);
		else if (!command.json) {
			const space = inspected.some((earlier) => earlier !== one && earlier.kind === 'survey');
			const lines = inspectLines(one.survey, { locale, width: io.width });
			printLines(space ? [{ text: '' }, { text: '' }, ...lines] : lines, io);
		}
	}
	if (command.json) printJson(inspectDocument(inspected, locale), io);
	return inspected.some(({ kind }) => kind === 'problem') ? exitCodes.data : exitCodes.done;
}

async function inspectFile({ path, file }: OpenFile): Promise<Inspected> {
	const [outcome] = await importFiles([file]);
	if (!outcome) throw new Error('The importer left out a file');
	return outcome.kind === 'refused'
		? { kind: 'problem', problem: refusalProblem(outcome, path) }
		: outcome;
}
