import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import { sumPlan } from '../programme/amount-plans';
import type { Fitting } from '../programme/fitting';
import type { IndicatorPlan } from '../programme/indicator-plan';
import { pointsOf, sharePlan, topTwo } from '../programme/share-plan';
import type { Slots } from '../programme/slots';
import { gainPlans } from './gain-plans';
import { attributableJobsPlan } from './jobs-plan';

/** What a process may have led to; the first three decide. */
export const mainOutcomes = ['outcome_ideas', 'outcome_cooperation', 'outcome_products'] as const;

const otherOutcomes = [
	'outcome_turnover',
	'outcome_jobs_safe',
	'outcome_belonging',
	'outcome_cohesion'
] as const;

/** Economic, social and cultural. */
const pillars = ['change_economic', 'change_social', 'change_cultural'] as const;

/** How far an idea has come: whoever has come further has been there too. */
const stages = ['idea', 'prototype', 'launched', 'sold'] as const;

const sums = ['new_cooperations', 'new_jobs', 'secured_jobs'] as const;

export interface Asked {
	readonly slots: Slots;
	readonly fit: Fitting;
	readonly level: number;
}

/** Every indicator that the survey has the questions for, in the order they are told. */
export function processPlans(asked: Asked): IndicatorPlan[] {
	const { fit, level } = asked;
	const [before, now] = [fit.measured('knew_others_before'), fit.measured('knew_others_now')];
	return [
		...outcomePlans(asked),
		...topTwoPlan(asked, 'continuation', 'substantive', 'continue_without_support'),
		...(before && now ? gainPlans(before, now, level) : []),
		...pillars.flatMap((slot) => topTwoPlan(asked, slot)),
		...stagePlans(asked),
		...sums.flatMap((slot) => sumPlans(asked, slot)),
		...topTwoPlan(asked, 'led_openly'),
		...expectationsPlan(asked)
	];
}

/** Of each outcome those who see it to a large extent; who cannot say yet is among those whom the share is of. */
export function outcomePlans(asked: Asked): IndicatorPlan[] {
	return [...mainOutcomes, ...otherOutcomes].flatMap((slot) => topTwoPlan(asked, slot, 'answered'));
}

function topTwoPlan(
	{ fit, level }: Asked,
	name: IndicatorName,
	base: 'answered' | 'substantive' = 'substantive',
	slot: string = name
): IndicatorPlan[] {
	const question = fit.scale(slot);
	return question ? [sharePlan({ name, question, codes: topTwo(question), base, level })] : [];
}

function stagePlans({ slots, fit, level }: Asked): IndicatorPlan[] {
	const question = fit.choice('idea_status', ['none', ...stages]);
	if (!question) return [];
	return stages.map((stage, from) =>
		sharePlan({
			name: `stage_${stage}`,
			question,
			codes: stages.slice(from).flatMap((one) => slots.code('idea_status', one) ?? []),
			level
		})
	);
}

function sumPlans({ fit }: Asked, slot: (typeof sums)[number]): IndicatorPlan[] {
	const amounts = fit.amounts(slot);
	if (!amounts) return [];
	const all = sumPlan(slot, amounts.question, amounts, 'sum');
	return slot === 'new_jobs'
		? [all, attributableJobsPlan(amounts, fit.scale('attribution'))]
		: [all];
}

/** As expected is met; the points below it are not. */
function expectationsPlan({ fit, level }: Asked): IndicatorPlan[] {
	const question = fit.scale('expectations');
	if (!question) return [];
	const points = pointsOf(question);
	const codes = points.slice(Math.floor(points.length / 2));
	return [sharePlan({ name: 'expectations_met', question, codes, level })];
}
