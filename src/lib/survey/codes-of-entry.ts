import type { ClosedQuestion } from './question';

/** The option codes that an entry stands for: none for a blank cell, several for several ticks. */
export function codesOfEntry(question: ClosedQuestion, entry: number): readonly number[] {
	if (question.kind === 'multiple') return [...new Set(question.codes[entry] ?? [])];
	const code = question.codes[entry] ?? 0;
	return code === 0 ? [] : [code];
}
