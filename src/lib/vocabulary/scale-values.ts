import type { ScaleQuestion } from '$lib/survey/question';
import { parseAnswerLabel } from './answer-label';
import { vocabularyScales } from './scale-list';

/**
 * The number that each point of a scale stands for, by option code: one apart, low to high. They begin where the
 * labels say so ("0 - Not at all", 1, 2 ...), else where the vocabulary has the scale begin, else at 1.
 */
export function scaleValues(question: ScaleQuestion): ReadonlyMap<number, number> {
	const points = question.options.filter(({ missing }) => missing === null);
	const begins = new Set(
		points.flatMap(({ label }, index) => {
			const { number } = parseAnswerLabel(label);
			return number === null ? [] : [number - index];
		})
	);
	const [stated] = begins;
	const known = vocabularyScales.find(({ id }) => id === question.scale.id);
	const first = begins.size === 1 && stated !== undefined ? stated : (known?.start ?? 1);
	return new Map(points.map(({ code }, index) => [code, first + index]));
}
