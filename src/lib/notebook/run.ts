import { frequency } from '$lib/analyses/frequency/analysis';
import { frequencyParamsSchema } from '$lib/analyses/frequency/schema';
import { ParameterError } from '$lib/analyses/parameter-error';
import { createAdmission } from '$lib/disclosure/admission';
import { releaseFacts } from '$lib/disclosure/facts';
import { releaseFindings, type Released } from '$lib/disclosure/release';
import type { Tabulate } from '$lib/engine/tabulate';
import type { Finding } from '$lib/survey/finding';
import type { ImportIssue } from '$lib/survey/issue';
import type { Survey } from '$lib/survey/survey';
import type { Cell } from './cell';
import type { NotebookDocument } from './document';
import { resolveQuestions } from './resolve';

/** What a cell found, as it may be shown. */
export interface CellResult {
	/** Id of the cell. */
	readonly cell: string;
	readonly findings: readonly Released<Finding>[];
	readonly issues: readonly ImportIssue[];
	/** Keys that the survey has no question for. */
	readonly missing: readonly string[];
	/** Keys of questions whose answers are not held, for example personal data. */
	readonly setAside: readonly string[];
	/** Why the cell is not broken by the question it names; null when it is, or names none. */
	readonly unbroken: 'grid' | 'missing' | 'not_groups' | null;
}

export interface CellInput {
	/** As corrected by the document's edits. */
	readonly survey: Survey;
	readonly tabulate: Tabulate;
	readonly document: NotebookDocument;
	readonly signal?: AbortSignal;
}

/**
 * Runs the cell on the survey at hand and passes what it finds through the disclosure gate. What the cell names
 * and the survey lacks is reported; the rest is counted. The rows of a grid are never broken by groups.
 */
export async function runCell(cell: Cell, input: CellInput): Promise<CellResult> {
	const { survey, document } = input;
	const { ids, missing } = resolveQuestions(survey, cell.questions);
	const held = new Set(survey.columns.map((column) => column.id));
	const questions = ids.filter((id) => held.has(id));
	const setAside = survey.questions
		.filter(({ id }) => ids.includes(id) && !held.has(id))
		.map(({ key }) => key);
	const by = resolveBy(cell, survey, held);
	const { findings, issues, unbroken } = await countCell(questions, by, input);
	return {
		cell: cell.id,
		findings: releaseFindings(findings, document.policy, releaseFacts(survey)),
		issues,
		missing,
		setAside,
		unbroken
	};
}

type By =
	| { readonly id: string; readonly unbroken: null }
	| { readonly id: null; readonly unbroken: CellResult['unbroken'] };

function resolveBy(cell: Cell, survey: Survey, held: ReadonlySet<string>): By {
	if (cell.by === null) return { id: null, unbroken: null };
	if (cell.questions.length > 1) return { id: null, unbroken: 'grid' };
	const [id] = resolveQuestions(survey, [cell.by]).ids;
	if (id === undefined || !held.has(id)) return { id: null, unbroken: 'missing' };
	return { id, unbroken: null };
}

interface Counted extends Pick<CellResult, 'issues' | 'unbroken'> {
	readonly findings: readonly Finding[];
}

async function countCell(questions: string[], by: By, input: CellInput): Promise<Counted> {
	if (questions.length === 0) return { findings: [], issues: [], unbroken: by.unbroken };
	const { document, ...frequencyInput } = input;
	const params = frequencyParamsSchema.parse({
		questions,
		by: by.id ?? undefined,
		population: document.population ?? undefined
	});
	const admission = createAdmission(document.policy);
	try {
		return {
			...(await frequency.run({ ...frequencyInput, admission }, params)),
			unbroken: by.unbroken
		};
	} catch (error) {
		if (!(error instanceof ParameterError) || error.parameter !== 'by') throw error;
		return countCell(questions, { id: null, unbroken: 'not_groups' }, input);
	}
}
