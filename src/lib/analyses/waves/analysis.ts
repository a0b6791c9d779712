import type { Analysis } from '../analysis';
import { findGroups, findQuestion } from '../find-question';
import { ParameterError } from '../parameter-error';
import { runPlans } from '../plan';
import { prepareScope } from '../prepare-scope';
import { findFollowed } from './followed';
import { planTrend } from './plan-trend';
import { whoAnswered } from './same-people';
import { wavesParamsSchema } from './schema';

/**
 * Questions over waves, events or files: a mean, a share or a net promoter score in each, what may be compared, and
 * how the last stands to the first.
 */
export const waves: Analysis<typeof wavesParamsSchema> = {
	name: 'waves',
	version: '1.0.0',
	schema: wavesParamsSchema,
	settings: [
		{ key: 'measure', form: { oneOf: ['mean', 'share', 'nps'] } },
		{ key: 'answers', form: 'codes' },
		{ key: 'id', form: 'question' }
	],
	async run(input, params) {
		const { survey, admission } = input;
		const { questions = [], by: groups } = params;
		if (questions.length === 0) throw new ParameterError('question', 'question_needed');
		if (groups === undefined) throw new ParameterError('by', 'by_needed');
		const by = findGroups(survey, groups);
		const who = whoAnswered(survey, params);
		const followed = await Promise.all(
			questions.map((id) => findFollowed(findQuestion(survey, id), params, input))
		);
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		const { scope } = prepared;
		const plans = followed.map((one) =>
			planTrend({ survey, followed: one, by, who, scope, admission })
		);
		const { findings, issues } = await runPlans(plans, input);
		return { findings, issues: [...scope.issues, ...issues] };
	}
};
