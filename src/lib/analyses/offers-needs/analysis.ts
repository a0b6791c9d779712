import { normaliseText } from '$lib/survey/normalise';
import { isClosed, type ClosedQuestion } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { Analysis } from '../analysis';
import { findQuestion } from '../find-question';
import { planExchange } from '../network-readiness/exchange';
import { ParameterError } from '../parameter-error';
import { runPlans } from '../plan';
import { prepareScope } from '../prepare-scope';
import { findSlots } from '../programme/slots';
import { offersNeedsParamsSchema } from './schema';

/**
 * What people offer beside what they need, by any two questions with the same options: how many offer each thing and
 * how many need it. Who does is told nowhere. Without `questions`, those of the questionnaire about a network.
 */
export const offersNeeds: Analysis<typeof offersNeedsParamsSchema> = {
	name: 'offers-needs',
	version: '1.0.0',
	schema: offersNeedsParamsSchema,
	settings: [],
	async run(input, params) {
		const { survey } = input;
		// Those who offer are counted, each for itself, and not broken into groups that they would be known by.
		if (params.weight !== undefined || input.raked !== undefined)
			throw new ParameterError('weight', 'not_weighted');
		if (params.by !== undefined) throw new ParameterError('by', 'not_broken', { id: params.by });
		const [offers, needs] = pairOf(survey, params.questions);
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		const { counted, level, issues } = prepared.scope;
		const found = await runPlans(planExchange({ offers, needs }, counted, level), input);
		return { ...found, issues: [...issues, ...found.issues] };
	}
};

/** The two questions. Throws `ParameterError` where there are not two, or they share no options. */
function pairOf(
	survey: Survey,
	ids: readonly string[] | undefined
): readonly [ClosedQuestion, ClosedQuestion] {
	const slots = findSlots(survey, 'readiness');
	const asked =
		ids?.map((id) => findQuestion(survey, id)) ??
		['offers', 'needs'].flatMap((slot) => slots.question(slot) ?? []);
	const [offers, needs] = asked;
	if (!offers || !needs) throw new ParameterError('question', 'question_needed');
	if (!isClosed(offers)) throw new ParameterError('question', 'no_options', { id: offers.id });
	if (!isClosed(needs)) throw new ParameterError('question', 'no_options', { id: needs.id });
	const known = new Set(labelsOf(offers));
	if (!labelsOf(needs).some((label) => known.has(label)))
		throw new ParameterError('question', 'no_shared_options', { id: needs.id });
	return [offers, needs];
}

const labelsOf = ({ options }: ClosedQuestion): string[] =>
	options.flatMap(({ label, missing }) => (missing === null ? [normaliseText(label)] : []));
