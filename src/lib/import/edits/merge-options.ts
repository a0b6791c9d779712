import type { QuestionEdit } from '$lib/survey/edit';
import { normaliseText } from '$lib/survey/normalise';
import type { TableColumn } from '../table';
import {
	recode,
	unchanged,
	unknownLabels,
	type ClosedBody,
	type RecodedOption
} from './recode-options';

type Merge = NonNullable<QuestionEdit['merge']>[number];

/**
 * Options made one, in the place of the first of them; an option that is called `into` already is one of them.
 * The reason they are missing is what all say, or what `into` itself says. Nothing changes when none is there.
 */
export function mergeOptions(body: ClosedBody, cells: TableColumn, merge: Merge): ClosedBody {
	if (unknownLabels(body, merge.labels).length === merge.labels.length) return body;
	const into = normaliseText(merge.into);
	const keys = new Set([...merge.labels.map(normaliseText), into]);
	const parts = body.options.filter(({ label }) => keys.has(normaliseText(label)));
	const [first] = parts;
	if (!first) return body;
	const own = parts.find(({ label }) => normaliseText(label) === into);
	const isAgreed = parts.every(({ missing }) => missing === first.missing);
	const merged: RecodedOption = {
		label: merge.into,
		missing: isAgreed ? first.missing : (own?.missing ?? null),
		from: parts.map(({ code }) => code)
	};
	const wanted = body.options.flatMap((option): RecodedOption[] => {
		if (option === first) return [merged];
		return parts.includes(option) ? [] : [unchanged(option)];
	});
	return recode(body, cells, wanted);
}
