import { estimateMean } from '$lib/stats/mean';
import { estimateNetPromoter } from '$lib/stats/net-promoter';
import { estimateIndex } from '$lib/stats/scale-index';
import { sum } from '$lib/stats/sum';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { IndicatorCell } from '$lib/survey/findings/indicators';
import type { Question, ScaleQuestion } from '$lib/survey/question';
import { recommendationsOf, strataOf } from '../describe-amounts';
import type { Items } from '../index/items';
import { measured, type Measured } from '../measured';
import { tableAt } from '../plan';
import { valueCounts, type ValueCount } from '../value-counts';
import { numberCell } from './cells';
import type { IndicatorPlan } from './indicator-plan';
import { peopleWith, pointsOf } from './share-plan';

/** The mean of a scale from 0, its worst answer, to 100, its best. */
export function scaleIndexPlan(
	name: IndicatorName,
	label: string,
	question: ScaleQuestion,
	level: number
): IndicatorPlan {
	const points = new Map(pointsOf(question).map((code, place) => [code, place]));
	return {
		...{ name, label, questions: [question.id], least: 1 },
		counts: [[{ question: question.id, as: 'options' }]],
		cell: ({ tables }) => {
			const { rows } = tableAt(tables, 0);
			const values = valueCounts({ valueOf: (code) => points.get(code) ?? null }, rows);
			return indexCell(values, points.size - 1, level);
		}
	};
}

/** Several scales taken together, of people who answered two thirds of them; `derived` is the column of their means. */
export function indexPlan(
	name: IndicatorName,
	{ questions, least, steps }: Items,
	derived: string,
	level: number
): IndicatorPlan {
	return {
		...{ name, label: null, questions: questions.map(({ id }) => id), least },
		counts: [],
		amount: { derived },
		cell: ({ amounts }) => indexCell(amounts, steps, level)
	};
}

function indexCell(values: readonly ValueCount[], steps: number, level: number): IndicatorCell {
	const scale = { min: 0, max: steps };
	const mean = estimateMean(strataOf(values, null), { scale, level });
	return estimateCell(estimateIndex(mean, scale));
}

/** An estimate as the number of an indicator. */
export function estimateCell({
	value,
	n,
	low,
	high,
	method
}: {
	readonly value: number | null;
	readonly n: number;
	readonly low: number | null;
	readonly high: number | null;
	readonly method: string;
}): IndicatorCell {
	const interval = low === null || high === null ? null : { low, high, method };
	return numberCell(value, n, interval);
}

/** Percent of 9 and 10 less percent of 0 to 6. */
export function scorePlan(name: IndicatorName, asked: Measured, level: number): IndicatorPlan {
	const { question, as } = asked;
	return {
		...{ name, label: null, questions: [question.id], least: 1 },
		counts: [[{ question: question.id, as }]],
		cell: ({ tables }) => {
			const values = valueCounts(asked, tableAt(tables, 0).rows);
			const parts = recommendationsOf(values);
			return estimateCell(estimateNetPromoter(parts, { population: null, level }));
		}
	};
}

/** Percent of those above the middle of a scale less percent of those below: a net score like any other. */
export function balancePlan(
	name: IndicatorName,
	question: ScaleQuestion,
	{ below, middle, above }: Sides,
	level: number
): IndicatorPlan {
	return {
		...{ name, label: null, questions: [question.id], least: 1 },
		counts: [[{ question: question.id, as: 'options' }]],
		cell: ({ tables }) => {
			const of = (codes: readonly number[]): number => peopleWith(tableAt(tables, 0), codes);
			const parts = { promoters: of(above), passives: of(middle), detractors: of(below) };
			return estimateCell(estimateNetPromoter(parts, { population: null, level }));
		}
	};
}

/** The points of a scale whose best is in the middle. */
interface Sides {
	readonly below: readonly number[];
	readonly middle: readonly number[];
	readonly above: readonly number[];
}

/** What everyone's amounts come to; `at_least`: the highest amount is "so many or more". */
export function sumPlan(
	name: IndicatorName,
	question: Question,
	amounts: Pick<Measured, 'as' | 'valueOf'>,
	method: 'sum' | 'at_least'
): IndicatorPlan {
	return {
		...{ name, label: null, questions: [question.id], least: 1 },
		counts: [[{ question: question.id, as: amounts.as }]],
		cell: ({ tables }) => {
			const values = valueCounts(amounts, tableAt(tables, 0).rows);
			const n = sum(values.map((one) => one.n));
			const total = sum(values.map((one) => one.value * one.n));
			return { ...numberCell(n === 0 ? null : total, n), method: n === 0 ? 'none' : method };
		}
	};
}

/** The numbers of a question that asks how many; null when it holds none. Nobody has fewer than none. */
export function amountsOf(question: Question): Pick<Measured, 'as' | 'valueOf'> | null {
	const found = question.kind === 'number' ? measured(question) : null;
	if (!found) return null;
	const valueOf = (code: number): number | null => {
		const value = found.valueOf(code);
		return value === null || value < 0 ? null : value;
	};
	return { as: found.as, valueOf };
}
