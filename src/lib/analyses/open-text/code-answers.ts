import { createSHA256 } from 'hash-wasm';
import { normaliseText } from '$lib/survey/normalise';
import type { Coding, Decision } from '$lib/survey/coding';
import type { CodingRule } from '$lib/survey/findings/open-text';

/** Hex digits of a hash that name an answer: among a million answers two share a name once in 37 million surveys. */
const idLength = 16;

/**
 * Names answers to the question with this key, so that a coding need not hold them: equal for answers that
 * differ in case, spaces and a final full stop only. Whoever guesses an answer word for word can check the
 * guess against a name, so decisions are as confidential as the answers.
 */
export async function openAnswerIds(question: string): Promise<(text: string) => string> {
	const hash = await createSHA256();
	return (text) =>
		hash
			.init()
			.update(JSON.stringify([question, normaliseText(text)]))
			.digest('hex')
			.slice(0, idLength);
}

/** What the coders say of one answer; `themes` are ids, null while that is not settled. */
export interface CodedAnswer {
	readonly state: 'uncoded' | 'coded' | 'unresolved';
	readonly themes: readonly string[] | null;
	/** By coder, in their order: null where the coder has not coded it. */
	readonly decisions: readonly (readonly string[] | null)[];
}

/**
 * Looks up what a coding says of an answer. What was settled holds; then what the coders say alike, or the
 * only one who coded it; where two coders differ the rule decides.
 */
export function openCoding(coding: Coding, rule: CodingRule): (answerId: string) => CodedAnswer {
	const coders = coding.coders.map(({ decisions }) => themesByAnswer(decisions));
	const settled = themesByAnswer(coding.settled);
	return (answerId) => {
		const decisions = coders.map((themes) => themes.get(answerId) ?? null);
		const themes = settled.get(answerId) ?? combine(decisions, rule);
		if (themes) return { state: 'coded', themes, decisions };
		const isCoded = decisions.some((decision) => decision !== null);
		return { state: isCoded ? 'unresolved' : 'uncoded', themes, decisions };
	};
}

const themesByAnswer = (decisions: readonly Decision[]): Map<string, readonly string[]> =>
	new Map(decisions.map(({ answer, themes }) => [answer, themes]));

function combine(
	decisions: readonly (readonly string[] | null)[],
	rule: CodingRule
): readonly string[] | null {
	const [first, second] = decisions.filter((decision) => decision !== null);
	if (!first || !second) return first ?? null;
	const either = [...new Set([...first, ...second])];
	const agree = either.length === first.length && either.length === second.length;
	if (agree || rule === 'first') return first;
	return rule === 'either' ? either : null;
}
