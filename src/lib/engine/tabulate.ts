import type { CountTable } from '$lib/survey/count-table';
import type { Filter } from '$lib/survey/filter';
import type { Survey } from '$lib/survey/survey';
import type { CountRequest, Engine } from './engine';
import { foldRows } from './fold';
import { mergeCounts } from './merge-rows';
import { planSelection } from './plan-selection';

/**
 * One dimension of a tabulation. `options`: the option codes of a closed question, 0 for a blank cell; a
 * response that ticked three options is counted under each. `status`: whether the response is substantive
 * (0) or which missing reason it has, see `statusCode`; every response counts once. `entries`: the raw
 * entries, for numbers and dates.
 */
export interface Dimension {
	readonly question: string;
	readonly as: 'options' | 'status' | 'entries';
}

/** The codes of a column that was derived. */
export interface DerivedDimension {
	readonly derived: string;
}

export interface TabulationRequest {
	readonly by: readonly (Dimension | DerivedDimension)[];
	/** Everyone when left out. */
	readonly where?: Filter;
	/** Id of a number column that the engine holds, stored or derived: each response counts as much. */
	readonly weight?: string;
}

/**
 * Counts in the codebook's terms: what analyses are given instead of an engine. One table per request,
 * its `by` naming the questions. Throws when a dimension does not fit the question's kind.
 */
export type Tabulate = (
	requests: readonly TabulationRequest[],
	signal?: AbortSignal
) => Promise<CountTable[]>;

/**
 * A `Tabulate` over an engine that holds the survey's columns. Requests that need the same counts of
 * entries share them, all in one round trip; the codebook is applied to what comes back.
 */
export function createTabulate(engine: Pick<Engine, 'countBy'>, survey: Survey): Tabulate {
	return async (requests, signal) => {
		const plans = requests.map((request) => planSelection(survey, request));
		const keys = plans.map(({ selection }) => JSON.stringify(selection));
		const needed = new Map<string, CountRequest>();
		plans.forEach(({ selection }, index) => needed.set(keys[index] ?? '', selection));
		const answers = await engine.countBy([...needed.values()], signal);
		const tables = new Map([...needed.keys()].map((key, index) => [key, answers[index]]));
		return plans.map(({ by, folds }, index): CountTable => {
			const table = tables.get(keys[index] ?? '');
			if (!table) throw new Error('The engine left out a table');
			return { by, rows: foldRows(table.rows, folds, mergeCounts) };
		});
	};
}
