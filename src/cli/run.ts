import { runFrequency } from '$lib/analyses/frequency/analysis';
import { frequencyParamsSchema } from '$lib/analyses/frequency/schema';
import { ParameterError } from '$lib/analyses/parameter-error';
import type { ChartContext } from '$lib/charts/presentation';
import { lightColours } from '$lib/charts/tokens';
import { releaseFindings } from '$lib/disclosure/release';
import { releaseIssues } from '$lib/disclosure/release-issues';
import { openDuckDbNative } from '$lib/engine/duckdb-native';
import { createTabulate } from '$lib/engine/tabulate';
import { defaultPolicy } from '$lib/survey/policy';
import type { Survey } from '$lib/survey/survey';
import { frequency } from './analyses';
import type { RunCommand } from './arguments';
import { checkSettings } from './check-settings';
import { exitCodes, type ExitCode } from './exit-code';
import type { Io } from './io';
import { printJson, printLines } from './print';
import { readCorrected } from './read-corrected';
import { reportProblem } from './report-problem';
import { runDocument, stoppedDocument, type Ran } from './run-document';
import { runLines } from './run-text';
import type { Settings } from './settings';
import { UsageError } from './usage-error';

/** Runs an analysis on the files, read as one survey, and prints what the disclosure gate releases. */
export async function run(command: RunCommand, io: Io): Promise<ExitCode> {
	const { locale, json, settings } = command;
	const read = await readCorrected(command, io);
	if (read.kind === 'stopped') {
		for (const problem of read.problems) reportProblem(problem, locale, io);
		if (json) printJson(stoppedDocument(frequency, read.problems), io);
		return exitCodes.data;
	}
	checkSettings(settings, read.survey);
	const ran = await countOn(read.survey, settings);
	const context: ChartContext = {
		questions: read.survey.questions,
		locale,
		palette: lightColours,
		width: 640,
		size: 'page'
	};
	if (json) printJson(runDocument(frequency, ran, context), io);
	else printLines(runLines(ran, context, io.width), io);
	return exitCodes.done;
}

async function countOn(survey: Survey, settings: Settings): Promise<Ran> {
	const { question, filter, minBase, ...others } = settings;
	const params = frequencyParamsSchema.parse({
		...others,
		...(question.length === 0 ? {} : { questions: [...new Set(question)] }),
		where: filter
	});
	const engine = await openDuckDbNative();
	try {
		const { responses, columns, sources } = survey;
		await engine.load({ responses, columns, numbers: [] });
		const tabulate = createTabulate(engine, survey);
		const { findings, issues } = await runFrequency({ survey, tabulate }, params);
		const policy = { minBase: minBase ?? defaultPolicy.minBase };
		return {
			sources,
			findings: releaseFindings(findings, policy),
			issues: releaseIssues([...survey.issues, ...issues])
		};
	} catch (error) {
		if (!(error instanceof ParameterError)) throw error;
		throw new UsageError(() => error.message);
	} finally {
		await engine.close();
	}
}
