/** A Vega-Lite spec of the part of the language that cannot reach outside the chart. */
export type ChartSpec = Readonly<Record<string, unknown>>;

/** Why a text is not such a spec. */
export interface SpecProblem {
	/** `json`: it is not JSON; `refused`: a part that charts here may not have; `field`: no such column. */
	readonly code: 'json' | 'refused' | 'field';
	/** Where: a path such as `encoding.x.field`, or a line. */
	readonly place: string;
	/** The facts in plain English, for the command line. */
	readonly detail: string;
}
