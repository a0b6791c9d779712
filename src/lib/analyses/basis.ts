import type { Base } from '$lib/survey/base';
import type { ImportIssue } from '$lib/survey/issue';
import type { Question } from '$lib/survey/question';
import type { AnswerCounts } from './answer-counts';
import type { PreparedScope } from './prepare-scope';

/** Who the percentages of a question are of, and out of how many if that is known. */
export interface Basis {
	readonly base: Base;
	readonly population: number | null;
	/**
	 * Of the population those who may have an answer on the scale, for what is computed from such answers alone:
	 * whoever answered beside it ("don't know") has none, and so is not among those still unknown.
	 */
	readonly populationOnScale: number | null;
	/** A population that could not be believed. */
	readonly issues: readonly ImportIssue[];
}

/**
 * With a population everyone who answered is a part of it, don't-know included, so the base is
 * `answered`. A question that not all were asked has a population of its own, which nobody gave; so has a
 * selection of the responses.
 */
export function basisOf(
	question: Question,
	counts: AnswerCounts,
	scope: Pick<PreparedScope, 'base' | 'population'>
): Basis {
	const { substantive, answered, missing } = counts;
	const usual: Base =
		scope.base === 'answered'
			? { count: answered, kind: 'answered' }
			: { count: substantive, kind: 'substantive' };
	const { population } = scope;
	if (population === null || missing.some(({ reason }) => reason === 'not_asked')) {
		return { base: usual, population: null, populationOnScale: null, issues: [] };
	}
	if (population < answered) {
		const issues = [tooSmall(question, answered, population)];
		return { base: usual, population: null, populationOnScale: null, issues };
	}
	return {
		base: { count: answered, kind: 'answered' },
		population,
		populationOnScale: population - (answered - substantive),
		issues: []
	};
}

function tooSmall(question: Question, answered: number, population: number): ImportIssue {
	return {
		code: 'population.too_small',
		severity: 'warning',
		detail: `${question.id}: ${answered} answers from a population of ${population}; the population is ignored`,
		values: { question: question.id, answered, population }
	};
}
