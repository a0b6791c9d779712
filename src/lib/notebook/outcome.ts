import type { ChartSpec, SpecProblem } from '$lib/charts/custom/chart-spec';
import type { QueryRefusal } from '$lib/engine/row-query';
import type { CodeOutcome } from '$lib/sandbox/sandbox';
import type { RowTable, RowValue } from '$lib/survey/row-table';
import type { GraphProblem } from './graph';
import type { CellResult } from './run-analysis-cell';

type CodeFailure = Extract<CodeOutcome, { kind: 'failed' }>;

/** Why a cell has no result. */
export type CellProblem =
	| GraphProblem
	/** A cell that it uses has no result. */
	| { readonly code: 'used_failed'; readonly cell: string }
	/** Somebody else wrote the code, and the owner has not allowed it to run. */
	| { readonly code: 'not_allowed' }
	/** The database that answers SQL is not there. */
	| { readonly code: 'no_database'; readonly message: string }
	| { readonly code: 'engine'; readonly message: string }
	| {
			readonly code: 'sql';
			/** The database's own words, in English. */
			readonly message: string;
			readonly line: number | null;
			/** What is told in the reader's language instead, where the SQL never reached the database. */
			readonly refusal: QueryRefusal | null;
	  }
	| { readonly code: 'transform'; readonly failure: CodeFailure }
	| { readonly code: 'spec'; readonly problem: SpecProblem };

/** What became of a cell. */
export type CellOutcome =
	/** What an analysis found, past the disclosure gate. */
	| { readonly kind: 'findings'; readonly result: CellResult }
	/** Rows for the analyst's eyes only. */
	| { readonly kind: 'rows'; readonly table: RowTable }
	| {
			readonly kind: 'drawing';
			readonly spec: ChartSpec;
			readonly table: RowTable;
			/** True when it is drawn of what an analysis found; false when of rows that may not leave the page. */
			readonly isProtected: boolean;
	  }
	| { readonly kind: 'value'; readonly value: RowValue }
	/** Text, sections and counts from elsewhere have nothing to find. */
	| { readonly kind: 'nothing' }
	| { readonly kind: 'problem'; readonly problem: CellProblem };
