import { sayParameterProblem } from './parameter-words';

/** What does not fit, each with the facts that its sentence names. */
export type ParameterProblem =
	| 'unknown_question'
	| 'set_aside'
	| 'not_groups'
	| 'too_many_groups'
	| 'no_options'
	| 'unknown_code'
	| 'not_a_number'
	| 'not_open'
	| 'not_measured'
	| 'not_recommendation'
	| 'not_broken'
	| 'question_needed'
	| 'by_needed'
	| 'moments_needed'
	| 'not_weighted'
	| 'weighted_already'
	| 'not_filtered'
	| 'targets_needed'
	| 'items_needed'
	| 'answers_needed'
	| 'unknown_slot'
	| 'not_a_network'
	| 'no_shared_options';

/** What an analysis was asked for does not fit the survey: the asker's mistake, not a fault. */
export class ParameterError extends Error {
	constructor(
		/** The parameter as the command line calls it. */
		readonly parameter: string,
		readonly problem: ParameterProblem,
		/** The facts that the sentence names: `id` is the question's. */
		readonly values: Readonly<Record<string, string | number>> = {}
	) {
		super(sayParameterProblem(parameter, problem, values, { locale: 'en' }));
		this.name = 'ParameterError';
	}
}
