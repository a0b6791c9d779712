import { isClosed } from '$lib/survey/question';
import type { AnalysisInput } from '../analysis';
import { findItems } from '../index/items';
import {
	amountsOf,
	balancePlan,
	indexPlan,
	scaleIndexPlan,
	scorePlan,
	sumPlan
} from '../programme/amount-plans';
import type { Fitting } from '../programme/fitting';
import { wilsonCell, peopleWith, pointsOf, sharePlan, topTwo } from '../programme/share-plan';
import type { IndicatorPlan } from '../programme/indicator-plan';
import type { Slots } from '../programme/slots';
import { countAnswers } from '../answer-counts';
import { tableAt } from '../plan';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';

/** The rows of "to what extent": what people experienced. */
const experiences = [
	'goal_clear',
	'content_relevant',
	'room_for_ideas',
	'contributed',
	'learned',
	'got_to_know'
] as const;

const counted = ['0', '1', '2', '3', '4', '5_or_more'] as const;

interface Asked {
	readonly slots: Slots;
	readonly fit: Fitting;
	readonly level: number;
}

/** Every indicator that the survey has the questions for, in the order they are told. */
export async function workshopPlans(
	asked: Asked,
	input: Pick<AnalysisInput, 'survey' | 'measure' | 'signal'>
): Promise<IndicatorPlan[]> {
	const plans = [
		topTwoPlan(asked, 'satisfied', 'satisfaction'),
		...(await experiencePlans(asked, input)),
		topTwoPlan(asked, 'useful', 'useful'),
		atLeastPlan(asked, 'ideas', 'new_ideas'),
		atLeastPlan(asked, 'contacts', 'new_contacts'),
		partnersPlan(asked),
		await actsPlan(asked, input),
		topTwoPlan(asked, 'intends_to_act', 'intends_to_act'),
		recommendPlan(asked),
		...balancePlans(asked, 'pace'),
		...balancePlans(asked, 'length')
	];
	return plans.filter((plan) => plan !== null);
}

function topTwoPlan(
	{ fit, level }: Asked,
	name: IndicatorName,
	slot: string
): IndicatorPlan | null {
	const question = fit.scale(slot);
	return question && sharePlan({ name, question, codes: topTwo(question), level });
}

/** Of each row the share and the index, and all rows together. */
async function experiencePlans(
	{ fit, level }: Asked,
	{ survey, measure, signal }: Pick<AnalysisInput, 'survey' | 'measure' | 'signal'>
): Promise<IndicatorPlan[]> {
	const rows = experiences.flatMap((slot) => fit.scale(slot) ?? []);
	const labelOf = (question: (typeof rows)[number]): string => question.row ?? question.text;
	const shares = rows.map((question) =>
		sharePlan({
			...{ name: 'experience', label: labelOf(question), question, level },
			codes: topTwo(question)
		})
	);
	const indices = rows.map((question) =>
		scaleIndexPlan('experience_index', labelOf(question), question, level)
	);
	if (rows.length < 2) return [...shares, ...indices];
	const reversed = rows.filter(({ scale }) => scale.polarity === 'negative').map(({ id }) => id);
	const items = findItems(survey, {
		questions: rows.map(({ id }) => id),
		reversed,
		level,
		base: 'substantive'
	});
	const { quantities, least } = items;
	const derived = await measure.derive({ op: 'mean', of: quantities, least }, signal);
	return [...shares, ...indices, indexPlan('process_index', items, derived, level)];
}

/** How many in all, where the highest option is "five or more": at least so many. */
function atLeastPlan(
	{ slots, fit }: Asked,
	name: IndicatorName,
	slot: string
): IndicatorPlan | null {
	const question = slots.question(slot);
	const amounts = question && amountsOf(question);
	if (question && amounts) return sumPlan(name, question, amounts, 'at_least');
	const choice = fit.choice(slot, counted);
	if (!choice) return null;
	const values = new Map(counted.map((option, count) => [slots.code(slot, option), count]));
	const valueOf = (code: number): number | null => values.get(code) ?? null;
	return sumPlan(name, choice, { as: 'options', valueOf }, 'at_least');
}

function partnersPlan({ slots, fit, level }: Asked): IndicatorPlan | null {
	const question = fit.choice('partners', ['yes', 'maybe', 'no']);
	if (!question) return null;
	const yes = slots.code('partners', 'yes');
	return sharePlan({ name: 'partners', question, codes: yes === null ? [] : [yes], level });
}

/** Those who ticked anything but "nothing yet". */
async function actsPlan(
	{ slots, level }: Asked,
	{ measure, signal }: Pick<AnalysisInput, 'measure' | 'signal'>
): Promise<IndicatorPlan | null> {
	const question = slots.question('actions');
	if (!question || !isClosed(question)) return null;
	const nothing = slots.code('actions', 'nothing_yet');
	const codes = question.options
		.filter(({ code, missing }) => missing === null && code !== nothing)
		.map(({ code }) => code);
	const holds = { op: 'is', question: question.id, codes } as const;
	const derived = await measure.derive({ op: 'holds', of: holds }, signal);
	return {
		...{ name: 'acts', label: null, questions: [question.id], least: 1 },
		counts: [[{ derived }], [{ question: question.id, as: 'status' }]],
		cell: ({ tables }) =>
			wilsonCell(
				peopleWith(tableAt(tables, 0), [1]),
				countAnswers(tableAt(tables, 1)).substantive,
				level
			)
	};
}

function recommendPlan({ fit, level }: Asked): IndicatorPlan | null {
	const asked = fit.recommendation('recommend');
	return asked && scorePlan('nps', asked, level);
}

/** Of a scale whose best is its middle: the middle, and which side there are more on. */
function balancePlans({ fit, level }: Asked, slot: 'pace' | 'length'): IndicatorPlan[] {
	const question = fit.balanced(slot);
	if (!question) return [];
	const points = pointsOf(question);
	const half = (points.length - 1) / 2;
	const [below, middle, above] = [
		points.slice(0, half),
		points.slice(half, half + 1),
		points.slice(half + 1)
	];
	return [
		sharePlan({ name: `${slot}_right`, question, codes: middle, level }),
		balancePlan(`${slot}_balance`, question, { below, middle, above }, level)
	];
}
