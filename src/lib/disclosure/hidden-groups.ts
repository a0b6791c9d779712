/**
 * Which groups of one disjoint break must be hidden, same order as `bases`. Whoever reads the result may know
 * the total and this rule, so that:
 *
 * 1. a group of fewer than `minBase` people is hidden;
 * 2. the hidden ones together hold at least `minBase`, else the next smallest is hidden too, since what
 *    all of them hold follows from the total; the first in order where two are as small;
 * 3. once nobody is left to be shown, empty groups are hidden as well: three hidden people in three groups
 *    known not to be empty are one in each;
 * 4. as long as only one division of the hidden people leads to this result, the next smallest is hidden too;
 * 5. the `ungrouped`, who are in the total and in no group, are always hidden: what they answered follows from
 *    the total unless they and the hidden groups together hold at least `minBase`. How many they are is told
 *    with the missing answers, so they are no cover for the number of a hidden group.
 */
export function hiddenGroups(bases: readonly number[], minBase: number, ungrouped = 0): boolean[] {
	const hidden = byMinimum(bases, minBase);
	while (hidden.includes(true) && isWorkedOut(bases, minBase, hidden)) {
		if (!hideNext(bases, hidden)) break;
		hideEmptyIfAlone(bases, hidden);
	}
	if (ungrouped > 0) coverUngrouped(bases, minBase, hidden, ungrouped);
	return hidden;
}

/** Rule 5. */
function coverUngrouped(
	bases: readonly number[],
	minBase: number,
	hidden: boolean[],
	ungrouped: number
): void {
	while (ungrouped + peopleIn(bases, hidden) < minBase) {
		if (!hideNext(bases, hidden)) return;
		hideEmptyIfAlone(bases, hidden);
	}
}

/** Rules 1 to 3. */
function byMinimum(bases: readonly number[], minBase: number): boolean[] {
	const hidden = bases.map((base) => base > 0 && base < minBase);
	if (!hidden.includes(true)) return hidden;
	while (peopleIn(bases, hidden) < minBase) {
		if (!hideNext(bases, hidden)) break;
	}
	hideEmptyIfAlone(bases, hidden);
	return hidden;
}

function peopleIn(bases: readonly number[], hidden: readonly boolean[]): number {
	return bases.reduce((sum, base, i) => (hidden[i] ? sum + base : sum), 0);
}

/** Hides the smallest shown group that is not empty; false when there is none. */
function hideNext(bases: readonly number[], hidden: boolean[]): boolean {
	let next = -1;
	let smallest = Infinity;
	bases.forEach((base, i) => {
		if (hidden[i] || base === 0 || base >= smallest) return;
		next = i;
		smallest = base;
	});
	if (next === -1) return false;
	hidden[next] = true;
	return true;
}

function hideEmptyIfAlone(bases: readonly number[], hidden: boolean[]): void {
	if (bases.every((base, i) => base === 0 || hidden[i])) hidden.fill(true);
}

/**
 * True if some hidden group's number follows from what is shown: if no person of it, and nobody from
 * elsewhere among the hidden, could have been in another hidden group with the same groups hidden.
 */
function isWorkedOut(
	bases: readonly number[],
	minBase: number,
	hidden: readonly boolean[]
): boolean {
	const among = bases.flatMap((_, i) => (hidden[i] ? [i] : []));
	const open = new Set<number>();
	for (const from of among) {
		for (const to of among) {
			if (from === to || bases[from] === 0 || (open.has(from) && open.has(to))) continue;
			const otherwise = bases.map((base, i) => base + (i === to ? 1 : 0) - (i === from ? 1 : 0));
			const same = byMinimum(otherwise, minBase).every((isHidden, i) => isHidden === hidden[i]);
			if (same) open.add(from).add(to);
		}
	}
	return open.size < among.length;
}
