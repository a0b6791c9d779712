import type { HiddenReason } from '$lib/survey/finding';
import type { Membership } from '$lib/survey/policy';
import { barred, type Gate } from './facts';
import { hiddenGroups } from './hidden-groups';
import { hiddenOverlapping } from './hidden-overlapping';

/** One question within the groups of another. */
interface Break {
	readonly question: string;
	/** Of an index: its items. */
	readonly questions?: readonly string[];
	readonly by: string;
	readonly bases: readonly number[];
	readonly ungrouped?: number;
	readonly memberships: readonly Membership[] | undefined;
	/** Its groups share nobody, though a person may have chosen several options of `by`. */
	readonly isDisjoint?: boolean;
}

/**
 * Why each group of the break is hidden, null for those shown, same order as `bases`. They all give one reason:
 * telling the small from those that cover for them would say more than their sum does.
 */
export function hideBreak(
	broken: Break,
	gate: Gate,
	minBase = gate.minBase
): (HiddenReason | null)[] {
	const { question, questions = [], by, bases } = broken;
	const bar = barred(gate, [question, ...questions], by);
	if (bar) return bases.map(() => bar);
	const people = bases.reduce((sum, base) => sum + base, 0);
	const reason: HiddenReason =
		people < minBase ? { code: 'base', minBase } : { code: 'complement' };
	const overlap = gate.overlapping.has(by) && !broken.isDisjoint;
	const hidden = hiddenIn(broken, minBase, overlap);
	return hidden.map((isHidden) => (isHidden ? reason : null));
}

function hiddenIn(
	{ bases, ungrouped, memberships }: Break,
	minBase: number,
	overlap: boolean
): boolean[] {
	if (memberships) return hiddenOverlapping(bases, memberships, minBase);
	// Who is in which is not known, so nothing can be said of what the groups give away together.
	if (overlap) return bases.map(() => true);
	return hiddenGroups(bases, minBase, ungrouped);
}
