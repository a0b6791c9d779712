import { questionById, type Survey } from '$lib/survey/survey';
import type { Selection } from './engine';
import { entryFilterOf } from './filter-entries';
import { foldOf, foldOfCodes, type Fold } from './fold';
import { needsEntries } from './meaning';
import type { TabulationRequest } from './tabulate';

/** What to ask an engine for, and how its rows are read in the codebook's terms. */
export interface SelectionPlan {
	/** The questions and derived columns, as they were named. */
	readonly by: readonly string[];
	/** Equal for requests that need the same groups of entries. */
	readonly selection: Selection;
	readonly folds: readonly Fold[];
}

/** Throws when a dimension or a condition does not fit its question. */
export function planSelection(
	survey: Survey,
	{ by, where, weight }: TabulationRequest
): SelectionPlan {
	const names = by.map((dimension) =>
		'derived' in dimension ? dimension.derived : dimension.question
	);
	const columns = [...new Set(names)].sort();
	const needed = new Set(
		by.flatMap((dimension) => {
			if ('derived' in dimension) return [dimension.derived];
			const question = questionById(survey, dimension.question);
			return needsEntries(question, dimension.as) ? [question.id] : [];
		})
	);
	return {
		by: names,
		selection: {
			by: columns,
			presence: columns.filter((id) => !needed.has(id)),
			...(where && { where: entryFilterOf(survey, where) }),
			...(weight !== undefined && { weight })
		},
		folds: by.map((dimension) => {
			if ('derived' in dimension) return foldOfCodes(columns.indexOf(dimension.derived));
			const position = columns.indexOf(dimension.question);
			return foldOf(questionById(survey, dimension.question), dimension.as, position);
		})
	};
}
