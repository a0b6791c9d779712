import { programmesCompare } from '$lib/rules/definitions/programmes-compare';
import { evaluateRule } from '$lib/rules/evaluate-rule';
import { setThresholds } from '$lib/rules/rule-thresholds';
import type { NamedUnits } from '$lib/survey/findings/named-units';
import type { Comparability } from '$lib/survey/findings/trend';
import type { ChoiceQuestion } from '$lib/survey/question';
import type { AnalysisInput } from '../analysis';
import { addCounts } from '../counts';
import type { Measured } from '../measured';
import type { PreparedScope } from '../prepare-scope';
import type { ValueCount } from '../value-counts';
import type { ComparedUnit } from './units';

/** One question that is compared between units. */
export interface Asked extends Pick<AnalysisInput, 'admission' | 'rules'> {
	readonly amounts: Measured;
	readonly by: ChoiceQuestion;
	readonly units: readonly ComparedUnit[];
	readonly comparability: Comparability;
	/** What the units are where their labels are names of ours. */
	readonly unit: NamedUnits | undefined;
	/** Whether the units follow one another in time. */
	readonly inTime: boolean;
	readonly scope: PreparedScope;
}

/** What one unit answered. */
export interface UnitValues extends ComparedUnit {
	readonly values: readonly ValueCount[];
	/** Whether it may be compared and ranked. */
	readonly admitted: boolean;
}

/** The units that may be told, and how many answers are in none of them. */
export interface Admitted {
	readonly units: readonly UnitValues[];
	readonly left: number;
	/** So many units that may be compared are enough to rank them. */
	readonly enough: number;
}

/**
 * The answers of each unit. A unit of several events is made of those events that may be shown by themselves: with
 * the others in it, the difference to what is told elsewhere would tell of few.
 */
export function admitUnits(
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
