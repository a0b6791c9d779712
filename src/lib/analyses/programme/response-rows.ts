import { sum } from '$lib/stats/sum';
import type { IndicatorCell, IndicatorRow } from '$lib/survey/findings/indicators';
import type { ImportIssue } from '$lib/survey/issue';
import { tableAt } from '../plan';
import { numberCell, unknownCell } from './cells';
import type { Known } from './grouping';
import type { IndicatorPlan } from './indicator-plan';

/** How many answered; with `by`, of each group, which the answers to that question tell. */
export function responsesPlan(by: string | null): IndicatorPlan {
	return {
		...{ name: 'responses', label: null, questions: by === null ? [] : [by], least: 1 },
		counts: [[]],
		cell: ({ tables }) => {
			const n = sum(tableAt(tables, 0).rows.map((row) => row.n));
			return numberCell(n, n);
		}
	};
}

/** Whom the response rate is of: those who came, or were asked, whichever is known first in this order. */
type RateOf = readonly (keyof Known)[];

interface ResponseRows {
	readonly rows: readonly IndicatorRow[];
	/** How many the rate of each subject is of; null when unknown or not believed. */
	readonly wholes: readonly (number | null)[];
	readonly issues: readonly ImportIssue[];
}

/** Invited, attended, answered and the response rate. Fewer than answered are not believed, and said so. */
export function responseRows(
	responses: IndicatorRow,
	known: readonly Known[],
	of: RateOf
): ResponseRows {
	const numbers = known.map((one, i) => {
		const answered = responses.cells[i]?.value ?? 0;
		const believed = (key: keyof Known): number | null => {
			const whole = one[key];
			return whole !== null && whole >= Math.max(1, answered) ? whole : null;
		};
		return { answered, believed, asked: one };
	});
	const rates = numbers.map(({ answered, believed }) => {
		const key = of.find((candidate) => believed(candidate) !== null);
		return { answered, key, whole: key === undefined ? null : believed(key) };
	});
	return {
		rows: [
			...(['invited', 'attended'] as const).flatMap((key) =>
				numbers.some(({ believed }) => believed(key) !== null)
					? [
							numbersRow(
								key,
								numbers.map(({ believed }) => numberCell(believed(key), null))
							)
						]
					: []
			),
			responses,
			{
				...responses,
				name: 'response_rate',
				cells: rates.map(({ answered, key, whole }): IndicatorCell =>
					key === undefined || whole === null
						? unknownCell
						: { ...numberCell((100 * answered) / whole, answered), count: answered, method: key }
				)
			}
		],
		wholes: rates.map(({ whole }) => whole),
		issues: numbers.flatMap(({ asked, answered, believed }) =>
			of.flatMap((key) =>
				asked[key] !== null && believed(key) === null ? [tooSmall(key, answered, asked[key])] : []
			)
		)
	};
}

const numbersRow = (
	name: 'invited' | 'attended',
	cells: readonly IndicatorCell[]
): IndicatorRow => ({
	...{ name, label: null, questions: [], least: 0, ungrouped: 0 },
	cells
});

function tooSmall(of: keyof Known, responses: number, whole: number): ImportIssue {
	return {
		code: 'population.too_small',
		severity: 'warning',
		detail: `${responses} responses, but ${of} is ${whole}; the number is ignored`,
		values: { of, responses, whole }
	};
}
