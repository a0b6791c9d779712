import { estimateWilson } from '$lib/stats/wilson';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { IndicatorCell } from '$lib/survey/findings/indicators';
import type { Question, ScaleQuestion } from '$lib/survey/question';
import { countAnswers } from '../answer-counts';
import { tableAt } from '../plan';
import { shareCell } from './cells';
import type { Counted, IndicatorPlan } from './indicator-plan';

/** A share of the people who answered a question. */
export interface SharePlan {
	readonly name: IndicatorName;
	readonly label?: string;
	readonly question: Question;
	/** Codes of the answers that count. */
	readonly codes: readonly number[];
	/** `answered`: whoever said that they do not know is among those whom the share is of. */
	readonly base?: 'substantive' | 'answered';
	readonly level: number;
}

/** How many of those who answered chose one of the options; of a checkbox question, one option alone. */
export function sharePlan({ name, label, question, codes, base, level }: SharePlan): IndicatorPlan {
	return {
		...{ name, label: label ?? null, questions: [question.id], least: 1 },
		base: base === 'answered' ? base : undefined,
		counts: [[{ question: question.id, as: 'options' }], [{ question: question.id, as: 'status' }]],
		cell: ({ tables }) => {
			const count = peopleWith(tableAt(tables, 0), codes);
			const { answered, substantive } = countAnswers(tableAt(tables, 1));
			return wilsonCell(count, base === 'answered' ? answered : substantive, level);
		}
	};
}

/** `count` of `n` people, whoever may come next: Wilson. */
export function wilsonCell(count: number, n: number, level: number): IndicatorCell {
	const interval = estimateWilson(count, n, level);
	const share = {
		count,
		percent: n === 0 ? null : (100 * count) / n,
		low: interval && 100 * interval.low,
		high: interval && 100 * interval.high
	};
	return shareCell(share, n, interval ? 'wilson' : 'none');
}

/** People in the rows of a table that have one of the codes first. */
export function peopleWith({ rows }: Counted['tables'][number], codes: readonly number[]): number {
	return rows.reduce((sum, row) => (codes.includes(row.codes[0] ?? 0) ? sum + row.n : sum), 0);
}

/** Codes of the points of a scale that are answers, the worst first. */
export function pointsOf({ options, scale }: ScaleQuestion): number[] {
	const codes = options.filter(({ missing }) => missing === null).map(({ code }) => code);
	return scale.polarity === 'negative' ? codes.reverse() : codes;
}

/** Codes of the two best points of a scale. */
export function topTwo(question: ScaleQuestion): number[] {
	return pointsOf(question).slice(-2);
}
