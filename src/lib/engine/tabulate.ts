import type { CountTable } from '$lib/survey/count-table';
import type { Filter } from '$lib/survey/filter';
import { questionById, type Survey } from '$lib/survey/survey';
import type { CountRequest, Engine } from './engine';
import { entryFilterOf } from './filter-entries';
import { foldOf, foldTable, type Fold } from './fold';
import { needsEntries } from './meaning';

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

export interface TabulationRequest {
	readonly by: readonly Dimension[];
	/** Everyone when left out. */
	readonly where?: Filter;
	/** Id of a number column that the engine holds: each response counts as much as its number. */
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
		const plans = requests.map((request) => planOf(survey, request));
		const needed = new Map(plans.map((plan) => [plan.key, plan.request]));
		const answers = await engine.countBy([...needed.values()], signal);
		const tables = new Map([...needed.keys()].map((key, index) => [key, answers[index]]));
		return requests.map((request, index): CountTable => {
			const plan = plans[index];
			const table = plan && tables.get(plan.key);
			if (!table) throw new Error('The engine left out a table');
			const by = request.by.map((dimension) => dimension.question);
			return { by, rows: foldTable(table, plan.folds) };
		});
	};
}

interface Plan {
	/** Equal for tabulations that need the same counts. */
	readonly key: string;
	readonly request: CountRequest;
	readonly folds: readonly Fold[];
}

function planOf(survey: Survey, { by, where, weight }: TabulationRequest): Plan {
	const columns = [...new Set(by.map((dimension) => dimension.question))].sort();
	const presence = columns.filter((id) => {
		const question = questionById(survey, id);
		return !by.some(({ question: named, as }) => named === id && needsEntries(question, as));
	});
	const request: CountRequest = {
		by: columns,
		presence,
		...(where && { where: entryFilterOf(survey, where) }),
		...(weight !== undefined && { weight })
	};
	const folds = by.map((dimension) =>
		foldOf(
			questionById(survey, dimension.question),
			dimension.as,
			columns.indexOf(dimension.question)
		)
	);
	return { key: JSON.stringify(request), request, folds };
}
