import { matchScale, type ScaleMatch } from '$lib/vocabulary/match-scale';
import { missingReason } from '$lib/vocabulary/missing-words';
import { isChoiceFamily } from './infer-verbal-scale';
import { labelsOf, type QuestionCells } from './infer-question';
import { gatherTexts, type Label } from './labels';

/** With more distinct cells than this a question is no answer scale, and its spellings are not gathered. */
const mostEntries = 60;

/** A question by itself, or a whole grid, that is answered on one of the vocabulary's scales. */
interface OnScale {
	readonly cells: QuestionCells;
	/** Points of the scale that were chosen, without missing answers. */
	readonly labels: readonly Label[];
	readonly match: ScaleMatch;
}

function readOnScale(question: QuestionCells, language: string | null): OnScale | null {
	const entries = question.grid.reduce((n, { entries: own }) => n + own.length, 0);
	if (entries > mostEntries * question.grid.length) return null;
	const all = labelsOf(question);
	if (all.length === 0 || all.length > 12) return null;
	const match = matchScale(
		all.map(({ text }) => text),
		language
	);
	if (!match || isChoiceFamily(match.scale.family)) return null;
	const labels = all.filter(({ text }) => missingReason(text) === null);
	return labels.length === 0 ? null : { cells: question, labels, match };
}

const isComplete = ({ match }: OnScale): boolean => match.observed === match.scale.points.length;

/** True when two answers of one are found in the other, or all of them. */
function shareAnswers(one: OnScale, other: OnScale): boolean {
	const keys = new Set(other.labels.map(({ key }) => key));
	const shared = one.labels.filter(({ key }) => keys.has(key)).length;
	return shared >= 2 || shared === one.labels.length;
}

/** Labels of the questions that `one` shares its answers with; none when they would not all fit one scale with more of it in use. */
function labelsAlike(one: OnScale, all: readonly OnScale[], language: string | null): Label[] {
	const alike = all.filter((other) => other !== one && shareAnswers(one, other));
	if (alike.length === 0) return [];
	const labels = gatherTexts(alike.flatMap((other) => other.labels));
	const texts = gatherTexts([...one.labels, ...labels]).map(({ text }) => text);
	const together = matchScale(texts, language);
	const gained = together !== null && together.observed > one.match.observed;
	return gained && together.doubt === null ? labels : [];
}

/**
 * Few people seldom choose every point of a scale. A question of its own that shows only some points is
 * therefore read together with the others of the survey that are clearly answered from the same list. What
 * comes back is the labels of those others, by the cells of the question they help.
 */
export function shareScales(
	questions: readonly QuestionCells[],
	language: string | null
): ReadonlyMap<QuestionCells, readonly Label[]> {
	const grids = new Set<unknown>();
	const onScale = questions.flatMap((question) => {
		const [first] = question.grid;
		if (grids.has(first)) return [];
		grids.add(first);
		return readOnScale(question, language) ?? [];
	});
	const partial = onScale.filter((one) => one.cells.grid.length === 1 && !isComplete(one));
	return new Map(partial.map((one) => [one.cells, labelsAlike(one, onScale, language)] as const));
}
