import { createAdmission } from '../admission';
import type { DisclosurePolicy, Membership } from '$lib/survey/policy';
import type { CellRelease } from './cell-release';
import type { People, Placement } from './people';

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
	{ rows }: People,
	policy: DisclosurePolicy
): ToldGroups {
	const { isOverlapping } = placement;
	const bases = placement.groups.map(() => 0);
	const memberships: Membership[] = [];
	let [people, ungrouped] = [0, 0];
	for (const { codes, n } of rows) {
		if (!placement.isIn(codes, release.base)) continue;
		const groups = placement.groupsOf(codes);
		people += n;
		if (groups.length === 0) ungrouped += n;
		for (const group of groups) bases[group] = (bases[group] ?? 0) + n;
		if (isOverlapping) memberships.push({ groups, people: n });
	}
	const isTold = people >= policy.minBase;
	const shown = createAdmission(policy).shown(
		bases,
		ungrouped,
		isOverlapping ? memberships : undefined
	);
	const hides = (!isTold && people > 0) || bases.some((base, i) => base > 0 && !shown[i]);
	return { people, bases, shown, isTold, hides };
}
