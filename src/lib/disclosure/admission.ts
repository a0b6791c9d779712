import type { Admission, DisclosurePolicy } from '$lib/survey/policy';
import { checkPolicy } from './check-policy';
import { hiddenGroups } from './hidden-groups';
import { hiddenOverlapping } from './hidden-overlapping';

/**
 * What analyses ask before they compare: the same groups that the gate shows afterwards. Throws `RangeError`
 * when the policy protects nobody.
 */
export function createAdmission(policy: DisclosurePolicy): Admission {
	checkPolicy(policy);
	const { minBase, compareBase } = policy;
	const shown: Admission['shown'] = (bases, ungrouped, memberships) => {
		const hidden = memberships
			? hiddenOverlapping(bases, memberships, minBase)
			: hiddenGroups(bases, minBase, ungrouped);
		return hidden.map((isHidden) => !isHidden);
	};
	return {
		shown,
		compared: (bases, ...who) =>
			shown(bases, ...who).map((isShown, i) => isShown && (bases[i] ?? 0) >= compareBase)
	};
}
