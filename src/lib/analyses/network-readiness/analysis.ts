import type { SetThresholds } from '$lib/rules/rule-thresholds';
import { readinessGo } from '$lib/rules/definitions/readiness-go';
import type { Finding } from '$lib/survey/finding';
import type { Admission } from '$lib/survey/policy';
import type { ImportIssue } from '$lib/survey/issue';
import type { World } from '$lib/survey/world';
import type { Analysis } from '../analysis';
import { columnOf } from '../find-question';
import { planDistribution } from '../plan-distribution';
import { runPlans } from '../plan';
import { prepareScope } from '../prepare-scope';
import { externalsBeside } from '../programme/external-rows';
import { setRule } from '../programme/judge-subject';
import { missingSlots } from '../programme/slots';
import { countAnswers, type Answers } from './answers';
import { planExchange } from './exchange';
import { funnelRows } from './funnel-rows';
import { groupsOf, populationIssues, type Groups } from './groups';
import { memberRows } from './member-rows';
import { criticalMass } from './members';
import { planPrices } from './prices';
import { prospectRows } from './prospect-rows';
import { findQuestions, type Questions } from './questions';
import { readinessFinding, type Whom } from './rows';
import { readinessParamsSchema } from './schema';
import { shareRows } from './share-rows';
import { verdictOf, verdictsOf } from './verdicts';

/**
 * Whether there are firms enough for a network: how many members each village may expect, how sure that is, what they
 * would pay, what they want of it, and the verdict of the rule for each village and for villages together.
 */
export const networkReadiness: Analysis<typeof readinessParamsSchema> = {
	name: 'network-readiness',
	version: '1.0.0',
	schema: readinessParamsSchema,
	usesWorld: true,
	settings: [{ key: 'slots', form: 'slots' }],
	async run(input, params) {
		const { survey, world, rules } = input;
		const found = findQuestions(survey, params, world);
		if (found.kind === 'stopped') return { findings: [], issues: [found.issue] };
		const { questions } = found;
		const prepared = await prepareScope(input, params);
		if (prepared.kind === 'stopped') return prepared.result;
		const { scope } = prepared;
		const counted = params.where ? { where: params.where } : {};
		const answers = await countAnswers(questions, counted, input);
		const { set, issues: refused } = setRule(readinessGo, rules);
		const { level } = scope;
		const { purposes } = questions;
		const plans = [
			...(purposes
				? [
						planDistribution(
							{
								question: purposes,
								column: columnOf(survey, purposes),
								percentOf: 'respondents'
							},
							{ ...scope, population: null }
						)
					]
				: []),
			...planPrices(questions, counted, level),
			...planExchange(questions, counted, level)
		];
		const wishes = await runPlans(plans, input);
		const groups = groupsOf(questions, answers, params.where ? 'chosen' : scope.population);
		return {
			findings: [
				...verdicts(questions, groups, set, input.admission),
				...indicators(questions, answers, groups.whom, set, level),
				...(groups.all ? indicators(questions, answers, groups.all, set, level) : []),
				...externals(questions, world, level),
				...wishes.findings
			],
			issues: [
				...scope.issues,
				...refused,
				...found.issues,
				...populationIssues(groups, params.where !== undefined),
				...(criticalMass(set.values) === null ? [noBreakEven] : []),
				...missingSlots('readiness', questions.slots),
				...wishes.issues
			]
		};
	}
};

function verdicts(
	questions: Questions,
	{ whom, none }: Groups,
	set: SetThresholds,
	admission: Admission
): Finding[] {
	const judging = { set, questions };
	const { places } = questions;
	return places
		? verdictsOf(whom.groups, none, places.question, judging, admission)
		: whom.groups.map((group) => verdictOf(group, judging));
}

/** Numbers from elsewhere about the places. */
function externals({ places }: Questions, world: World, level: number): Finding[] {
	if (!places) return [];
	const subjects = places.list.map(({ code, label }) => ({ kind: 'site', code, label }) as const);
	const by = places.question.id;
	return externalsBeside({ family: 'readiness', by, subjects, kind: 'village', level }, world);
}

/** Members first; then what is counted in firms, and last what is a part of all. */
function indicators(
	questions: Questions,
	answers: Answers,
	whom: Whom,
	{ values }: SetThresholds,
	level: number
): Finding[] {
	return [
		memberRows(whom, answers, questions, values),
		funnelRows(whom, answers, questions),
		prospectRows(whom, answers, questions, values),
		shareRows(whom, answers, questions, values, level)
	].map((rows) => readinessFinding(whom, rows, level));
}

const noBreakEven: ImportIssue = {
	code: 'readiness.no_break_even',
	severity: 'warning',
	detail: 'With a fee of 0 the costs are never covered, so there is no critical mass'
};
