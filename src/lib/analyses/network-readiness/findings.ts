import { probabilityOfAtLeast } from '$lib/stats/poisson-binomial';
import { estimateWilson } from '$lib/stats/wilson';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type {
	IndicatorCell,
	IndicatorRow,
	IndicatorsFinding,
	Subject
} from '$lib/survey/findings/indicators';
import { numberCell, shareCell, unknownCell } from '../programme/cells';
import { expectedOf, type Group } from './group';
import {
	answersMissing,
	breakEven,
	chancesOf,
	criticalMass,
	expectMembers,
	numberFor,
	sureMissing,
	type Numbers
} from './members';
import type { Answers } from './answers';
import { visitOptions } from './answers';
import type { Questions } from './questions';
import { everyone, people, type Split } from './split';

/** Who the indicators are of: places side by side, or everyone. */
export interface Whom {
	/** Id of the question that tells the places apart; null for everyone. */
	readonly by: string | null;
	readonly subjects: readonly (Subject | null)[];
	/** One per subject, same order. */
	readonly groups: readonly Group[];
}

type Row = Omit<IndicatorRow, 'label' | 'least'> & Partial<Pick<IndicatorRow, 'label' | 'least'>>;

/** Indicators of the readiness family. */
export function readinessFinding(
	{ by, subjects }: Whom,
	rows: readonly Row[],
	level: number
): IndicatorsFinding {
	return {
		...{ kind: 'indicators', family: 'readiness', by, subjects },
		rows: rows.map((row) => ({ label: null, least: row.questions.length, ...row })),
		level
	};
}

/** Of each subject the counts of a split; of everyone their sum. */
function countsFor({ by }: Whom, split: Split): (readonly number[])[] {
	return by === null ? [everyone(split)] : [...split.places];
}

/** Those who are in none of the subjects. */
function ungroupedIn({ by }: Whom, { none }: Split): number {
	return by === null ? 0 : people(none);
}

/** A row that rests on no answers. */
function given(name: IndicatorName, values: readonly (number | null)[]): Row {
	const cells = values.map((value) => numberCell(value, null));
	return { name, questions: [], ungrouped: 0, cells };
}

function counted(
	name: IndicatorName,
	questions: readonly string[],
	whom: Whom,
	split: Split,
	cellOf: (counts: readonly number[], at: number) => IndicatorCell
): Row {
	const cells = countsFor(whom, split).map(cellOf);
	return { name, questions, ungrouped: ungroupedIn(whom, split), cells };
}

/** A row of everyone who answered the first question, whether or not they answered the other. */
const withOther: typeof counted = (...of) => ({ ...counted(...of), least: 1 });

/** How many members to expect, those who would pay among them, and how many it takes. */
export function memberRows(
	whom: Whom,
	answers: Answers,
	{ join, fee }: Questions,
	numbers: Numbers
): Row[] {
	const mass = criticalMass(numbers);
	const members = counted('members', [join.id], whom, answers.join, (_, at) => {
		const group = whom.groups[at];
		return group ? expectedCell(expectedOf(group, numbers)) : unknownCell;
	});
	if (!fee || !answers.fee)
		return [
			members,
			given(
				'critical_mass',
				whom.groups.map(() => mass)
			)
		];
	const price = numberFor(numbers, 'fee');
	const paying = withOther(
		'paying',
		[join.id, fee.question.id],
		whom,
		answers.fee,
		(counts, at) => {
			const population = whom.groups[at]?.population ?? null;
			const sum = sumPaying(
				counts,
				fee.bands.map(({ least }) => least >= price),
				numbers
			);
			return expectedCell(expectMembers(sum, people(counts), population, numbers));
		}
	);
	return [
		members,
		paying,
		given(
			'critical_mass',
			whom.groups.map(() => mass)
		)
	];
}

/** The expected number of those whose band is taken; the last kind of each way is no band. */
function sumPaying(counts: readonly number[], taken: readonly boolean[], numbers: Numbers): number {
	const width = taken.length + 1;
	return chancesOf(numbers).reduce((sum, chance, way) => {
		const own = taken.map((isTaken, band) => (isTaken ? (counts[way * width + band] ?? 0) : 0));
		return sum + chance * people(own);
	}, 0);
}

function expectedCell({ low, value, high, n }: ReturnType<typeof expectedOf>): IndicatorCell {
	const method = value === null ? 'none' : 'expectation';
	return { value, low, high, n, count: null, method, hidden: null };
}

/** From all firms to those who would do the work. */
export function funnelRows(whom: Whom, answers: Answers, questions: Questions): Row[] {
	const { join, interest, contribute } = questions;
	const number = (count = 0, n: number): IndicatorCell => ({ ...numberCell(count, n), count });
	return [
		given(
			'population',
			whom.groups.map(({ population }) => population)
		),
		counted('responses', [join.id], whom, answers.join, (own) => number(people(own), people(own))),
		...(interest && answers.interest
			? [
					counted('interested', [interest.id], whom, answers.interest, (own) =>
						number(own[0], people(own))
					)
				]
			: []),
		counted('joining', [join.id], whom, answers.join, (own) =>
			number((own[0] ?? 0) + (own[1] ?? 0), people(own))
		),
		...(contribute && answers.organisers
			? [
					counted('organisers', [contribute.id], whom, answers.organisers, (own) =>
						number(own[0], people(own))
					)
				]
			: [])
	];
}

/** How sure it is, what is missing, and what it would take. */
export function prospectRows(
	whom: Whom,
	answers: Answers,
	questions: Questions,
	numbers: Numbers
): Row[] {
	const { join, visits } = questions;
	const mass = criticalMass(numbers);
	const ofGroups = (name: IndicatorName, valueOf: (group: Group) => number | null): Row =>
		counted(name, [join.id], whom, answers.join, (own, at) => {
			const group = whom.groups[at];
			return group ? numberCell(valueOf(group), people(own)) : unknownCell;
		});
	return [
		ofGroups('members_most', (group) => expectedOf(group, numbers).most),
		ofGroups('sure_missing', (group) =>
			sureMissing(expectedOf(group, numbers), mass, group.population, numbers)
		),
		ofGroups('answers_missing', (group) =>
			answersMissing(expectedOf(group, numbers), mass, group.population)
		),
		...(visits && answers.visits
			? [
					withOther('attendance', [join.id, visits.id], whom, answers.visits, (own) =>
						numberCell(attendanceOf(own, numbers), people(own))
					)
				]
			: []),
		given(
			'break_even',
			whom.groups.map(() => breakEven(numbers))
		)
	];
}

/** How often those come who chose each of `visitOptions`. */
const visitsPerYear: readonly number[] = [0, 1, 2.5, 4];

/** How many come to an event on average; null when there are no events. */
function attendanceOf(counts: readonly number[], numbers: Numbers): number | null {
	const events = numberFor(numbers, 'events');
	if (events === 0) return null;
	const width = visitOptions.length + 1;
	const sum = chancesOf(numbers).reduce(
		(total, chance, way) =>
			total +
			visitsPerYear.reduce(
				(own, visits, often) =>
					own + chance * (counts[way * width + often] ?? 0) * Math.min(visits, events),
				0
			),
		0
	);
	return Number((sum / events).toPrecision(12));
}

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
