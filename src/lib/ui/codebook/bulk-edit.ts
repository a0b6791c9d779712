import type { SingleChange } from '$lib/notebook/change';
import type { NotebookDocument } from '$lib/notebook/document';
import { correctionOf } from '$lib/state/corrections';
import type { MissingReason } from '$lib/survey/missing';
import { normaliseText } from '$lib/survey/normalise';
import { isClosed, type Question } from '$lib/survey/question';
import { reversing, tellingMissing } from './card-editing';

/** Turns every scale among the questions around; the others stay. */
export function reverseAll(
	document: NotebookDocument,
	questions: readonly Question[]
): SingleChange[] {
	return questions.flatMap((question) =>
		question.kind === 'scale'
			? [correctionOf(document, question.key, reversing(question.options))]
			: []
	);
}

/** Gives the label a reason in every question that has it as an option; null makes it count. */
export function tellMissingAll(
	document: NotebookDocument,
	questions: readonly Question[],
	label: string,
	reason: MissingReason | null
): SingleChange[] {
	const wanted = normaliseText(label);
	return questions.flatMap((question) => {
		if (!isClosed(question)) return [];
		const option = question.options.find((one) => normaliseText(one.label) === wanted);
		return option
			? [correctionOf(document, question.key, tellingMissing(option.label, reason))]
			: [];
	});
}

/** The labels of the questions, those that most have first. */
export function commonLabels(questions: readonly Question[]): string[] {
	const counts = new Map<string, number>();
	for (const question of questions) {
		if (!isClosed(question)) continue;
		for (const { label } of question.options)
			if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
	}
	return [...counts].toSorted((a, b) => b[1] - a[1]).map(([label]) => label);
}
