import { createAdmission } from '../admission';
import type { DisclosurePolicy, Membership } from '$lib/survey/policy';
import type { CellRelease } from './cell-release';
import type { Alike, Placement } from './people';

/** What a release tells of, once the gate has hidden what it hides. */
export interface ToldGroups {
	/** People in the base. */
	readonly people: number;
	/** People in each group, same order as the placement's. */
	readonly bases: readonly number[];
	/** Which of them are told. */
	readonly shown: readonly boolean[];
	/** False when too few take part for anything to be told. */
	readonly isTold: boolean;
	/** True when somebody is in something that is hidden. */
	readonly hides: boolean;
}

/** Counts the people of the release, and asks the gate which of its groups may be told. */
export function toldGroups(
	release: CellRelease,
	placement: Placement,
	alike: readonly Alike[],
	policy: DisclosurePolicy
): ToldGroups {
	const inBase = alike.filter((one) => placement.isIn(one, release.base));
	const memberships = inBase.map((one): Membership => ({
		groups: placement.groupsOf(one),
		people: one.people
	}));
	const bases = placement.groups.map(() => 0);
	for (const { groups, people } of memberships) {
		for (const group of groups) bases[group] = (bases[group] ?? 0) + people;
	}
	const people = sum(memberships);
	const ungrouped = sum(memberships.filter(({ groups }) => groups.length === 0));
	const isTold = people >= policy.minBase;
	const shown = createAdmission(policy).shown(
		bases,
		ungrouped,
		placement.isOverlapping ? memberships : undefined
	);
	const hides = (!isTold && people > 0) || bases.some((base, i) => base > 0 && !shown[i]);
	return { people, bases, shown, isTold, hides };
}

function sum(memberships: readonly Membership[]): number {
	return memberships.reduce((total, { people }) => total + people, 0);
}
