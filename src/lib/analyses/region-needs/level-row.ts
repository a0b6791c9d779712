import type { Quantity } from '$lib/engine/quantity';
import type { Question } from '$lib/survey/question';
import type { ValueRow } from '$lib/survey/moment-table';
import { scaleValues } from '$lib/vocabulary/scale-values';
import type { AnalysisInput } from '../analysis';
import { measured } from '../measured';
import type { PreparedScope } from '../prepare-scope';
import type { ValueCount } from '../value-counts';
import { mapSplit, splitByPlace, type Places } from './places';
import { meanRow, type RegionRow } from './region-row';
import type { RegionQuestions } from './region-questions';

/** A person needs so many of the three questions. */
const leastLevels = 2;
/** The ends of each question. */
const [lowest, highest] = [1, 10];

interface Asked {
	readonly questions: RegionQuestions;
	readonly places: Places;
	readonly scope: PreparedScope;
}

/** The index that is like a customer index: the mean of (answer - 1) / 9 * 100. Null when fewer than two were asked. */
export async function levelRow(
	{ questions, places, scope }: Asked,
	{ measure, signal }: AnalysisInput
): Promise<RegionRow | null> {
	const levels = questions.levels.filter((question) => measured(question) !== null);
	if (levels.length < leastLevels) return null;
	const of = levels.map(answerOf);
	const derived = await measure.derive({ op: 'mean', of, least: leastLevels }, signal);
	const request = { by: places.counted, ...scope.counted, x: { derived } };
	const [table] = await measure.values([request], signal);
	return meanRow(
		{
			name: 'nki_like',
			label: null,
			questions: levels.map(({ id }) => id),
			least: leastLevels
		},
		mapSplit(splitByPlace(table?.rows ?? [], places), indexValues),
		{ min: 0, max: 100 },
		scope
	);
}

/** The answer from 1 to 10, whether it was read as a scale or as a number. */
function answerOf(question: Question): Quantity {
	if (question.kind !== 'scale') return { question: question.id };
	const values = [...scaleValues(question)].map(([code, value]) => ({ code, value }));
	return { question: question.id, values };
}

/** Answers outside 1 to 10 can make no index from 0 to 100. */
function indexValues(rows: readonly ValueRow[]): ValueCount[] {
	return rows
		.filter(({ value }) => value >= lowest && value <= highest)
		.map(({ value, n, sumW, sumW2 }) => ({
			value: (100 * (value - lowest)) / (highest - lowest),
			...{ n, sumW, sumW2 }
		}));
}
