import type { RuleFacts, RuleNumbers } from '$lib/rules/evaluate-rule';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import { criticalMass, expectMembers, sumOfChances, type Expected, type Numbers } from './members';
import type { Afterwards } from './places';
import { people } from './split';

/** Firms that may have a network together, and how they answered. */
export interface Group {
	/** Null: all who answered. */
	readonly label: string | null;
	/** Firms there; null when it is not known. */
	readonly population: number | null;
	readonly afterwards: Afterwards;
	/** In the order of `JoinCounts`. */
	readonly join: readonly number[];
	/** Those who would join the steering group, and the others who answered; null when it is not asked. */
	readonly organisers: readonly number[] | null;
}

/** How many members to expect of the group. */
export function expectedOf({ join, population }: Group, numbers: Numbers): Expected {
	return expectMembers(sumOfChances(join, numbers), people(join), population, numbers);
}

/** What the rule is judged by. */
export function factsOf(group: Group, numbers: Numbers): RuleFacts['indicators'] {
	const { low, value, high, n } = expectedOf(group, numbers);
	const { organisers, population } = group;
	return new Map<IndicatorName, RuleNumbers>([
		['responses', { value: n, n }],
		['population', { value: population }],
		['members', { value, low, high, n }],
		['critical_mass', { value: criticalMass(numbers) }],
		['organisers', { value: organisers?.[0] ?? null, n: organisers && people(organisers) }]
	]);
}

/** The groups as one. How many firms there are is known when it is of each. */
export function together(groups: readonly Group[]): Group {
	const asked = groups.flatMap(({ organisers }) => (organisers ? [organisers] : []));
	return {
		label: groups.map(({ label }) => label ?? '').join(' + '),
		population: sumKnown(groups.map(({ population }) => population)),
		afterwards: {
			came: sumKnown(groups.map(({ afterwards }) => afterwards.came)),
			joined: sumKnown(groups.map(({ afterwards }) => afterwards.joined))
		},
		join: sumLists(groups.map(({ join }) => join)),
		organisers: asked.length === groups.length ? sumLists(asked) : null
	};
}

/** The group with so many more who are sure to join: some of those who have not answered. */
export function withSure(group: Group, more: number): Group {
	const [sure = 0, ...others] = group.join;
	return { ...group, join: [sure + more, ...others] };
}

/** Those who answered each of the questions that a decision about the group rests on. */
export function basesOf({ join, organisers }: Group): number[] {
	return [people(join), ...(organisers ? [people(organisers)] : [])];
}

/** The sum where every number is known. */
function sumKnown(numbers: readonly (number | null)[]): number | null {
	const known = numbers.flatMap((number) => number ?? []);
	return known.length === numbers.length ? people(known) : null;
}

function sumLists(lists: readonly (readonly number[])[]): number[] {
	const [first = [], ...others] = lists;
	return first.map((count, i) => others.reduce((sum, list) => sum + (list[i] ?? 0), count));
}
