import type { CountTable } from '$lib/survey/count-table';
import type { Survey } from '$lib/survey/survey';
import type { Engine } from './engine';

/**
 * One dimension of a tabulation. `options`: the option codes of a closed question, 0 for a blank cell; a
 * response that ticked three options is counted under each. `status`: whether the response is substantive
 * (`substantive`) or which missing reason it has, see `statusCode`; every response counts once.
 * `entries`: the raw entries, for numbers and dates.
 */
export interface Dimension {
	readonly question: string;
	readonly as: 'options' | 'status' | 'entries';
}

export interface TabulationRequest {
	readonly by: readonly Dimension[];
	/** Responses whose answer to `question` is one of the option `codes`; all must hold. */
	readonly where?: readonly { readonly question: string; readonly codes: readonly number[] }[];
}

/** Counts in the codebook's terms: what analyses are given instead of an engine. */
export type Tabulate = (
	requests: readonly TabulationRequest[],
	signal?: AbortSignal
) => Promise<CountTable[]>;

export type CreateTabulate = (engine: Engine, survey: Survey) => Tabulate;
