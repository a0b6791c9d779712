import type { WantedChart } from '$lib/charts/presentation';
import type { Cell } from '$lib/notebook/cell';
import { isChoice, type Question } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { isPersonalRole } from '$lib/survey/role';

/** Groups beyond this are too many to stand beside one another. */
const mostGroups = 12;

/** The charts a person may ask for; none for a question that is only counted. */
export function chartsFor(questions: readonly Question[]): readonly WantedChart[] {
	const [first] = questions;
	if (!first || first.kind === 'text' || first.kind === 'empty') return [];
	if (questions.length > 1) return ['auto', 'stacked'];
	if (first.kind === 'multiple') return ['auto', 'bar'];
	if (isChoice(first)) return ['auto', 'pie', 'bar', 'stacked'];
	return ['auto', 'bar'];
}

/** The questions that one closed question's answers can be broken by, as choices for a menu. */
export function breaksFor(
	survey: Survey,
	cell: Cell
): readonly { readonly value: string; readonly label: string }[] {
	const [key] = cell.questions;
	const broken = survey.questions.find((question) => question.key === key);
	if (cell.questions.length !== 1 || !broken || !(isChoice(broken) || broken.kind === 'multiple'))
		return [];
	return survey.questions
		.filter(
			(question) =>
				isChoice(question) &&
				question.key !== key &&
				question.grid === null &&
				!isPersonalRole(question.role) &&
				question.options.length >= 2 &&
				question.options.length <= mostGroups
		)
		.map((question) => ({ value: question.key, label: question.text }));
}
