import type { AnalysisName } from '$lib/analyses/names';
import type { AnalysisCell, CellSettings } from '$lib/notebook/cell';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { formOf, questionsFor, type AnalysisForm } from './analysis-forms';
import { groupQuestions, hasMean, measuresOf } from './fitting-questions';

/** A new cell for an analysis; what the survey leaves only one choice of is chosen. */
export function newCell(name: AnalysisName, survey: Survey, id: string): AnalysisCell {
	const form = formOf(name);
	const fitting = questionsFor(form, survey);
	const [first, ...more] = fitting;
	const questions = form.questions?.most === 1 && first && more.length === 0 ? [first.key] : [];
	const groups = groupQuestions(survey, questions);
	const [by] = groups;
	return {
		id,
		kind: 'analysis',
		analysis: name,
		questions,
		chart: 'auto',
		by: form.by === 'must' && groups.length === 1 && by ? by.key : null,
		title: null,
		folded: false
	};
}

/** The cell with some of its settings changed; one that is undefined is taken away. */
export function withSettings(
	cell: AnalysisCell,
	changed: { readonly [Name in keyof CellSettings]?: CellSettings[Name] | undefined }
): AnalysisCell {
	const { settings, ...rest } = cell;
	const all = Object.entries({ ...settings, ...changed }).filter(
		([, value]) => value !== undefined
	);
	return all.length === 0 ? rest : { ...rest, settings: Object.fromEntries(all) };
}

/** What is followed of the question: as chosen, or what suits it. */
export function measureOf(
	cell: AnalysisCell,
	question: Question
): 'mean' | 'share' | 'nps' | undefined {
	const possible = measuresOf(question);
	return possible.find((one) => one === cell.settings?.measure) ?? possible[0];
}

/** Whether the answers whose share is wanted must be named; `may` compares the mean without them. */
export function needsAnswers(
	cell: AnalysisCell,
	form: AnalysisForm,
	question: Question
): 'no' | 'may' | 'must' {
	if (!form.asks.includes('answers')) return 'no';
	if (form.asks.includes('measure')) return measureOf(cell, question) === 'share' ? 'must' : 'no';
	if (!hasMean(question)) return 'must';
	return cell.settings?.units ? 'may' : 'no';
}

/** True when nothing that the analysis needs is left to choose; `question` is the first that was chosen. */
export function isComplete(
	cell: AnalysisCell,
	form: AnalysisForm,
	question: Question | undefined
): boolean {
	const { questions, by, settings } = cell;
	if (form.questions && (questions.length < form.questions.least || isTooMany(cell, form)))
		return false;
	if (form.by === 'must' && by === null) return false;
	if (form.asks.includes('moments') && questions.length === 1)
		return by !== null && areTwo(settings?.moments);
	if (question && needsAnswers(cell, form, question) === 'must')
		return (settings?.answers ?? []).length > 0;
	return true;
}

const areTwo = (moments: readonly [string, string] | undefined): boolean =>
	moments !== undefined && moments[0] !== moments[1];

const isTooMany = ({ questions }: AnalysisCell, form: AnalysisForm): boolean =>
	form.questions !== null && questions.length > form.questions.most;
