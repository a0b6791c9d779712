import { probabilityOfAtLeast } from '$lib/stats/poisson-binomial';
import { estimateWilson } from '$lib/stats/wilson';
import type { IndicatorCell } from '$lib/survey/findings/indicators';
import { numberCell, shareCell, unknownCell } from '../programme/cells';
import type { Answers } from './answers';
import { chancesOf, criticalMass, type Numbers } from './members';
import type { Questions } from './questions';
import { counted, type Row, type Whom } from './rows';
import { people } from './split';

/** Parts of all, each out of a hundred. */
export function shareRows(
	whom: Whom,
	answers: Answers,
	questions: Questions,
	numbers: Numbers,
	level: number
): Row[] {
	const { join, turnover, employees } = questions;
	const mass = criticalMass(numbers);
	const shares = [
		['expects_turnover', turnover, answers.turnover],
		['expects_employees', employees, answers.employees]
	] as const;
	return [
		counted('coverage', [join.id], whom, answers.join, (own, at) =>
			coverageCell(people(own), whom.groups[at]?.population ?? null)
		),
		counted('members_chance', [join.id], whom, answers.join, (own) =>
			numberCell(chanceOf(own, mass, numbers), people(own))
		),
		...shares.flatMap(([name, question, split]) =>
			question && split
				? [
						counted(name, [question.id], whom, split, (own) =>
							shareOf(own[0] ?? 0, people(own), level)
						)
					]
				: []
		)
	];
}

function coverageCell(n: number, population: number | null): IndicatorCell {
	if (population === null || population < n || population === 0) return { ...unknownCell, n };
	return { ...numberCell((100 * n) / population, n), count: n };
}

/** That at least as many of those who answered join as it takes. */
function chanceOf(counts: readonly number[], mass: number | null, numbers: Numbers): number | null {
	if (mass === null) return null;
	const chances = chancesOf(numbers).map((probability, way) => ({
		probability,
		count: counts[way] ?? 0
	}));
	return probabilityOfAtLeast(Math.ceil(mass), chances);
}

/** A share of those who answered, with Wilson's interval. */
export function shareOf(count: number, n: number, level: number): IndicatorCell {
	if (n === 0) return { ...unknownCell, n };
	const interval = estimateWilson(count, n, level);
	return shareCell(
		{
			count,
			percent: (100 * count) / n,
			low: interval && 100 * interval.low,
			high: interval && 100 * interval.high
		},
		n,
		'wilson'
	);
}
