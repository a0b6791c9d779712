import type { Measure } from '$lib/engine/measure';
import type { Tabulate } from '$lib/engine/tabulate';
import type { TextAnswer, TextSelection } from '$lib/engine/texts';
import type { Finding } from '$lib/survey/finding';
import type { ImportIssue } from '$lib/survey/issue';
import type { Admission } from '$lib/survey/policy';
import type { Survey } from '$lib/survey/survey';
import type { RuleSettings } from '$lib/survey/rule-settings';
import type { World } from '$lib/survey/world';
import type { z } from 'zod';
import type { AnalysisName } from './names';
import type { Setting } from './setting';

/** What every analysis is given. */
export interface AnalysisInput {
	readonly survey: Survey;
	readonly tabulate: Tabulate;
	readonly measure: Measure;
	/** The answers to an open question, each different one once. */
	texts(question: string, selection?: TextSelection, signal?: AbortSignal): Promise<TextAnswer[]>;
	/** Which groups may take part in what is compared. */
	readonly admission: Admission;
	/** Id of the column of weights that were made to meet targets; used unless the parameters name others. */
	readonly raked?: string | undefined;
	/** What is known around the survey, and numbers of rules that are set otherwise; both may be empty. */
	readonly world: World;
	readonly rules: RuleSettings;
	readonly signal?: AbortSignal;
}

export interface AnalysisResult {
	/** Uncensored apart from what took no part: for the gate, not for people. */
	readonly findings: readonly Finding[];
	/** What about the data kept a number from being what was asked for. */
	readonly issues: readonly ImportIssue[];
}

/** A reusable analysis: what can be set about it, and what it finds. */
export interface Analysis<Schema extends z.ZodObject = z.ZodObject> {
	/** Stable: notebooks and the command line name it so. */
	readonly name: AnalysisName;
	/** Changes when the same parameters give other findings. */
	readonly version: string;
	/** Has everything of `scopeShape`, and one parameter for each of `settings`. */
	readonly schema: Schema;
	/** Whether its findings depend on the world around the survey, or on rules. */
	readonly usesWorld?: true;
	/** What it takes besides the common parameters. */
	readonly settings: readonly Setting[];
	/** Throws `ParameterError` when the parameters do not fit the survey. */
	run(input: AnalysisInput, params: z.output<Schema>): Promise<AnalysisResult>;
}
