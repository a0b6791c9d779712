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
	return namesWithAll(edit, new Map([[label, name]]));
}

/** Like {@link namesWith}, for many options at once: names by label. */
export function namesWithAll(edit: Edit, names: ReadonlyMap<string, string>): Names {
	const others = (edit?.names ?? []).filter(({ label }) => !names.has(label));
	const called = [...names].map(([label, name]) => ({ label, name: name.trim() }));
	return [...others, ...called.filter(({ label, name }) => name !== '' && name !== label)];
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
	return missingWithAll(edit, new Map([[label, reason]]));
}

/** Like {@link missingWith}, for many labels at once. */
export function missingWithAll(
	edit: Edit,
	reasons: ReadonlyMap<string, MissingReason | null>
): Missing {
	const others = (edit?.missing ?? []).filter(({ label }) => !reasons.has(label));
	return [...others, ...[...reasons].map(([label, reason]) => ({ label, reason }))];
}
