import type { ClosedQuestion } from '$lib/survey/question';

/** The option codes that an entry stands for: none for a blank one. */
export function codesOfEntry(question: ClosedQuestion, entry: number): readonly number[] {
	if (question.kind === 'multiple') return question.codes[entry] ?? [];
	const code = question.codes[entry] ?? 0;
	return code === 0 ? [] : [code];
}
