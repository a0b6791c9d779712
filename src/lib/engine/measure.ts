import type { CrossTable, MomentTable, ValueTable } from '$lib/survey/moment-table';
import type { Survey } from '$lib/survey/survey';
import { derivationOf, type DerivedColumn } from './derived-column';
import { derivedId } from './derived-id';
import type { Answering } from './engine';
import type { Derivation } from './expression';
import { foldRows } from './fold';
import { mergeCounts, mergeMoments, mergeProducts } from './merge-rows';
import { planSelection } from './plan-selection';
import { numberOf, type Quantity } from './quantity';
import { quantilesOf, type QuantileTable } from './quantiles';
import type { TabulationRequest } from './tabulate';

export interface MeasureRequest extends TabulationRequest {
	readonly x: readonly Quantity[];
}

export interface CrossMeasureRequest extends MeasureRequest {
	/** Only responses that have every quantity. */
	readonly complete?: boolean;
}

export interface QuantileRequest extends TabulationRequest {
	readonly x: Quantity;
	/** Which quantiles, each from 0 to 1. */
	readonly p: readonly number[];
}

export interface ValueRequest extends TabulationRequest {
	readonly x: Quantity;
}

/**
 * Sums numbers in the codebook's terms, as `Tabulate` counts. A response that stands in several groups of
 * a checkbox question is in the sums of each. Throws when a quantity or a dimension does not fit its question.
 */
export interface Measure {
	/** The id of a column that is derived once for the answers that are loaded, and again for others. */
	derive(column: DerivedColumn, signal?: AbortSignal): Promise<string>;
	/** For each request one table for each of its quantities. */
	moments(requests: readonly MeasureRequest[], signal?: AbortSignal): Promise<MomentTable[][]>;
	crossMoments(
		requests: readonly CrossMeasureRequest[],
		signal?: AbortSignal
	): Promise<CrossTable[]>;
	/** How many have each number. For quantities of few different numbers: each makes a row. */
	values(requests: readonly ValueRequest[], signal?: AbortSignal): Promise<ValueTable[]>;
	quantiles(requests: readonly QuantileRequest[], signal?: AbortSignal): Promise<QuantileTable[]>;
}

/** A `Measure` over an engine that holds the survey's columns. */
export function createMeasure(engine: Answering, survey: Survey): Measure {
	const deriveInEngine = async (derivation: Derivation, signal?: AbortSignal): Promise<string> => {
		const id = derivedId(derivation);
		await engine.derive(id, derivation, signal);
		return id;
	};
	const planOf = (request: MeasureRequest) => ({
		...planSelection(survey, request),
		x: request.x.map((quantity) => numberOf(survey, quantity))
	});
	return {
		async derive(column, signal) {
			const first = (derivation: Derivation) => deriveInEngine(derivation, signal);
			return first(await derivationOf(survey, column, first));
		},
		async moments(requests, signal) {
			const plans = requests.map(planOf);
			const asked = plans.map(({ selection, x }) => ({ ...selection, x }));
			const answers = await engine.momentsBy(asked, signal);
			return plans.map(({ by, folds }, i) =>
				(answers[i] ?? []).map(({ rows }) => ({ by, rows: foldRows(rows, folds, mergeMoments) }))
			);
		},
		async crossMoments(requests, signal) {
			const plans = requests.map(planOf);
			const asked = plans.map(({ selection, x }, i) => ({
				...selection,
				x,
				complete: requests[i]?.complete ?? false
			}));
			const answers = await engine.crossMomentsBy(asked, signal);
			return plans.map(({ by, folds }, i) => ({
				by,
				rows: foldRows(answers[i]?.rows ?? [], folds, mergeProducts)
			}));
		},
		async values(requests, signal) {
			const plans = requests.map((request) => ({
				...planSelection(survey, request),
				x: numberOf(survey, request.x)
			}));
			const asked = plans.map(({ selection, x }) => ({ ...selection, x }));
			const answers = await engine.valuesBy(asked, signal);
			return plans.map(({ by, folds }, i) => ({
				by,
				rows: foldRows(answers[i]?.rows ?? [], folds, mergeCounts, ({ value }) => value)
			}));
		},
		async quantiles(requests, signal) {
			const tables: QuantileTable[] = [];
			for (const request of requests) {
				const plan = planSelection(survey, request);
				const x = numberOf(survey, request.x);
				tables.push(await quantilesOf(engine, { ...plan, x, p: request.p }, signal));
			}
			return tables;
		}
	};
}
