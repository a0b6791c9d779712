import { createInput } from '$lib/analyses/create-input';
import { ParameterError } from '$lib/analyses/parameter-error';
import { sayParameterProblem } from '$lib/analyses/parameter-words';
import { runAnalysis } from '$lib/analyses/run-analysis';
import type { ChartContext } from '$lib/charts/presentation';
import { lightColours } from '$lib/charts/tokens';
import { createAdmission } from '$lib/disclosure/admission';
import { releaseFacts } from '$lib/disclosure/facts';
import { releaseFindings } from '$lib/disclosure/release';
import { releaseIssues } from '$lib/disclosure/release-issues';
import { openDuckDbNative } from '$lib/engine/duckdb-native';
import { describeIssue } from '$lib/import/words';
import { checkWorld } from '$lib/import/world/check-world';
import type { Filter } from '$lib/survey/filter';
import { completePolicy, defaultPolicy } from '$lib/survey/policy';
import type { Survey } from '$lib/survey/survey';
import { emptyWorld, type World } from '$lib/survey/world';
import type { RunCommand } from './command';
import { checkSettings } from './check-settings';
import { exitCodes, type ExitCode } from './exit-code';
import type { Io } from './io';
import { printJson, printLines, printProblem } from './print';
import { readCorrected } from './read-corrected';
import { isGiven, readWorld } from './read-world';
import { reportProblem } from './report-problem';
import { runDocument, stoppedDocument, type Ran } from './run-document';
import { runLines } from './run-text';
import type { Settings } from './settings';
import { UsageError } from './usage-error';

/** Runs an analysis on the files, read as one survey, and prints what the disclosure gate releases. */
export async function run(command: RunCommand, io: Io): Promise<ExitCode> {
	const { analysis, locale, json, settings } = command;
	const read = await readCorrected(command, io);
	if (read.kind === 'stopped') {
		for (const problem of read.problems) reportProblem(problem, locale, io);
		if (json) printJson(stoppedDocument(analysis, read.problems), io);
		return exitCodes.data;
	}
	checkSettings(settings, analysis.settings, read.survey);
	const told = await readWorld(command.around, emptyWorld);
	if (told.kind === 'stopped') {
		for (const problem of told.problems) reportProblem(problem, locale, io);
		if (json) printJson(stoppedDocument(analysis, told.problems), io);
		return exitCodes.data;
	}
	const ran = await countOn(read.survey, told.world, command);
	const context: ChartContext = {
		questions: read.survey.questions,
		locale,
		palette: lightColours,
		width: 640,
		size: 'page'
	};
	if (json) printJson(runDocument(analysis, ran, context), io);
	else printLines(runLines(ran, context, io.width), io);
	for (const issue of ran.refused) {
		printProblem(`${command.paths.join(', ')}: ${describeIssue(issue, locale)}`, io);
	}
	return ran.refused.length > 0 ? exitCodes.data : exitCodes.done;
}

async function countOn(
	survey: Survey,
	world: World,
	{ analysis, settings, around }: RunCommand
): Promise<Ran> {
	const policy = completePolicy({ minBase: settings.common.minBase ?? defaultPolicy.minBase });
	const engine = await openDuckDbNative();
	try {
		const { responses, columns, sources } = survey;
		await engine.load({ responses, columns, numbers: [] });
		const input = createInput(engine, survey, {
			admission: createAdmission(policy),
			rules: settings.rules,
			world
		});
		const { target } = settings.common;
		const { findings, issues } = await runAnalysis(
			analysis,
			input,
			paramsOf(settings),
			target.length > 0 ? target : undefined
		);
		return {
			sources,
			findings: releaseFindings(findings, policy, releaseFacts(survey, whereOf(settings))),
			issues: releaseIssues([
				...survey.issues,
				...(isGiven(around) ? checkWorld(world, survey) : []),
				...issues
			]),
			refused: findings.length > 0 ? [] : issues.filter(({ severity }) => severity === 'error')
		};
	} catch (error) {
		if (!(error instanceof ParameterError)) throw error;
		const { parameter, problem, values } = error;
		throw new UsageError((o) => sayParameterProblem(parameter, problem, values, o));
	} finally {
		await engine.close();
	}
}

/** Settings that an analysis knows by another name, or not at all. */
const translated: ReadonlySet<string> = new Set([
	'question',
	'filter',
	'target',
	'minBase',
	'threshold'
]);

function paramsOf({ common, own }: Settings): Record<string, unknown> {
	const { question } = common;
	const others = Object.entries(common).filter(([key]) => !translated.has(key));
	const where = whereOf({ common });
	return {
		...Object.fromEntries(own),
		...Object.fromEntries(others),
		...(question.length === 0 ? {} : { questions: [...new Set(question)] }),
		...(where && { where })
	};
}

function whereOf({ common: { filter } }: Pick<Settings, 'common'>): Filter | undefined {
	return filter.length > 1 ? { op: 'and', of: filter } : filter[0];
}
