import type { Analysis, AnalysisResult } from '$lib/analyses/analysis';
import { createInput } from '$lib/analyses/create-input';
import { ParameterError } from '$lib/analyses/parameter-error';
import { analysisByName } from '$lib/analyses/registry';
import { runAnalysis } from '$lib/analyses/run-analysis';
import { createAdmission } from '$lib/disclosure/admission';
import { releaseFacts } from '$lib/disclosure/facts';
import { releaseFindings, type Released } from '$lib/disclosure/release';
import type { Answering } from '$lib/engine/engine';
import type { Filter } from '$lib/survey/filter';
import type { Finding } from '$lib/survey/finding';
import type { ImportIssue } from '$lib/survey/issue';
import type { Survey } from '$lib/survey/survey';
import type { AnalysisCell } from './cell';
import type { NotebookDocument } from './document';
import {
	resolveCell,
	type ParameterProblem,
	type ResolvedCell,
	type Unbroken
} from './resolve-cell';

/** What a cell found, as it may be shown. */
export interface CellResult {
	/** Id of the cell. */
	readonly cell: string;
	readonly findings: readonly Released<Finding>[];
	readonly issues: readonly ImportIssue[];
	/** Keys that the survey has no question for, and labels that it has no answer for. */
	readonly missing: readonly string[];
	/** Keys of questions whose answers are not held, for example personal data. */
	readonly setAside: readonly string[];
	readonly unbroken: Unbroken | null;
	/** Why nothing was found: the survey does not fit what the cell asks; null when it does. */
	readonly unfit: ParameterProblem | null;
	/** Who the cell is about, in the terms of the survey; null for everyone. */
	readonly where: Filter | null;
}

export interface CellInput {
	/** As corrected by the document's edits. */
	readonly survey: Survey;
	/** Holds the survey's columns. */
	readonly engine: Answering;
	readonly document: NotebookDocument;
	readonly signal?: AbortSignal;
}

/**
 * Runs an analysis cell on the survey at hand and passes what it finds through the disclosure gate. What the cell names
 * and the survey lacks is reported; the rest is counted.
 */
export async function runAnalysisCell(cell: AnalysisCell, input: CellInput): Promise<CellResult> {
	const { survey, document } = input;
	const resolved = resolveCell(cell, survey, document);
	const { findings, issues, unbroken, unfit } = await countCell(cell, resolved, input);
	const { where } = resolved;
	return {
		cell: cell.id,
		findings: releaseFindings(findings, document.policy, releaseFacts(survey, where ?? undefined)),
		issues,
		missing: resolved.missing,
		setAside: resolved.setAside,
		unbroken,
		unfit,
		where
	};
}

interface Counted extends AnalysisResult, Pick<CellResult, 'unbroken' | 'unfit'> {}

async function countCell(
	cell: AnalysisCell,
	resolved: ResolvedCell,
	input: CellInput
): Promise<Counted> {
	const { unbroken } = resolved;
	const nothing: Counted = { findings: [], issues: [], unbroken, unfit: null };
	const { questions } = resolved.params;
	if (Array.isArray(questions) && questions.length === 0) return nothing;
	const { survey, engine, document, signal } = input;
	const { world, rules } = document;
	const admission = createAdmission(document.policy);
	const analysis = analysisByName(cell.analysis);
	if (!analysis) throw new Error(`No analysis ${cell.analysis}`);
	try {
		const found = await runAnalysis(
			analysis,
			createInput(engine, survey, { admission, world, rules, ...(signal && { signal }) }),
			paramsFor(analysis, resolved),
			resolved.params['targets']
		);
		return { ...found, unbroken, unfit: null };
	} catch (error) {
		if (!(error instanceof ParameterError)) throw error;
		const { parameter, problem, values } = error;
		// Answers that cannot be broken are still answers.
		if (cell.analysis === 'frequency' && parameter === 'by')
			return countCell(cell, withoutBy(resolved), input);
		return { ...nothing, unfit: { parameter, problem, values } };
	}
}

function withoutBy(resolved: ResolvedCell): ResolvedCell {
	const params = Object.entries(resolved.params).filter(([name]) => name !== 'by');
	return { ...resolved, params: Object.fromEntries(params), unbroken: 'not_groups' };
}

/** What the analysis takes; a cell keeps the choices of the analysis that it was before. */
function paramsFor({ schema }: Analysis, { params }: ResolvedCell): ResolvedCell['params'] {
	return Object.fromEntries(
		Object.entries(params).filter(([name]) => Object.hasOwn(schema.shape, name))
	);
}
