import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import { codebookOf } from '$lib/import/codebook/codebook-of';
import { writeCodebook } from '$lib/import/codebook/write-codebook';
import { defaultPolicy } from '$lib/survey/policy';
import type { CodebookCommand } from './command';
import { exitCodes, type ExitCode } from './exit-code';
import type { Io } from './io';
import { plainLines, printLines } from './print';
import { readCorrected } from './read-corrected';
import { reportProblem } from './report-problem';
import { writeOut } from './write-out';

/** Writes the codebook of the files, read as one survey, to a file. */
export async function codebook(command: CodebookCommand, io: Io): Promise<ExitCode> {
	const { locale, out, format } = command;
	const read = await readCorrected(command, io);
	if (read.kind === 'stopped') {
		for (const problem of read.problems) reportProblem(problem, locale, io);
		return exitCodes.data;
	}
	const book = codebookOf(read.imported, read.edits, defaultPolicy.minBase);
	const problem = await writeOut(out, writeCodebook(book, format));
	if (problem) {
		reportProblem(problem, locale, io);
		return exitCodes.data;
	}
	const questions = formatCount(book.questions.length, locale);
	printLines(plainLines([m.cli_codebook_written({ path: out, questions }, { locale })]), io);
	return exitCodes.done;
}
