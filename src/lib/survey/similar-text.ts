import { normaliseText } from './normalise';

/** Longer texts are compared by their beginning. */
const longest = 2_000;

/** A text taken apart for comparison with others. */
export interface TextParts {
	readonly pairs: ReadonlyMap<string, number>;
	readonly total: number;
}

/** The pairs of neighbouring characters in a text, with how often each stands in it. */
export function textParts(text: string): TextParts {
	const plain = ` ${normaliseText(text).slice(0, longest)} `;
	const pairs = new Map<string, number>();
	for (let at = 0; at + 1 < plain.length; at += 1) {
		const pair = plain.slice(at, at + 2);
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	return { pairs, total: plain.length - 1 };
}

/** How alike two texts are, 0 to 1: the share of character pairs that they have in common (Dice 1945). */
export function similarity(a: TextParts, b: TextParts): number {
	let common = 0;
	for (const [pair, count] of a.pairs) common += Math.min(count, b.pairs.get(pair) ?? 0);
	return (2 * common) / (a.total + b.total);
}
