import { labelAsRead } from '$lib/import/edits/label-as-read';
import { cleanLabel } from '$lib/import/infer/labels';
import type { Column } from '$lib/survey/column';
import type { QuestionEdit } from '$lib/survey/edit';
import { isChoice, isClosed, type Option, type Question } from '$lib/survey/question';

/** The options of a grid's rows as one list: same codes and labels, counts added up. */
export function pooledOptions(questions: readonly Question[]): Option[] {
	const pooled = new Map<string, Option>();
	for (const question of questions) {
		if (!isClosed(question)) continue;
		for (const option of question.options) {
			const known = pooled.get(option.label);
			pooled.set(option.label, {
				...(known ?? option),
				count: (known?.count ?? 0) + option.count
			});
		}
	}
	return [...pooled.values()];
}

const substantiveLabels = (options: readonly Option[]): string[] =>
	options.filter((option) => option.missing === null).map((option) => option.label);

/** Labels low to high after moving one by one place. */
export function movedOrder(options: readonly Option[], label: string, by: -1 | 1): string[] {
	const labels = substantiveLabels(options);
	const from = labels.indexOf(label);
	const to = from + by;
	if (from < 0 || to < 0 || to >= labels.length) return labels;
	return labels.toSpliced(from, 1).toSpliced(to, 0, label);
}

/** Labels low to high after turning the scale around. */
export function reversedOrder(options: readonly Option[]): string[] {
	return substantiveLabels(options).reverse();
}

/** The labels that an edit names these options by. */
export function labelsAsRead(edit: QuestionEdit | undefined, labels: readonly string[]): string[] {
	return labels.map((label) => labelAsRead(edit, label));
}

/**
 * What can be taken apart again, by the label shown: options that a person merged, and spellings that were read as
 * one answer. Labels with a single part are left out.
 */
export function partsOf(
	question: Question,
	column: Column | undefined,
	edit: QuestionEdit | undefined
): ReadonlyMap<string, readonly string[]> {
	const parts = new Map<string, readonly string[]>();
	if (!isClosed(question)) return parts;
	const merged = new Map(edit?.merge?.map(({ into, labels }) => [into, labels]));
	const spellings = isChoice(question) && column ? spellingsOf(question.codes, column) : new Map();
	for (const { code, label } of question.options) {
		const own = merged.get(labelAsRead(edit, label)) ?? [...(spellings.get(code) ?? [])];
		if (own.length > 1) parts.set(label, own);
	}
	return parts;
}

function spellingsOf(codes: readonly number[], { entries }: Column): Map<number, Set<string>> {
	const spellings = new Map<number, Set<string>>();
	for (const [entry, code] of codes.entries()) {
		if (code === 0) continue;
		const own = spellings.get(code) ?? new Set();
		spellings.set(code, own.add(cleanLabel(entries[entry] ?? '')));
	}
	return spellings;
}
