import { processScale } from '$lib/rules/definitions/process-scale';
import type { Analysis } from '../analysis';
import { planTwoQuestions } from '../before-after/plan-two-questions';
import { columnOf, findGroups } from '../find-question';
import { listsIn, networkAsked } from '../network/analysis';
import { planNetwork } from '../network/plan-network';
import { ParameterError } from '../parameter-error';
import { runPlans, type Plan } from '../plan';
import { planDistribution } from '../plan-distribution';
import { prepareScope, type PreparedScope } from '../prepare-scope';
import { externalsBeside } from '../programme/external-rows';
import { fitting, type Fitting } from '../programme/fitting';
import { groupingOf, type Grouping } from '../programme/grouping';
import { measureIndicators } from '../programme/indicator-plan';
import { setRule } from '../programme/judge-subject';
import { responsesPlan } from '../programme/response-rows';
import { findSlots, missingSlots, type Slots } from '../programme/slots';
import type { Finding } from '$lib/survey/finding';
import type { IndicatorsFinding } from '$lib/survey/findings/indicators';
import type { Survey } from '$lib/survey/survey';
import type { World } from '$lib/survey/world';
import { outcomesByDose } from './doses';
import { evaluateProcess } from './evaluate';
import { processPlans } from './plans';
import { processParamsSchema } from './schema';

/**
 * What a process led to, one answer per firm, and whether to offer it to more, go on with changes or stop: of everyone,
 * and with `by` of each group. What people remember of before is compared with now, firm by firm.
 */
export const processEvaluation: Analysis<typeof processParamsSchema> = {
	name: 'process-evaluation',
	version: '1.0.0',
	schema: processParamsSchema,
	usesWorld: true,
	settings: [
		{ key: 'invited', form: 'whole' },
		{ key: 'attended', form: 'whole' },
		{ key: 'slots', form: 'slots' }
	],
	async run(input, params) {
		const { survey, admission } = input;
		// Firms are counted, each for itself.
		if (params.weight !== undefined || input.raked !== undefined)
			throw new ParameterError('weight', 'not_weighted');
		const slots = findSlots(survey, 'process', params.slots);
		const by = params.by === undefined ? null : findGroups(survey, params.by);
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		// Of the process, which may be held again: the firms are no list to be counted out.
		const scope: PreparedScope = { ...prepared.scope, population: null };
		const { level } = scope;
		const rule = setRule(processScale, input.rules);
		const fit = fitting(slots);
		const plans = processPlans({ slots, fit, level });
		const continuation = fit.scale('continue_without_support');
		const evaluate = async (grouping: Grouping) => {
			const all = [responsesPlan(grouping.by?.id ?? null), ...plans];
			const rows = await measureIndicators(all, grouping, scope, input);
			return evaluateProcess({ rule, rows, grouping, continuation, admission, level });
		};
		const together = await evaluate(groupingOf(null, input, params, slots));
		const apart = by && (await evaluate(groupingOf(by, input, params, slots)));
		const doses = await outcomesByDose({ slots, fit, level }, scope, input);
		const besides = await runPlans(
			plansBesides(survey, slots, fit, scope, params.invited ?? null),
			input
		);
		return {
			findings: [
				...together.verdicts,
				together.indicators,
				...(apart ? [...apart.verdicts, apart.indicators] : []),
				...(apart ? externalsOf(apart.indicators, input.world) : []),
				...(doses ? [doses] : []),
				...besides.findings
			],
			issues: [
				...scope.issues,
				...rule.issues,
				...missingSlots('process', slots),
				...fit.issues,
				...together.issues,
				...(apart?.issues ?? []),
				...listsIn(slots).issues,
				...besides.issues
			]
		};
	}
};

/** What is asked of before and of now. */
const remembered = ['knew_others', 'trust', 'willing'];

/** What other analyses find of its questions: the change from before to now, and what stood in the way. */
function plansBesides(
	survey: Survey,
	slots: Slots,
	fit: Fitting,
	scope: PreparedScope,
	firms: number | null
): Plan[] {
	const barriers = slots.question('barriers');
	const { lists } = listsIn(slots);
	const network = networkAsked(survey, lists, slots.question('firm'));
	return [
		...remembered.flatMap((slot) => {
			const [before, after] = [fit.measured(`${slot}_before`), fit.measured(`${slot}_now`)];
			return before && after
				? [planTwoQuestions({ before, after, then: null }, { recalled: true }, scope)]
				: [];
		}),
		...(network
			? [planNetwork({ ...network, groups: null }, { ...scope, population: firms })]
			: []),
		...(barriers?.kind === 'multiple'
			? [
					planDistribution(
						{ question: barriers, column: columnOf(survey, barriers), percentOf: 'respondents' },
						scope
					)
				]
			: [])
	];
}

/** Numbers from elsewhere, where the groups are called as sites are. */
function externalsOf({ by, subjects, level }: IndicatorsFinding, world: World): Finding[] {
	const named = subjects.flatMap((subject) => subject ?? []);
	return externalsBeside({ family: 'process', by, subjects: named, level }, world);
}
