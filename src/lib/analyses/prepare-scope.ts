import type { TabulationRequest } from '$lib/engine/tabulate';
import type { Filter } from '$lib/survey/filter';
import type { ImportIssue } from '$lib/survey/issue';
import type { AnalysisInput, AnalysisResult } from './analysis';
import { checkFilter } from './find-question';
import { prepareWeight } from './prepare-weight';
import type { Scope } from './scope';

/** The common parameters once they are known to fit the survey. */
export interface PreparedScope {
	readonly level: number;
	readonly base: Scope['base'];
	/** Null when unknown, and of a selection, since nobody said how many of all would meet the conditions. */
	readonly population: number | null;
	/** Who is counted and how much each counts: to be spread into a request. */
	readonly counted: Pick<TabulationRequest, 'where' | 'weight'>;
	/** The question that holds the weights, null when they were made to meet targets; null without weights. */
	readonly weights: { readonly question: string | null } | null;
	/** What the weights are like. */
	readonly issues: readonly ImportIssue[];
}

/** The scope, or the result of an analysis that cannot be carried out. */
export type Preparation =
	| { readonly kind: 'scope'; readonly scope: PreparedScope }
	| { readonly kind: 'stopped'; readonly result: AnalysisResult };

/**
 * Makes the common parameters ready for counting. Weights that cannot be used stop the analysis: what they were
 * to correct would be wrong without them. Throws `ParameterError` when the parameters do not fit the survey.
 */
export async function prepareScope(
	input: AnalysisInput,
	{ where, population, weight, level, base }: Scope
): Promise<Preparation> {
	if (where) checkFilter(input.survey, where);
	const scope: PreparedScope = {
		level,
		base,
		population: where ? null : (population ?? null),
		counted: where ? { where } : {},
		weights: null,
		issues: []
	};
	const { raked } = input;
	if (weight === undefined) {
		if (raked === undefined) return { kind: 'scope', scope };
		const counted = { ...scope.counted, weight: raked };
		return { kind: 'scope', scope: { ...scope, counted, weights: { question: null } } };
	}
	const prepared = await prepareWeight(input, weight, where);
	const { issues } = prepared;
	if (prepared.column === null) return { kind: 'stopped', result: { findings: [], issues } };
	const counted = { where: both(prepared.positive, where), weight: prepared.column };
	return { kind: 'scope', scope: { ...scope, counted, weights: { question: weight }, issues } };
}

const both = (one: Filter, other: Filter | undefined): Filter =>
	other ? { op: 'and', of: [other, one] } : one;
