import type { AnalysisName } from '$lib/analyses/names';
import type { Cell, CellSettings } from '$lib/notebook/cell';
import type { Survey } from '$lib/survey/survey';
import { formOf, groupQuestions, questionsFor, type AnalysisForm } from './analysis-forms';

/** A new cell for an analysis; what the survey leaves only one choice of is chosen. */
export function newCell(name: AnalysisName, survey: Survey, id: string): Cell {
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
	cell: Cell,
	changed: { readonly [Name in keyof CellSettings]?: CellSettings[Name] | undefined }
): Cell {
	const { settings, ...rest } = cell;
	const all = Object.entries({ ...settings, ...changed }).filter(
		([, value]) => value !== undefined
	);
	return all.length === 0 ? rest : { ...rest, settings: Object.fromEntries(all) };
}

/** True when nothing that the analysis needs is left to choose. */
export function isComplete(cell: Cell, form: AnalysisForm): boolean {
	const { questions, by, settings } = cell;
	if (form.questions && (questions.length < form.questions.least || isTooMany(cell, form)))
		return false;
	if (form.by === 'must' && by === null) return false;
	if (form.asks.includes('moments') && questions.length === 1)
		return by !== null && settings?.moments !== undefined;
	if (settings?.measure === 'share') return (settings.answers ?? []).length > 0;
	return true;
}

const isTooMany = ({ questions }: Cell, form: AnalysisForm): boolean =>
	form.questions !== null && questions.length > form.questions.most;
