import type { AnalysisName } from '$lib/analyses/names';
import type { InstrumentName } from '$lib/instruments/instrument';
import type { InstrumentMatch } from '$lib/instruments/match';
import { isChoice, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { AnalysisCell } from './cell';
import type { NotebookDocument } from './document';
import { freeCellId } from './free-cell-id';

/** A cell of an instrument's template: an analysis of everything, or of the questions of some slots. */
interface PlannedCell {
	readonly analysis: AnalysisName;
	/** None for an analysis of everything; a cell is left out when the survey asks none of them. */
	readonly slots: readonly string[];
}

const open = (slot: string): PlannedCell => ({ analysis: 'open-text', slots: [slot] });
const frequency = (...slots: string[]): PlannedCell => ({ analysis: 'frequency', slots });
const decision = (analysis: AnalysisName): PlannedCell => ({ analysis, slots: [] });

/** What each questionnaire's notebook begins with: the decision, its main figures, what people wrote. */
const templates: Readonly<Record<InstrumentName, readonly PlannedCell[]>> = {
	workshop: [
		decision('workshop-evaluation'),
		frequency('satisfaction'),
		{ analysis: 'nps', slots: ['recommend'] },
		open('best'),
		open('change')
	],
	'competence-event': [
		decision('workshop-evaluation'),
		frequency('satisfaction'),
		open('best'),
		open('change')
	],
	process: [decision('process-evaluation'), frequency('continue_without_support'), open('advice')],
	readiness: [decision('network-readiness'), frequency('would_join'), open('opportunity')],
	region: [decision('region-needs'), open('change'), open('hindrance')],
	'appreciative-inquiry': [
		decision('appreciative-inquiry'),
		...['works', 'dream', 'design', 'commit'].map(open)
	]
};

/** The cells that an offer to show the decision would add, in their order: none that stands in the notebook already. */
export function instrumentCells(
	match: InstrumentMatch,
	survey: { readonly questions: readonly Pick<Question, 'id' | 'key'>[] },
	document: NotebookDocument
): AnalysisCell[] {
	const keys = new Map(survey.questions.map(({ id, key }) => [id, key]));
	const bySlot = new Map(
		match.found.map(({ slot, question }) => [slot, keys.get(question)] as const)
	);
	const planned = templates[match.instrument].flatMap(({ analysis, slots }) => {
		const questions = slots.flatMap((slot) => bySlot.get(slot) ?? []);
		return slots.length > 0 && questions.length === 0 ? [] : [{ analysis, questions }];
	});
	return planned
		.filter(
			(plan) => !document.cells.some((cell) => cell.kind === 'analysis' && isSame(cell, plan))
		)
		.map(({ analysis, questions }, extra) => ({
			id: freeCellId(document, extra),
			kind: 'analysis',
			analysis,
			questions,
			chart: 'auto',
			by: null,
			title: null,
			folded: false
		}));
}

function isSame(
	cell: AnalysisCell,
	{ analysis, questions }: Pick<AnalysisCell, 'analysis' | 'questions'>
): boolean {
	return (
		cell.analysis === analysis &&
		cell.questions.length === questions.length &&
		cell.questions.every((key) => questions.includes(key))
	);
}

/**
 * Key of the question that tells several events apart, so that each gets its verdict beside that of them all: the files
 * that were stacked, else what the questionnaire asks; null when there is one event alone.
 */
export function severalEvents(
	match: InstrumentMatch,
	{ questions, sources }: Survey
): string | null {
	const asked = match.found.find(({ slot }) => slot === 'workshop')?.question;
	const told = questions.find(({ id }) => id === (sources.length > 1 ? 'source' : asked));
	if (!told || !isChoice(told)) return null;
	return told.options.filter(({ count }) => count > 0).length > 1 ? told.key : null;
}

/** True when the notebook decides by the instrument already. */
export function hasDecision(instrument: InstrumentName, document: NotebookDocument): boolean {
	const [first] = templates[instrument];
	return document.cells.some(
		(cell) => cell.kind === 'analysis' && cell.analysis === first?.analysis
	);
}

/** What an offer to add an instrument's cells is remembered by when it was declined. */
export function nameInstrumentOffer(instrument: InstrumentName): string {
	return `instrument\n${instrument}`;
}
