import type { QuestionEdit } from '$lib/survey/edit';
import type { MissingReason } from '$lib/survey/missing';
import { isClosed, type Option, type Question } from '$lib/survey/question';

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

/** Which labels are missing answers once `label` has this reason; null makes it count again. */
export function missingAfter(
	options: readonly Option[],
	label: string,
	reason: MissingReason | null
): NonNullable<QuestionEdit['missing']> {
	return options
		.map((option) => ({
			label: option.label,
			reason: option.label === label ? reason : option.missing
		}))
		.filter((option) => option.reason !== null || option.label === label);
}
