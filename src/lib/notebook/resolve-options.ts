import { labelAsRead } from '$lib/import/edits/label-as-read';
import { optionsNamed, unknownLabels } from '$lib/import/edits/named-options';
import { isClosed, type Question } from '$lib/survey/question';
import type { NotebookDocument } from './document';

export interface ResolvedOptions {
	readonly codes: readonly number[];
	/** Labels that no option was read with. */
	readonly unknown: readonly string[];
}

/** Finds the options that a notebook names by the labels they were read with, whatever they are called now. */
export function resolveOptions(
	question: Question,
	labels: readonly string[],
	{ edits }: Pick<NotebookDocument, 'edits'>
): ResolvedOptions {
	if (!isClosed(question)) return { codes: [], unknown: labels };
	const edit = edits.find((candidate) => candidate.question === question.key);
	const options = question.options.map((option) => ({
		...option,
		label: labelAsRead(edit, option.label)
	}));
	return {
		codes: optionsNamed(options, labels).map(({ code }) => code),
		unknown: unknownLabels(options, labels)
	};
}

/** What the options that were read with these labels are called now. */
export function namesOfLabels(
	question: Question,
	labels: readonly string[],
	document: Pick<NotebookDocument, 'edits'>
): string[] {
	if (!isClosed(question)) return [...labels];
	const { codes } = resolveOptions(question, labels, document);
	return question.options.filter(({ code }) => codes.includes(code)).map(({ label }) => label);
}
