import type { Coding, Decision } from '$lib/survey/coding';
import type { SingleChange } from './change';

/** What one hand says of one answer. */
export type CodeAnswer = Extract<SingleChange, { op: 'code-answer' }>;

/** The coding with what the hand says of the answer. Throws on a coder or a theme that the coding does not have. */
export function codeAnswer(coding: Coding, change: CodeAnswer): Coding {
	const { hand, answer, themes, when } = change;
	const unknown = themes?.find((theme) => !coding.themes.some(({ id }) => id === theme));
	if (unknown !== undefined) throw new Error(`No theme ${unknown}`);
	const decisions = decisionsOf(coding, hand).filter((decision) => decision.answer !== answer);
	const decision = { answer, ...(when === undefined ? {} : { when }) };
	if (themes) decisions.splice(change.at ?? decisions.length, 0, { ...decision, themes });
	if (hand === 'settled') return { ...coding, settled: decisions };
	return {
		...coding,
		coders: coding.coders.map((coder, at) => (at === hand ? { ...coder, decisions } : coder))
	};
}

/** What the hand said of the answer before, in its place among the others. */
export function answerBefore(coding: Coding, change: CodeAnswer): CodeAnswer {
	const { op, question, hand, answer } = change;
	const decisions = decisionsOf(coding, hand);
	const at = decisions.findIndex((decision) => decision.answer === answer);
	const before = decisions[at];
	return before
		? { op, question, hand, ...before, at }
		: { op, question, hand, answer, themes: null };
}

function decisionsOf(coding: Coding, hand: CodeAnswer['hand']): Decision[] {
	if (hand === 'settled') return [...coding.settled];
	const coder = coding.coders[hand];
	if (!coder) throw new Error(`No coder ${hand}`);
	return [...coder.decisions];
}
