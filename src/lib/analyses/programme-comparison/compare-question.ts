import type { Finding } from '$lib/survey/finding';
import type { GroupsFinding } from '$lib/survey/findings/groups';
import type { TrendFinding } from '$lib/survey/findings/trend';
import { evaluateRule } from '$lib/rules/evaluate-rule';
import { setThresholds } from '$lib/rules/rule-thresholds';
import { programmesCompare } from '$lib/rules/definitions/programmes-compare';
import type { ChoiceQuestion } from '$lib/survey/question';
import type { Comparability } from '$lib/survey/findings/trend';
import type { AnalysisInput } from '../analysis';
import { breakRequest, countBreak } from '../break-counts';
import { addCounts } from '../counts';
import { compareAmounts } from '../groups/compare-amounts';
import { groupMean } from '../groups/plan-groups';
import { unitsFinding } from '../groups/plan-units';
import type { Measured } from '../measured';
import { tableAt, type Plan } from '../plan';
import type { PreparedScope } from '../prepare-scope';
import { valueCountsByGroup, type ValueCount } from '../value-counts';
import { peopleRequest, weightedPeople } from '../weighted-people';
import { compareAll } from '../waves/compare-all';
import type { ComparedUnit } from './units';

/** So many of the highest points of a scale are the good answers; shorter scales have no two highest. */
const topPoints = 2;
const fewestForTop = 4;

interface Asked extends Pick<AnalysisInput, 'admission' | 'rules'> {
	readonly amounts: Measured;
	readonly by: ChoiceQuestion;
	readonly units: readonly ComparedUnit[];
	readonly comparability: Comparability;
	/** Whether the units follow one another in time. */
	readonly inTime: boolean;
	readonly scope: PreparedScope;
}

/** What one unit answered. */
interface UnitValues extends ComparedUnit {
	readonly values: readonly ValueCount[];
	/** Whether it may be compared and ranked. */
	readonly admitted: boolean;
}

/** One question with its units side by side: every pair, what they share, and over time whether it changed. */
export function planComparison(asked: Asked): Plan {
	const { amounts, by, scope } = asked;
	const { question, as } = amounts;
	return {
		requests: [
			{
				by: [
					{ question: by.id, as: 'options' },
					{ question: question.id, as }
				],
				...scope.counted
			},
			breakRequest(question, by, scope),
			peopleRequest(scope)
		],
		build(tables) {
			const byOption = valueCountsByGroup(amounts, tableAt(tables, 0));
			const { ungrouped, missing } = countBreak(tableAt(tables, 1));
			const outside = ungrouped('substantive');
			const { units, left, enough } = admitUnits(asked, byOption, outside);
			const isEnough = units.filter(({ admitted }) => admitted).length >= enough;
			const ranked = isEnough ? units : units.map((unit) => ({ ...unit, admitted: false }));
			const facts = { question: question.id, by: by.id };
			const people = weightedPeople(tableAt(tables, 2), scope);
			const findings: Finding[] = [
				...(asked.inTime
					? [seasons(units, asked, facts, left)]
					: [pairsOf(units, asked, { ...facts, missing }, left, people)]),
				unitsFinding(
					ranked,
					{ ...facts, measure: 'mean', codes: [], range: amounts.range, ungrouped: left },
					scope
				),
				...topShare(ranked, asked, facts, left)
			];
			return { findings, issues: [] };
		}
	};
}

/** The units that may be told, and how many answers are in none of them. */
interface Admitted {
	readonly units: readonly UnitValues[];
	readonly left: number;
	/** So many units that may be compared are enough to rank them. */
	readonly enough: number;
}

/**
 * The answers of each unit. A unit of several events is made of those events that may be shown by themselves: with
 * the others in it, the difference to what is told elsewhere would tell of few.
 */
function admitUnits(
	{ by, units, admission, rules }: Asked,
	byOption: ReadonlyMap<number, readonly ValueCount[]>,
	outside: number
): Admitted {
	const thresholds = setThresholds(programmesCompare, rules).values;
	const options = by.options.filter(({ missing }) => missing === null);
	const bases = options.map(({ code }) => addCounts(byOption.get(code) ?? []).n);
	const shown = admission.shown(bases, outside);
	const isShown = new Map(options.map(({ code }, i) => [code, shown[i] ?? false]));
	const own = units.map((unit) => {
		const codes =
			unit.options.length > 1 ? unit.options.filter((code) => isShown.get(code)) : unit.options;
		return { ...unit, values: merge(codes.map((code) => byOption.get(code) ?? [])) };
	});
	const counts = own.map(({ values }) => addCounts(values).n);
	const all = bases.reduce((sum, n) => sum + n, outside);
	const leftBy = (people: readonly number[]) => all - people.reduce((sum, n) => sum + n, 0);
	const verdicts = counts.map((value) => {
		const indicators = new Map([['responses', { value }]] as const);
		return evaluateRule(programmesCompare, { thresholds, indicators }).verdict;
	});
	// Units that the gate would hide stay, so that it is told that they are hidden.
	const mayShow = admission.shown(counts, leftBy(counts));
	const kept = own.flatMap((unit, i) =>
		mayShow[i] && verdicts[i] === 'none' && (counts[i] ?? 0) > 0 ? [] : [{ unit, i }]
	);
	const left = leftBy(kept.map(({ i }) => counts[i] ?? 0));
	const compared = admission.compared(
		kept.map(({ i }) => counts[i] ?? 0),
		left
	);
	return {
		left,
		units: kept.map(({ unit, i }, place) => ({
			...unit,
			admitted: (compared[place] ?? false) && verdicts[i] === 'may_compare'
		})),
		enough: thresholds.get('units') ?? 0
	};
}

function merge(parts: readonly (readonly ValueCount[])[]): ValueCount[] {
	const byValue = new Map<number, ValueCount[]>();
	for (const one of parts.flat()) byValue.set(one.value, [...(byValue.get(one.value) ?? []), one]);
	return [...byValue]
		.map(([value, same]) => ({ value, ...addCounts(same) }))
		.sort((a, b) => a.value - b.value);
}

interface Facts {
	readonly question: string;
	readonly by: string;
}

function pairsOf(
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
function seasons(
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
function topShare(
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
