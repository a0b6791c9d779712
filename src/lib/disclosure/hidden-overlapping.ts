import type { Membership } from '$lib/survey/policy';
import { tellsOfFew } from './tells-of-few';

/** More groups than this are not weighed against one another: all are hidden when one must be. */
const mostGroups = 60;

/**
 * Which groups of a break must be hidden when a person may be in several of them, same order as `bases`. Groups
 * of fewer than `minBase` people are hidden, and then the smallest of the others until nothing about fewer than
 * `minBase` people follows from the total and the groups shown. All are hidden when that takes too long to find out.
 */
export function hiddenOverlapping(
	bases: readonly number[],
	memberships: readonly Membership[],
	minBase: number
): boolean[] {
	const hidden = bases.map((base) => base > 0 && base < minBase);
	if (bases.length > mostGroups && hidden.includes(true)) return hidden.fill(true);
	let tells = tellsOfFew(atomsOf(memberships, hidden), minBase);
	while (tells !== false) {
		const next = smallestShown(bases, hidden);
		if (next === -1 || tells === null) return hidden.fill(true);
		hidden[next] = true;
		tells = tellsOfFew(atomsOf(memberships, hidden), minBase);
	}
	if (bases.every((base, i) => base === 0 || hidden[i]) && hidden.includes(true)) hidden.fill(true);
	return hidden;
}

/** People by the shown groups they are in, the total being the first group. */
function atomsOf(memberships: readonly Membership[], hidden: readonly boolean[]) {
	const shown = hidden.flatMap((isHidden, group) => (isHidden ? [] : [group]));
	const atoms = new Map<string, { groups: number[]; people: number }>();
	for (const { groups, people } of memberships) {
		const row = [1, ...shown.map((group) => (groups.includes(group) ? 1 : 0))];
		const atom = atoms.get(row.join()) ?? { groups: row, people: 0 };
		atom.people += people;
		atoms.set(row.join(), atom);
	}
	return [...atoms.values()];
}

function smallestShown(bases: readonly number[], hidden: readonly boolean[]): number {
	return bases.reduce((smallest, base, i) => {
		if (hidden[i] || base === 0) return smallest;
		return smallest === -1 || base < (bases[smallest] ?? 0) ? i : smallest;
	}, -1);
}
