import { weightCap } from '$lib/stats/weighting/rake';
import type { WeightingFinding, WeightingRow } from '$lib/survey/findings/weighting';
import type { Analysis } from '../analysis';
import { ParameterError } from '../parameter-error';
import { countWithout, rakeSurvey, type RakedCell, type RakedSurvey } from './rake-survey';
import { weightingParamsSchema } from './schema';
import type { TargetMargin } from './target-margins';

/**
 * What weights that meet the targets do: how far the responses were from them, and what it costs. The weights are
 * made of all responses, so no filter can be set, and they start from no others.
 */
export const weighting: Analysis<typeof weightingParamsSchema> = {
	name: 'weighting',
	version: '1.0.0',
	schema: weightingParamsSchema,
	settings: [],
	async run(input, { targets, where, weight }) {
		if (where) throw new ParameterError('filter', 'not_filtered');
		if (weight !== undefined) throw new ParameterError('weight', 'not_weighted');
		const raked = await rakeSurvey(input, targets);
		return { findings: [findingOf(raked)], issues: raked.issues };
	}
};

/** Weights this near to a cap have reached it. */
const near = 1e-9;

function findingOf({ margins, cells, effective }: RakedSurvey): WeightingFinding {
	const weights = cells.flatMap(({ weight }) => (weight === null ? [] : [weight]));
	const met = weights.length > 0;
	const smallest = met ? Math.min(...weights) : null;
	const largest = met ? Math.max(...weights) : null;
	return {
		kind: 'weighting',
		targets: margins.map((margin, place) => ({
			question: margin.question.id,
			rows: rowsOf(margin, place, cells),
			without: countWithout(margin, place, cells)
		})),
		n: cells.reduce((sum, { n }) => sum + n, 0),
		zero: 0,
		effective,
		smallest,
		largest,
		capped:
			smallest !== null &&
			largest !== null &&
			(smallest * weightCap <= 1 + near || largest >= weightCap * (1 - near)),
		met,
		hidden: null
	};
}

/** In the order of the options; sample and weighted percentages are of those with an answer that has a target. */
function rowsOf(
	{ question, shares }: TargetMargin,
	place: number,
	cells: readonly RakedCell[]
): WeightingRow[] {
	const inside = cells.filter(({ codes }) => shares.has(codes[place] ?? 0));
	const percentOf = (code: number, sizeOf: (cell: RakedCell) => number): number | null => {
		const sizes = (some: readonly RakedCell[]) => some.reduce((sum, one) => sum + sizeOf(one), 0);
		const whole = sizes(inside);
		return whole > 0
			? (100 * sizes(inside.filter(({ codes }) => codes[place] === code))) / whole
			: null;
	};
	return question.options.flatMap(({ code, label }): WeightingRow[] => {
		const share = shares.get(code);
		if (share === undefined) return [];
		return [
			{
				code,
				label,
				sample: percentOf(code, ({ n }) => n),
				target: 100 * share,
				weighted: percentOf(code, ({ n, weight }) => n * (weight ?? 0))
			}
		];
	});
}
