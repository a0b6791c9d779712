import type { Analysis, AnalysisInput } from '../analysis';
import { countAnswers } from '../answer-counts';
import { basisOf } from '../basis';
import { findGroups } from '../find-question';
import { prepareScope, type PreparedScope } from '../prepare-scope';
import { findReliability } from './find-reliability';
import { indexFinding } from './index-finding';
import { indexGroups } from './index-groups';
import { findItems, type Items } from './items';
import { indexParamsSchema } from './schema';

/**
 * Several scales taken together, from 0 to 100: the mean of each person's items, of those who answered two thirds of
 * them; whether the items measure one thing; and with `by` the index within groups.
 */
export const index: Analysis<typeof indexParamsSchema> = {
	name: 'index',
	version: '1.0.0',
	schema: indexParamsSchema,
	settings: [{ key: 'reversed', form: 'questions' }],
	async run(input, params) {
		const { survey, measure, admission, signal } = input;
		const items = findItems(survey, params);
		const by = params.by === undefined ? null : findGroups(survey, params.by);
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		const { scope } = prepared;
		const { quantities, least } = items;
		const derived = await measure.derive({ op: 'mean', of: quantities, least }, signal);
		const request = { by: [], ...scope.counted, x: { derived } };
		const [values] = await measure.values([request], signal);
		const { population, issues } = await populationOf(items, scope, input);
		return {
			findings: [
				indexFinding(items, values?.rows ?? [], population, scope),
				await findReliability(items, scope, input),
				...(by ? [await indexGroups({ items, derived, by, scope, admission }, input)] : [])
			],
			issues: [...scope.issues, ...issues]
		};
	}
};

/** Everyone who could have an index: not known when an item was not asked of all, or more answered an item. */
async function populationOf(
	{ questions }: Items,
	scope: PreparedScope,
	{ tabulate, signal }: AnalysisInput
) {
	const tables = await tabulate(
		questions.map(({ id }) => ({ by: [{ question: id, as: 'status' }], ...scope.counted })),
		signal
	);
	const bases = questions.map((question, i) =>
		basisOf(question, countAnswers(tables[i] ?? { by: [], rows: [] }), scope)
	);
	const isKnown = bases.every(({ population }) => population !== null);
	return {
		population: isKnown ? scope.population : null,
		issues: bases.flatMap((basis) => basis.issues).slice(0, 1)
	};
}
