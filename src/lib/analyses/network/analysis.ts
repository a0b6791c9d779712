import type { ImportIssue } from '$lib/survey/issue';
import type { Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import type { Analysis } from '../analysis';
import { columnOf, findGroups, findQuestion } from '../find-question';
import { ParameterError } from '../parameter-error';
import { runPlans } from '../plan';
import { prepareScope } from '../prepare-scope';
import { amountsOf } from '../programme/amount-plans';
import { unfit } from '../programme/fitting';
import { findSlots, type Slots } from '../programme/slots';
import { whoAnswered } from '../waves/same-people';
import { isList, whoAnswers, type List } from './members';
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
		const own = listsIn(slots);
		const asked = networkAsked(
			survey,
			params.questions?.map((id) => findQuestion(survey, id)) ?? own.lists,
			whoAnswered(survey, params) ?? slots.question('firm')
		);
		if (!asked) throw new ParameterError('question', 'question_needed');
		const groups = params.by === undefined ? null : findGroups(survey, params.by);
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		const found = await runPlans([planNetwork({ ...asked, groups }, prepared.scope)], input);
		return { ...found, issues: [...(params.questions ? [] : own.issues), ...found.issues] };
	}
};

/** The lists of the questionnaire for the end of a process, and those that are not read as lists. */
export function listsIn(slots: Slots): {
	readonly lists: readonly List[];
	readonly issues: readonly ImportIssue[];
} {
	const asked = (['worked_with_before', 'works_with_now'] as const).flatMap((slot) => {
		const question = slots.question(slot);
		return question ? [{ slot, question }] : [];
	});
	return {
		lists: asked.flatMap(({ question }) => (isList(question) ? [question] : [])),
		issues: asked.flatMap(({ slot, question }) => (isList(question) ? [] : [unfit(slot, question)]))
	};
}

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
	if (isList(question)) return { kind: 'list', question };
	const amounts = amountsOf(question);
	if (amounts) return { kind: 'numbers', question, amounts };
	throw new ParameterError('question', 'not_a_network', { id: question.id });
}
