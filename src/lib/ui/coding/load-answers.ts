import { openAnswerIds } from '$lib/analyses/open-text/code-answers';
import { presentFindings } from '$lib/charts/present';
import type { ChartContext } from '$lib/charts/presentation';
import type { AnalysisCell } from '$lib/notebook/cell';
import type { NotebookSession } from '$lib/state/notebook-session.svelte';

/** An answer to read; `id` names it in a coding. */
export interface CodeableAnswer {
	readonly id: string;
	readonly text: string;
	readonly people: number;
}

export interface LoadedAnswers {
	readonly answers: readonly CodeableAnswer[];
	/** What stands in their place when there are none to show; empty otherwise. */
	readonly instead: string;
}

/**
 * The answers to an open question, as the gate lets them be read: of everyone, whoever the cell is about,
 * because a theme is given to what was written and not to who wrote it.
 */
export async function loadAnswers(
	question: string,
	session: NotebookSession,
	surroundings: Pick<ChartContext, 'locale' | 'palette'>,
	signal: AbortSignal
): Promise<LoadedAnswers> {
	const { findings } = await session.counting.count(answersCell(question), signal);
	const finding = findings.find(({ kind }) => kind === 'answers');
	if (finding?.kind !== 'answers') return { answers: [], instead: '' };
	const idOf = await openAnswerIds(question);
	const answers = finding.groups
		.flatMap((group) => group.answers)
		.map(({ text, people }) => ({ id: idOf(text), text, people }));
	if (answers.length > 0) return { answers, instead: '' };
	const { sentence } = presentFindings([finding], {
		...surroundings,
		questions: session.survey.questions,
		width: 0,
		size: 'page'
	});
	return { answers, instead: sentence };
}

const answersCell = (question: string): AnalysisCell => ({
	id: 'answers',
	kind: 'analysis',
	analysis: 'open-text',
	questions: [question],
	chart: 'auto',
	by: null,
	settings: { show: 'answers' },
	title: null,
	folded: false
});
