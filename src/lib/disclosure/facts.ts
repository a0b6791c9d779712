import { questionsIn, type Filter } from '$lib/survey/filter';
import type { DisclosurePolicy } from '$lib/survey/policy';
import type { Survey } from '$lib/survey/survey';

/** What the gate must know of the questions that findings name. */
export interface ReleaseFacts {
	/** Ids of the questions whose answers may hurt whoever gave them. */
	readonly sensitive: ReadonlySet<string>;
	/** Ids of the questions whose groups share people, because a person may give several answers. */
	readonly overlapping: ReadonlySet<string>;
	/** Ids of the questions by whose answers it was chosen who takes part; none when everyone does. */
	readonly filteredBy: readonly string[];
}

/** For findings about no real person, such as drawn examples. */
export const harmless: ReleaseFacts = {
	sensitive: new Set(),
	overlapping: new Set(),
	filteredBy: []
};

/** The facts of the survey that the findings are about; `where` is the filter they were counted with. */
export function releaseFacts({ questions }: Survey, where?: Filter): ReleaseFacts {
	const ids = (of: typeof questions) => new Set(of.map(({ id }) => id));
	return {
		sensitive: ids(questions.filter(({ sensitive }) => sensitive)),
		overlapping: ids(questions.filter(({ kind }) => kind === 'multiple')),
		filteredBy: where ? questionsIn(where) : []
	};
}

/** The rules and the facts that every finding is judged by. */
export interface Gate extends DisclosurePolicy, ReleaseFacts {}

/**
 * True if the answers to one of the questions are told more coarsely and would be crossed with something else:
 * with the groups of `by`, or with what was asked of those who take part.
 */
export function crossesSensitive(
	gate: Gate,
	questions: readonly string[],
	by: string | null
): boolean {
	const isSensitive = (id: string) => gate.sensitive.has(id);
	const crossing = by === null ? gate.filteredBy : [by, ...gate.filteredBy];
	if (crossing.some(isSensitive)) return true;
	return crossing.length > 0 && questions.some(isSensitive);
}
