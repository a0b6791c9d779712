/**
 * What the value of a setting looks like when it is typed. `question` and `questions`: ids (`q3`), the latter as often
 * as there are; `codes`: option codes (`4,5`); `whole`: a whole number from 1; `flag`: yes or no; `slots`: questions of
 * an instrument, each with the survey's own (`satisfaction:q6`); `day`: a day as ISO text; `oneOf`: one of some words.
 */
export type SettingForm =
	| 'question'
	| 'questions'
	| 'codes'
	| 'whole'
	| 'flag'
	| 'slots'
	| 'day'
	| { readonly oneOf: readonly string[] };

/** Something that one analysis takes besides the common parameters. */
export interface Setting {
	/** The name of the parameter in the analysis's schema, which the command line uses as well. */
	readonly key: string;
	readonly form: SettingForm;
}

/** What part of all an option should be, in percent: what weights are to meet. */
export interface Target {
	readonly question: string;
	readonly code: number;
	readonly percent: number;
}
