import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import { assertNever } from '$lib/survey/assert-never';
import { version } from '../../package.json';
import { parseCommand } from './arguments';
import type { Command } from './command';
import { localeOf } from './asked-locale';
import { codebook } from './codebook';
import { compareWithFile } from './compare-instruments';
import { exitCodes, type ExitCode } from './exit-code';
import { exportCounts } from './export-aggregate';
import { inspect } from './inspect';
import { instrument } from './instrument';
import type { Io } from './io';
import { list } from './list';
import { report, runNotebookCommand } from './notebook';
import { pool } from './pool';
import { plainLines, printLines, printProblem } from './print';
import { register } from './register';
import { run } from './run';
import { UsageError } from './usage-error';

/** Does what the command line asks (without the program's own name) and says how it went. Never throws. */
export async function execute(argv: readonly string[], io: Io): Promise<ExitCode> {
	try {
		return await perform(parseCommand(argv), io);
	} catch (error) {
		const locale = localeOf(argv);
		if (!(error instanceof UsageError)) return reportFault(error, locale, io);
		printProblem(error.say({ locale }), io);
		return exitCodes.usage;
	}
}

async function perform(command: Command, io: Io): Promise<ExitCode> {
	switch (command.kind) {
		case 'inspect':
			return inspect(command, io);
		case 'run':
			return run(command, io);
		case 'run-notebook':
			return runNotebookCommand(command, io);
		case 'report':
			return report(command, io);
		case 'codebook':
			return codebook(command, io);
		case 'instrument':
			return instrument(command, io);
		case 'compare-instruments':
			return compareWithFile(command, io);
		case 'export-aggregate':
			return exportCounts(command, io);
		case 'pool':
			return pool(command, io);
		case 'register':
			return register(command, io);
		case 'list':
			return list(command, io);
		case 'help':
			printLines(plainLines(m.cli_help({}, { locale: command.locale }).split('\n')), io);
			return exitCodes.done;
		case 'version':
			printLines(plainLines([version]), io);
			return exitCodes.done;
		default:
			return assertNever(command);
	}
}

/** A fault of the program is one line; its stack is for those who ask for it. */
function reportFault(error: unknown, locale: Locale, io: Io): ExitCode {
	const fault = error instanceof Error ? error : new Error(String(error));
	printProblem(m.cli_fault({ detail: fault.message }, { locale }), io);
	if (io.debug) io.err(`${fault.stack ?? fault.message}\n`);
	return exitCodes.fault;
}
