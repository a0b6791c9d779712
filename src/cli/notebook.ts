import type { ChartContext } from '$lib/charts/presentation';
import { lightColours } from '$lib/charts/tokens';
import { formatCount } from '$lib/i18n/format';
import { m } from '$lib/i18n/messages';
import { reportHtml } from '$lib/report/html';
import type { ReportCommand, RunNotebookCommand } from './command';
import type { DataProblem } from './data-problem';
import { exitCodes, type ExitCode } from './exit-code';
import type { Io } from './io';
import { notebookDocument, stoppedNotebook } from './notebook-document';
import { notebookLines } from './notebook-text';
import { plainLines, printJson, printLines } from './print';
import { reportProblem } from './report-problem';
import { runNotebookFiles, type RanNotebook } from './run-notebook-files';
import { writeOut } from './write-out';
import { writeSheet } from './write-sheet';

/** Runs a notebook on the files and prints what became of each cell. */
export async function runNotebookCommand(command: RunNotebookCommand, io: Io): Promise<ExitCode> {
	const ran = await runNotebookFiles(command, io);
	if (ran.kind === 'stopped') {
		if (command.json) printJson(stoppedNotebook(ran.problems), io);
		return stop(ran.problems, command.locale, io);
	}
	const context: ChartContext = {
		questions: ran.survey.questions,
		locale: ran.locale,
		palette: lightColours,
		width: 640,
		size: 'page'
	};
	if (command.json) printJson(notebookDocument(ran, context), io);
	else printLines(notebookLines(ran, context, io.width), io);
	return codeOf(ran);
}

/** Runs a notebook on the files and writes what may be told as one page: all of it, or what fits on one sheet. */
export async function report(command: ReportCommand, io: Io): Promise<ExitCode> {
	const { out, locale, sheet } = command;
	const ran = await runNotebookFiles(command, io);
	if (ran.kind === 'stopped') return stop(ran.problems, locale, io);
	if (sheet) {
		const { html, notes } = await writeSheet(ran, sheet);
		const problem = await writeOut(out, html);
		if (problem) return stop([problem], locale, io);
		printLines(plainLines([m.cli_sheet_written({ path: out }, { locale }), ...notes]), io);
		return codeOf(ran);
	}
	const problem = await writeOut(out, await reportHtml(ran));
	if (problem) return stop([problem], locale, io);
	const cells = formatCount(ran.document.cells.length, locale);
	printLines(plainLines([m.cli_report_written({ path: out, cells }, { locale })]), io);
	return codeOf(ran);
}

function stop(problems: readonly DataProblem[], locale: ReportCommand['locale'], io: Io): ExitCode {
	for (const problem of problems) reportProblem(problem, locale, io);
	return exitCodes.data;
}

/** The data stopped a notebook whose analyses all found nothing in them. */
function codeOf({ document, released }: RanNotebook): ExitCode {
	const asks = document.cells.some(({ kind }) => kind === 'analysis');
	const finds = released.results.some(({ findings }) => findings.length > 0);
	return asks && !finds ? exitCodes.data : exitCodes.done;
}
