import { openCoding } from '$lib/analyses/open-text/code-answers';
import { decide, settle } from '$lib/analyses/open-text/edit-coding';
import type { Coding } from '$lib/survey/coding';
import type { CodeableAnswer } from './load-answers';

/** Whose decisions are shown and made: those of a coder, by their place, or what the two settled on. */
export type Hand = 0 | 1 | 'settled';

/** Themes by answer, for the answers that this hand has decided. */
export function decisionsOf(coding: Coding, hand: Hand): ReadonlyMap<string, readonly string[]> {
	const decisions = hand === 'settled' ? coding.settled : (coding.coders[hand]?.decisions ?? []);
	return new Map(decisions.map(({ answer, themes }) => [answer, themes]));
}

/** What this hand decides about an answer; null takes it back. */
export function decideAs(
	hand: Hand,
	answer: string,
	themes: readonly string[] | null,
	when?: string
): (coding: Coding) => Coding {
	return hand === 'settled' ? settle(answer, themes, when) : decide(hand, answer, themes, when);
}

/** Answers that the two coders gave different themes, settled or not. */
export function disagreements(
	coding: Coding,
	answers: readonly CodeableAnswer[]
): CodeableAnswer[] {
	const codedAs = openCoding({ ...coding, settled: [] }, 'agreed');
	return answers.filter(({ id }) => codedAs(id).state === 'unresolved');
}
