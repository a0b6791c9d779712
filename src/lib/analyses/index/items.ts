import type { OptionValue, Quantity } from '$lib/engine/quantity';
import type { ScaleQuestion } from '$lib/survey/question';
import type { Survey } from '$lib/survey/survey';
import { findQuestion } from '../find-question';
import { findMeasured } from '../measured';
import { ParameterError } from '../parameter-error';
import { scaleValues } from '$lib/vocabulary/scale-values';
import type { IndexParams } from './schema';

/** The items of an index, each moved to the same scale: from 0, its lowest answer, to `steps`, its highest. */
export interface Items {
	readonly questions: readonly ScaleQuestion[];
	/** Of each item, turned about where it runs the other way. */
	readonly quantities: readonly Quantity[];
	/**
	 * Divides into every item's scale, so that answers become whole numbers: means of the same answers in any order
	 * are then equal to the last digit. 0 when an item has one point, which leaves nothing to measure.
	 */
	readonly steps: number;
	/** How many answers a person needs. */
	readonly least: number;
}

/** Scales that have no smaller number in common are moved as nearly as numbers go. */
const mostSteps = 1e9;

/** Throws `ParameterError` unless there are two scales or more, each from low to high. */
export function findItems(survey: Survey, { questions, reversed }: IndexParams): Items {
	const ids = [...new Set(questions ?? [])];
	if (ids.length < 2) throw new ParameterError('question', 'items_needed');
	const scales = ids.map((id) => findScale(survey, id));
	const ends = scales.map((scale) => scaleValues(scale).size - 1);
	const steps = ends.filter((end) => end > 0).reduce(commonMultiple, 1);
	return {
		questions: scales,
		quantities: scales.map(({ id, options }, i): Quantity => ({
			question: id,
			values: options
				.filter(({ missing }) => missing === null)
				.map(({ code }, place): OptionValue => ({
					code,
					value: (place * steps) / Math.max(1, ends[i] ?? 1)
				})),
			reversed: reversed.includes(id)
		})),
		steps: ends.includes(0) ? 0 : steps,
		// Two of three, whole numbers first: 2/3 of 6 is 4 to the last digit.
		least: Math.ceil((2 * ids.length) / 3)
	};
}

function findScale(survey: Survey, id: string): ScaleQuestion {
	const { question } = findMeasured(findQuestion(survey, id));
	if (question.kind !== 'scale') throw new ParameterError('question', 'not_measured', { id });
	return question;
}

function commonMultiple(a: number, b: number): number {
	return Math.min(mostSteps, (a / greatestDivisor(a, b)) * b);
}

function greatestDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestDivisor(b, a % b);
}
