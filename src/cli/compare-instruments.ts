import { compareInstruments } from '$lib/instruments/compare-instruments';
import { instrumentOf } from '$lib/instruments/instruments';
import type { CompareInstrumentsCommand } from './command';
import { problemIssue } from './data-problem';
import { exitCodes, type ExitCode } from './exit-code';
import { comparisonLines } from './instrument-changes-text';
import type { Io } from './io';
import { printJson, printLines } from './print';
import { readInstrument } from './read-instrument';
import { reportProblem } from './report-problem';

/** Compares a questionnaire with the version of it in a file, question by question. */
export async function compareWithFile(
	{ name, against, json, locale }: CompareInstrumentsCommand,
	io: Io
): Promise<ExitCode> {
	const read = await readInstrument(against);
	if (read.kind === 'problem') {
		reportProblem(read.problem, locale, io);
		if (json) printJson({ slots: [], issues: [problemIssue(read.problem)] }, io);
		return exitCodes.data;
	}
	const [from, to] = [read.instrument, instrumentOf(name)];
	const compared = compareInstruments(from, to);
	if (json) {
		const slots = compared.map(({ slot, ...one }) => ({ slot: slot.slot, ...one }));
		printJson({ from: versionOf(from), to: versionOf(to), slots, issues: [] }, io);
	} else {
		printLines(comparisonLines({ from, to, compared }, locale, io.width), io);
	}
	return exitCodes.done;
}

const versionOf = ({ name, version }: { name: string; version: string }) => ({ name, version });
