import { takesCodings } from '$lib/analyses/takes-codings';
import type { ParameterError } from '$lib/analyses/parameter-error';
import type { Filter } from '$lib/survey/filter';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { AnalysisCell } from './cell';
import type { NotebookDocument } from './document';
import { resolveQuestions } from './resolve';
import { ownConditions } from './own-conditions';
import { resolveFilter } from './resolve-filter';
import { resolveOptions } from './resolve-options';
import { resolveTargets } from './resolve-targets';

/** Why a cell is not broken by the question it names. */
export type Unbroken = 'grid' | 'missing' | 'not_groups';

/** A cell in the terms of the survey at hand: ids and codes in place of keys and labels. */
export interface ResolvedCell {
	/** Parameters by name, for the schema of the cell's analysis to judge. */
	readonly params: Readonly<Record<string, unknown>>;
	/** Who the cell is about; null for everyone. */
	readonly where: Filter | null;
	/** Keys that the survey has no question for, and labels that it has no answer for. */
	readonly missing: readonly string[];
	/** Keys of questions whose answers are not held, for example personal data. */
	readonly setAside: readonly string[];
	readonly unbroken: Unbroken | null;
}

/** What kept an analysis from running, in the terms of its parameters. */
export type ParameterProblem = Pick<ParameterError, 'parameter' | 'problem' | 'values'>;

/** Finds in the survey what the cell names. What is not there is reported, and left out. */
export function resolveCell(
	cell: AnalysisCell,
	survey: Survey,
	document: NotebookDocument
): ResolvedCell {
	const asked = resolveHeld(survey, cell.questions);
	const by = resolveBy(cell, survey);
	const conditions = [...document.filter, ...ownConditions(cell, document)];
	const filter = resolveFilter(conditions, survey, document);
	const weight = resolveWeight(cell, survey, document);
	const settings = resolveSettings(cell, asked.questions[0], by.question, survey, document);
	return {
		params: {
			...(cell.questions.length > 0 && { questions: asked.questions.map(({ id }) => id) }),
			...(by.question && { by: by.question.id }),
			...(document.population !== null && { population: document.population }),
			...(filter.filter && { where: filter.filter }),
			...weight.params,
			...settings.params
		},
		where: filter.filter,
		missing: [...asked.missing, ...filter.missing, ...weight.missing, ...settings.missing],
		setAside: asked.setAside,
		unbroken: by.unbroken
	};
}

interface Held {
	readonly questions: readonly Question[];
	readonly missing: readonly string[];
	readonly setAside: readonly string[];
}

function resolveHeld(survey: Survey, keys: readonly string[]): Held {
	const { ids, missing } = resolveQuestions(survey, keys);
	const held = new Set(survey.columns.map((column) => column.id));
	const found = ids.flatMap((id) => survey.questions.filter((question) => question.id === id));
	return {
		questions: found.filter(({ id }) => held.has(id)),
		missing,
		setAside: found.filter(({ id }) => !held.has(id)).map(({ key }) => key)
	};
}

/** The rows of a grid are never broken by groups: their frequencies stand side by side. */
function resolveBy(
	cell: AnalysisCell,
	survey: Survey
): { readonly question: Question | undefined; readonly unbroken: Unbroken | null } {
	if (cell.by === null) return { question: undefined, unbroken: null };
	if (cell.analysis === 'frequency' && cell.questions.length > 1)
		return { question: undefined, unbroken: 'grid' };
	const [question] = resolveHeld(survey, [cell.by]).questions;
	return { question, unbroken: question ? null : 'missing' };
}

interface Part {
	readonly params: Readonly<Record<string, unknown>>;
	readonly missing: readonly string[];
}

function resolveWeight({ weight }: AnalysisCell, survey: Survey, document: NotebookDocument): Part {
	if (weight === undefined) return { params: {}, missing: [] };
	if (weight.from === 'targets') {
		const { targets, missing } = resolveTargets(document, survey);
		return { params: { targets }, missing };
	}
	const { questions, missing, setAside } = resolveHeld(survey, [weight.question]);
	const [question] = questions;
	return {
		params: question ? { weight: question.id } : {},
		missing: [...missing, ...setAside]
	};
}

function resolveSettings(
	{ analysis, settings = {} }: AnalysisCell,
	question: Question | undefined,
	by: Question | undefined,
	survey: Survey,
	document: NotebookDocument
): Part {
	const { answers, moments, reversed, id, slots, ...plain } = settings;
	const missing: string[] = [];
	const codesOf = (of: Question | undefined, labels: readonly string[]): readonly number[] => {
		const { codes, unknown } = of ? resolveOptions(of, labels, document) : noOptions(labels);
		missing.push(...unknown);
		return codes;
	};
	const [before, after] = moments ?? [];
	const turned = resolveHeld(survey, reversed ?? []);
	missing.push(...turned.missing);
	const who = resolveHeld(survey, id === undefined ? [] : [id]);
	missing.push(...who.missing);
	const [person] = who.questions;
	const codes = answers && codesOf(question, answers);
	const filled = slots?.flatMap(({ slot, questions: keys }) => {
		const held = resolveHeld(survey, keys);
		missing.push(...held.missing, ...held.setAside);
		// That no question is the slot was said; a question that is not there says nothing.
		return held.questions.length === 0 && keys.length > 0
			? []
			: { slot, questions: held.questions.map((found) => found.id) };
	});
	const params = {
		...plain,
		...(codes?.length && { answers: codes }),
		...(filled && { slots: filled }),
		...(person && { id: person.id }),
		...(before !== undefined &&
			after !== undefined && { moments: [...codesOf(by, [before]), ...codesOf(by, [after])] }),
		...(reversed && { reversed: turned.questions.map(({ id }) => id) }),
		...(analysis === 'weighting' && { targets: resolveTargets(document, survey).targets }),
		...(takesCodings(analysis) && { codings: document.codings })
	};
	return { params, missing };
}

const noOptions = (labels: readonly string[]) => ({ codes: [], unknown: labels });
