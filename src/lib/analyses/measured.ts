import type { Dimension } from '$lib/engine/tabulate';
import { normaliseText } from '$lib/survey/normalise';
import type { Range } from '$lib/survey/findings/estimate';
import type { ImportIssue } from '$lib/survey/issue';
import type { NumberQuestion, Question, ScaleQuestion } from '$lib/survey/question';
import { ParameterError } from './parameter-error';
import { scaleValues } from '$lib/vocabulary/scale-values';

/** A question whose answers are amounts, so that they have a mean. */
export interface Measured {
	readonly question: ScaleQuestion | NumberQuestion;
	/** How it is counted so that `valueOf` reads the codes. */
	readonly as: Dimension['as'];
	/** The ends of the scale; null for an open number. */
	readonly range: Range;
	/** The amount that a code stands for; null for a missing answer. */
	valueOf(code: number): number | null;
}

/** Beyond this no sum of squares is exact or even finite; nobody is asked for such a number. */
const largestValue = 1e60;

/**
 * The question as amounts; null when it has none: text, dates, options without an order, numbers that only name,
 * scales whose best is in the middle, and lists that a person called a scale without saying which way it goes.
 */
export function measured(question: Question): Measured | null {
	if (question.kind === 'number') {
		if (question.role === 'id') return null;
		const valueOf = (entry: number): number | null => {
			const value = question.values[entry] ?? null;
			return value === null || Math.abs(value) > largestValue ? null : value;
		};
		return { question, as: 'entries', range: null, valueOf };
	}
	if (question.kind !== 'scale' || question.scale.polarity === 'ideal_point') return null;
	if (isOrderUnsure(question)) return null;
	const values = scaleValues(question);
	const all = [...values.values()];
	const [min, max] = [all[0], all.at(-1)];
	if (min === undefined || max === undefined) return null;
	const valueOf = (code: number): number | null => values.get(code) ?? null;
	return { question, as: 'options', range: { min, max }, valueOf };
}

/** `measured` of what was asked for by itself. Throws `ParameterError`. */
export function findMeasured(question: Question, parameter = 'question'): Measured {
	const found = measured(question);
	if (!found) throw new ParameterError(parameter, 'not_measured', { id: question.id });
	return found;
}

/** True for a list that a person called a scale without saying which way it goes. */
export function isOrderUnsure(question: Question): question is ScaleQuestion {
	return (
		question.kind === 'scale' &&
		question.scale.family === 'declared' &&
		question.scale.polarity === 'neutral'
	);
}

/** Why no mean is given of such a list. */
export function orderIssue(question: ScaleQuestion): ImportIssue {
	return {
		code: 'question.scale_unsure',
		severity: 'warning',
		detail: `${question.id}: nobody said which way the scale goes, so it has no mean`,
		values: { question: question.text }
	};
}

const recommending = /\b(?:anbefal|tilrå|rekommend|recommend)/;

/** True for answers from 0 to 10 to how likely one is to recommend, in any language of the house. */
export function isRecommendation({ question, range }: Measured): boolean {
	if (!runsToTen({ question, range })) return false;
	if (question.kind === 'scale' && question.scale.family === 'recommend') return true;
	return recommending.test(normaliseText(`${question.text} ${question.row ?? ''}`));
}

/** True for answers from 0 to 10, whatever they are about. */
export function runsToTen({ question, range }: Pick<Measured, 'question' | 'range'>): boolean {
	return question.kind === 'number' ? isZeroToTen(question) : range?.min === 0 && range.max === 10;
}

/** Whether no answer lies outside 0 to 10 or between the whole numbers. */
export function isZeroToTen({ values }: NumberQuestion): boolean {
	const given = values.filter((value) => value !== null);
	return given.length > 0 && given.every((v) => Number.isInteger(v) && v >= 0 && v <= 10);
}
