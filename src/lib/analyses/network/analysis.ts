import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { Analysis } from '../analysis';
import { columnOf, findGroups, findQuestion } from '../find-question';
import { ParameterError } from '../parameter-error';
import { runPlans } from '../plan';
import { prepareScope } from '../prepare-scope';
import { amountsOf } from '../programme/amount-plans';
import { findSlots } from '../programme/slots';
import { whoAnswered } from '../waves/same-people';
import { whoAnswers } from './members';
import { planNetwork, type Asked, type NetworkAsked } from './plan-network';
import { networkParamsSchema } from './schema';

/**
 * How close those on a list work together, before and now: how dense the network is, whether ties gather around one,
 * and with `by` whether they leave their group, each with what it may be whatever those who did not answer would say.
 * No member is told by name. Without `questions`, those of the questionnaire for the end of a process.
 */
export const network: Analysis<typeof networkParamsSchema> = {
	name: 'network',
	version: '1.0.0',
	schema: networkParamsSchema,
	settings: [{ key: 'id', form: 'question' }],
	async run(input, params) {
		const { survey } = input;
		// Members are counted, each for itself.
		if (params.weight !== undefined || input.raked !== undefined)
			throw new ParameterError('weight', 'not_weighted');
		const slots = findSlots(survey, 'process');
		const asked = networkAsked(
			survey,
			params.questions?.map((id) => findQuestion(survey, id)) ??
				['worked_with_before', 'works_with_now'].flatMap((slot) => slots.question(slot) ?? []),
			whoAnswered(survey, params) ?? slots.question('firm')
		);
		if (!asked) throw new ParameterError('question', 'question_needed');
		const groups = params.by === undefined ? null : findGroups(survey, params.by);
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		return runPlans([planNetwork({ ...asked, groups }, prepared.scope)], input);
	}
};

/** The questions of a network, the earlier first; null when there are none. Throws `ParameterError` for others. */
export function networkAsked(
	survey: Survey,
	questions: readonly Question[],
	who: Question | null
): Omit<NetworkAsked, 'groups'> | null {
	const asked = questions.map(askedBy);
	const now = asked.at(-1);
	if (!now) return null;
	return {
		before: asked.at(-2) ?? null,
		now,
		who: who && { question: who.id, ...whoAnswers(who, columnOf(survey, who)) }
	};
}

function askedBy(question: Question): Asked {
	if (question.kind === 'multiple') return { kind: 'list', question };
	const amounts = amountsOf(question);
	if (amounts) return { kind: 'numbers', question, amounts };
	throw new ParameterError('question', 'not_a_network', { id: question.id });
}
