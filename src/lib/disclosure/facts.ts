import type { HiddenReason } from '$lib/survey/finding';
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
export interface Gate extends DisclosurePolicy, ReleaseFacts {
	/** Ids of the questions about which nothing more may be told here, because of what is told elsewhere. */
	readonly refused: ReadonlySet<string | null>;
}

/** True if whoever takes part was chosen by their answers. */
export const isChosen = ({ filteredBy }: ReleaseFacts): boolean => filteredBy.length > 0;

/**
 * Why nothing may be told of the answers to the questions, whatever they are; else null. Sensitive answers are
 * never crossed: not with the groups of `by`, and not with what chose who takes part.
 */
export function barred(
	gate: Gate,
	questions: readonly string[],
	by: string | null
): HiddenReason | null {
	if (questions.some((id) => gate.refused.has(id))) {
		return { code: 'difference', minBase: gate.minBase };
	}
	const crossing = by === null ? gate.filteredBy : [by, ...gate.filteredBy];
	const isCrossed =
		hasSensitive(gate, crossing) || (crossing.length > 0 && hasSensitive(gate, questions));
	return isCrossed ? { code: 'sensitive' } : null;
}

/** The same, also where a single number would say what everyone answered. */
export function barredOrSensitive(
	gate: Gate,
	questions: readonly string[],
	by: string | null
): HiddenReason | null {
	return (
		barred(gate, questions, by) ?? (hasSensitive(gate, questions) ? { code: 'sensitive' } : null)
	);
}

function hasSensitive(gate: Gate, questions: readonly string[]): boolean {
	return questions.some((id) => gate.sensitive.has(id));
}
