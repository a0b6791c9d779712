import type { GroupsFinding } from '$lib/survey/findings/groups';
import type { NamedUnits } from '$lib/survey/findings/named-units';
import type { TrendFinding } from '$lib/survey/findings/trend';
import { addCounts } from '../counts';
import { compareAmounts } from '../groups/compare-amounts';
import { groupMean } from '../groups/plan-groups';
import { unitsFinding } from '../groups/plan-units';
import { compareAll } from '../waves/compare-all';
import type { Asked, UnitValues } from './admit-units';

/** So many of the highest points of a scale are the good answers; shorter scales have no two highest. */
const topPoints = 2;
const fewestForTop = 4;

/** Which question, and what tells the units apart. */
export interface Facts {
	readonly question: string;
	readonly by: string;
	readonly unit?: NamedUnits;
}

/** The units side by side, and every pair of them. */
export function pairsOf(
	units: readonly UnitValues[],
	{ amounts, scope }: Asked,
	facts: Facts & Pick<GroupsFinding, 'missing'>,
	left: number,
	people: number | null
): GroupsFinding {
	return {
		kind: 'groups',
		...facts,
		range: amounts.range,
		groups: units.map(({ code, label, values }) =>
			groupMean({ code, label, count: 0, missing: null }, values, amounts, scope)
		),
		...(left > 0 ? { ungrouped: left } : {}),
		level: scope.level,
		...compareAmounts({
			codes: units.map(({ code }) => code),
			groups: units.map(({ values }) => values),
			admitted: units.map(({ admitted }) => admitted),
			level: scope.level,
			weightedPeople: people
		})
	};
}

/** The seasons in their order, and whether the last differs from the first by more than chance. */
export function seasons(
	units: readonly UnitValues[],
	{ amounts, comparability, scope }: Asked,
	facts: Facts,
	left: number
): TrendFinding {
	const means = units.map(({ code, label, values }) =>
		groupMean({ code, label, count: 0, missing: null }, values, amounts, scope)
	);
	const steps = units.slice(1).map(() => comparability);
	return {
		kind: 'trend',
		...facts,
		...{ measure: 'mean', codes: [], range: amounts.range },
		points: means.map(({ code, label, n, mean, low, high }) => ({
			...{ code, label, n, value: mean, low, high },
			hidden: null
		})),
		...(left > 0 ? { ungrouped: left } : {}),
		...{ steps, level: scope.level },
		...compareAll({
			measure: 'mean',
			waves: units.map(({ code, values, admitted }, i) => {
				const { n = 0, mean = null, low = null, high = null } = means[i] ?? {};
				const estimate = { value: mean, low, high, n: n ?? 0, level: scope.level };
				return { code, admitted, worths: values, estimate };
			}),
			steps,
			people: [],
			mayCompare: () => false,
			weighted: scope.weights !== null,
			level: scope.level
		})
	};
}

/** The share who gave one of the two highest answers, in a funnel. */
export function topShare(
	units: readonly UnitValues[],
	{ amounts, scope }: Asked,
	facts: Facts,
	left: number
) {
	const { question, range } = amounts;
	if (question.kind !== 'scale' || !range || range.max - range.min + 1 < fewestForTop) return [];
	const lowest = range.max - topPoints + 1;
	const codes = question.options
		.filter(({ missing }) => missing === null)
		.slice(-topPoints)
		.map(({ code }) => code);
	const shares = units.map((unit) => ({
		...unit,
		values: [0, 1].flatMap((value) => {
			const same = unit.values.filter((one) => one.value >= lowest === (value === 1));
			return same.length === 0 ? [] : [{ value, ...addCounts(same) }];
		})
	}));
	const asked = { ...facts, codes, range: { min: 0, max: 1 }, ungrouped: left } as const;
	return [unitsFinding(shares, { ...asked, measure: 'share' }, scope)];
}
