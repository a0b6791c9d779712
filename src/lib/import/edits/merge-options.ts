import type { QuestionEdit } from '$lib/survey/edit';
import type { TableColumn } from '../table';
import { optionsNamed } from './named-options';
import { recode, unchanged, type ClosedBody, type RecodedOption } from './recode-options';

type Merge = NonNullable<QuestionEdit['merge']>[number];

/**
 * Options made one, in the place of the first of them; an option that is called `into` already is one of them.
 * The reason they are missing is what all say, or what `into` itself says. Nothing changes when none is there.
 */
export function mergeOptions(body: ClosedBody, cells: TableColumn, merge: Merge): ClosedBody {
	const named = optionsNamed(body.options, merge.labels);
	if (named.length === 0) return body;
	const [own] = optionsNamed(body.options, [merge.into]);
	const parts = body.options.filter((option) => option === own || named.includes(option));
	const [first] = parts;
	if (!first) return body;
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
