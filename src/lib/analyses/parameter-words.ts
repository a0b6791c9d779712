import type { Locale } from '$lib/i18n/locale';
import { m } from '$lib/i18n/messages';
import type { ParameterError, ParameterProblem } from './parameter-error';

interface Facts {
	readonly key: string;
	readonly id: string;
	readonly code: string;
	readonly groups: string;
	readonly most: string;
}

type Wording = (facts: Facts, options: { readonly locale: Locale }) => string;

const words: Readonly<Record<ParameterProblem, Wording>> = {
	unknown_question: ({ key, id }, o) => m.parameter_unknown_question({ key, id }, o),
	set_aside: ({ key, id }, o) => m.parameter_set_aside({ key, id }, o),
	not_groups: ({ key, id }, o) => m.parameter_not_groups({ key, id }, o),
	too_many_groups: ({ key, id, groups, most }, o) =>
		m.parameter_too_many_groups({ key, id, groups, most }, o),
	no_options: ({ key, id }, o) => m.parameter_no_options({ key, id }, o),
	unknown_code: ({ key, id, code }, o) => m.parameter_unknown_code({ key, id, code }, o),
	not_a_number: ({ key, id }, o) => m.parameter_not_a_number({ key, id }, o),
	not_open: ({ key, id }, o) => m.parameter_not_open({ key, id }, o),
	not_measured: ({ key, id }, o) => m.parameter_not_measured({ key, id }, o),
	not_recommendation: ({ key, id }, o) => m.parameter_not_recommendation({ key, id }, o),
	not_broken: ({ key, id }, o) => m.parameter_not_broken({ key, id }, o),
	question_needed: ({ key }, o) => m.parameter_question_needed({ key }, o),
	by_needed: ({ key }, o) => m.parameter_by_needed({ key }, o),
	moments_needed: ({ key, id }, o) => m.parameter_moments_needed({ key, id }, o),
	not_weighted: ({ key }, o) => m.parameter_not_weighted({ key }, o),
	weighted_already: ({ key }, o) => m.parameter_weighted_already({ key }, o),
	not_filtered: ({ key }, o) => m.parameter_not_filtered({ key }, o),
	targets_needed: ({ key }, o) => m.parameter_targets_needed({ key }, o),
	items_needed: ({ key }, o) => m.parameter_items_needed({ key }, o),
	answers_needed: ({ key, id }, o) => m.parameter_answers_needed({ key, id }, o),
	unknown_slot: ({ key, id }, o) => m.parameter_unknown_slot({ key, id }, o),
	no_shared_options: ({ key, id }, o) => m.parameter_no_shared_options({ key, id }, o),
	not_a_network: ({ key, id }, o) => m.parameter_not_a_network({ key, id }, o)
};

/** What does not fit, in a sentence that names the parameter and the question. */
export function sayParameterProblem(
	parameter: string,
	problem: ParameterProblem,
	values: ParameterError['values'],
	options: { readonly locale: Locale }
): string {
	const fact = (name: string): string => String(values[name] ?? '');
	return words[problem](
		{
			key: parameter,
			id: fact('id'),
			code: fact('code'),
			groups: fact('groups'),
			most: fact('most')
		},
		options
	);
}
