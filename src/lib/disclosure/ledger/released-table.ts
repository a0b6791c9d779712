import { z } from 'zod';
import { longestName } from '$lib/survey/edit';
import type { Filter } from '$lib/survey/filter';
import { isClosed } from '$lib/survey/question';
import { questionById, type Survey } from '$lib/survey/survey';
import type { CellRelease } from './cell-release';
import type { Placement } from './people';
import type { ToldGroups } from './told-groups';

const name = z.string().max(longestName);
const people = z.int().nonnegative();

/** How many people a table was about that has left the notebook: numbers that were told, in the codebook's words. */
export const releasedTableSchema = z.strictObject({
	/** Key of the question; null where only people were counted. */
	question: name.nullable(),
	/** Who took part, as text: equal for tables that are about the same people. */
	who: z.string().max(1_000_000),
	/** Key of the question whose groups were told; null for none. */
	by: name.nullable(),
	people,
	/** The groups that were told. */
	groups: z.array(z.strictObject({ label: name, people })).max(10_000)
});

export type ReleasedTable = z.infer<typeof releasedTableSchema>;

/** What is remembered of a release that is made. */
export function releasedTable(
	survey: Survey,
	release: CellRelease,
	{ groups }: Placement,
	{ people, bases, shown }: ToldGroups
): ReleasedTable {
	return {
		...nameOf(survey, release),
		people,
		groups: groups.flatMap(({ label }, i) => (shown[i] ? [{ label, people: bases[i] ?? 0 }] : []))
	};
}

/**
 * Whether the release and a table of an earlier version of the same data are about so nearly the same people that
 * the two tell of fewer than `minBase`: of the whole, of a group told in both, or of the others together. Nobody may
 * be gone, and new ones must be none or at least `minBase`.
 */
export function tellsOfFewNew(
	earlier: readonly ReleasedTable[],
	survey: Survey,
	release: CellRelease,
	placement: Placement,
	{ people, bases, shown }: ToldGroups,
	minBase: number
): boolean {
	const { question, who, by } = nameOf(survey, release);
	const now = new Map(placement.groups.map(({ label }, i) => [label, i]));
	return earlier.some((before) => {
		if (before.question !== question || before.who !== who || before.by !== by) return false;
		const both = before.groups.flatMap((group) => {
			const at = now.get(group.label);
			return at !== undefined && shown[at] ? [{ was: group.people, is: bases[at] ?? 0 }] : [];
		});
		const was = both.reduce((left, group) => left - group.was, before.people);
		const is = both.reduce((left, group) => left - group.is, people);
		// The others follow from the whole, unless a person may be in several groups.
		const others = placement.isOverlapping ? [] : [{ was, is }];
		return [{ was: before.people, is: people }, ...both, ...others].some(
			(group) => group.is !== group.was && group.is - group.was < minBase
		);
	});
}

function nameOf(
	survey: Survey,
	{ question, by, where, among, base }: CellRelease
): Pick<ReleasedTable, 'question' | 'who' | 'by'> {
	const keyOf = (id: string) => questionById(survey, id).key;
	const who = {
		base,
		where: where && nameFilter(survey, where),
		among: among && { questions: among.questions.map(keyOf), least: among.least }
	};
	return {
		question: question === null ? null : keyOf(question),
		who: JSON.stringify(who),
		by: by === null ? null : keyOf(by)
	};
}

/** The filter with keys and labels in place of ids and codes, which live inside one import. */
function nameFilter(survey: Survey, filter: Filter): unknown {
	switch (filter.op) {
		case 'is': {
			const question = questionById(survey, filter.question);
			const options = isClosed(question) ? question.options : [];
			const labels = filter.codes.map(
				(code) => options.find((option) => option.code === code)?.label ?? null
			);
			return { is: question.key, labels: labels.toSorted() };
		}
		case 'between': {
			const { key } = questionById(survey, filter.question);
			return { between: key, from: filter.from, to: filter.to };
		}
		case 'and':
		case 'or':
			return { [filter.op]: filter.of.map((part) => nameFilter(survey, part)) };
		case 'not':
			return { not: nameFilter(survey, filter.of) };
	}
}
