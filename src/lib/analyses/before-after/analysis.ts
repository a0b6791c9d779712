import type { Analysis } from '../analysis';
import { findGroups, findQuestion } from '../find-question';
import { findMeasured, type Measured } from '../measured';
import { ParameterError } from '../parameter-error';
import { prepareScope } from '../prepare-scope';
import { planAskedTwice } from './plan-asked-twice';
import { planTwoQuestions } from './plan-two-questions';
import { beforeAfterParamsSchema } from './schema';
import { runPlans } from '../plan';

/**
 * What changed from before to after: the same people's answers to two questions, or one question asked twice, paired
 * by who answered when that is known and otherwise as if different people had answered.
 */
export const beforeAfter: Analysis<typeof beforeAfterParamsSchema> = {
	name: 'before-after',
	version: '1.0.0',
	schema: beforeAfterParamsSchema,
	settings: [
		{ key: 'moments', form: 'codes' },
		{ key: 'recalled', form: 'flag' },
		{ key: 'then', form: 'question' },
		{ key: 'id', form: 'question' }
	],
	async run(input, params) {
		const { survey } = input;
		// Ranks of pairs have no weighted form that holds for small groups.
		if (params.weight !== undefined) throw new ParameterError('weight', 'not_weighted');
		if (input.raked !== undefined) throw new ParameterError('target', 'not_weighted');
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		const { scope } = prepared;
		const measure = (id: string): Measured => findMeasured(findQuestion(survey, id));
		const [before, after] = params.questions ?? [];
		if (before === undefined) throw new ParameterError('question', 'question_needed');
		if (after !== undefined) {
			const then = params.then === undefined ? null : measure(params.then);
			const pair = { before: measure(before), after: measure(after), then };
			return runPlans([planTwoQuestions(pair, params, scope)], input);
		}
		if (params.by === undefined) throw new ParameterError('by', 'by_needed');
		const by = findGroups(survey, params.by, 'by', Infinity);
		return runPlans([planAskedTwice(survey, measure(before), by, params, scope)], input);
	}
};
