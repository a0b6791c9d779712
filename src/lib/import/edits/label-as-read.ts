import type { QuestionEdit } from '$lib/survey/edit';
import type { MissingReason } from '$lib/survey/missing';

type Merge = NonNullable<QuestionEdit['merge']>;
type Missing = NonNullable<QuestionEdit['missing']>;
type Names = NonNullable<QuestionEdit['names']>;
type Edit = QuestionEdit | undefined;

/** The label that an edit names the option by which is shown as `display`. */
export function labelAsRead(edit: Edit, display: string): string {
	return edit?.names?.find(({ name }) => name === display)?.label ?? display;
}

/** What options are called once this one is called `name`; its own label takes its name away. */
export function namesWith(edit: Edit, label: string, name: string): Names {
	const others = (edit?.names ?? []).filter((one) => one.label !== label);
	const called = name.trim();
	return called === '' || called === label ? others : [...others, { label, name: called }];
}

/** Which options become one once these do; groups that one of them belongs to come along. */
export function mergeWith(edit: Edit, labels: readonly string[], into: string): Merge {
	const groups = edit?.merge ?? [];
	const belongs = (group: Merge[number]): boolean =>
		labels.some((label) => [group.into, ...group.labels].some((one) => one === label));
	const joined = groups.filter(belongs);
	const parts = labels.flatMap(
		(label) => joined.find((group) => group.into === label)?.labels ?? [label]
	);
	const all = [...parts, ...joined.flatMap((group) => group.labels)];
	const distinct = new Set(all);
	return [...groups.filter((group) => !belongs(group)), { into, labels: [...distinct] }];
}

/** Which options become one when those called `into` stand by themselves again. */
export function mergeWithout(edit: Edit, into: string): Merge {
	return (edit?.merge ?? []).filter((group) => group.into !== into);
}

/** The reasons of the labels once this one is missing for `reason`; null makes it an answer. */
export function missingWith(edit: Edit, label: string, reason: MissingReason | null): Missing {
	const others = (edit?.missing ?? []).filter((one) => one.label !== label);
	return [...others, { label, reason }];
}
