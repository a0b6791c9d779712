import { estimateMean } from '$lib/stats/mean';
import type { UnitsFinding } from '$lib/survey/findings/units';
import type { Admission } from '$lib/survey/policy';
import type { ChoiceQuestion } from '$lib/survey/question';
import { breakRequest, countBreak } from '../break-counts';
import { addCounts } from '../counts';
import { strataOf } from '../describe-amounts';
import { groupOptions } from '../find-question';
import { tableAt, type Plan } from '../plan';
import type { PreparedScope } from '../prepare-scope';
import { shareOf } from '../share';
import type { ValueCount } from '../value-counts';
import { poolUnits } from './pool-units';
import type { UnitMeasure } from './unit-measure';

/** What one unit answered, with its own result. */
export interface UnitAnswers {
	readonly code: number;
	readonly label: string;
	/** The amounts; of a share 1 for those who gave one of the answers and 0 for the others. */
	readonly values: readonly ValueCount[];
	readonly n: number;
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
	/** Standard error on the design; null when nothing tells how large it is. */
	readonly error: number | null;
	/** Whether it may be compared and ranked. */
	readonly admitted: boolean;
}

/** Many units beside one another: each with its interval, drawn towards what they have in common, never a bare list of ranks. */
export function planUnits(
	compared: UnitMeasure,
	by: ChoiceQuestion,
	scope: PreparedScope,
	admission: Admission
): Plan {
	const { question, measure, codes, range } = compared;
	return {
		requests: [
			{
				by: [{ question: by.id, as: 'options' }, ...compared.counted],
				...scope.counted
			},
			breakRequest(question, by, scope)
		],
		build(tables) {
			const byUnit = compared.read(tableAt(tables, 0));
			const options = groupOptions(by);
			const values = options.map(({ code }) => byUnit.get(code) ?? []);
			const bases = values.map((one) => addCounts(one).n);
			const ungrouped = countBreak(tableAt(tables, 1)).ungrouped('substantive');
			const admitted = admission.compared(bases, ungrouped);
			const units = options.map(({ code, label }, index) => ({
				...{ code, label, values: values[index] ?? [] },
				admitted: admitted[index] ?? false
			}));
			const asked = { question: question.id, by: by.id, measure, codes, range, ungrouped };
			return { findings: [unitsFinding(units, asked, scope)], issues: [] };
		}
	};
}

type Asked = Pick<UnitsFinding, 'question' | 'by' | 'measure' | 'codes' | 'range'> & {
	readonly ungrouped: number;
};

/** Units with their own results and what those that may be compared have in common. */
export function unitsFinding(
	answers: readonly Pick<UnitAnswers, 'code' | 'label' | 'values' | 'admitted'>[],
	{ ungrouped, ...asked }: Asked,
	scope: Pick<PreparedScope, 'level' | 'weights'>
): UnitsFinding {
	const units = answers.map((unit): UnitAnswers => ({
		...unit,
		n: addCounts(unit.values).n,
		...resultOf(unit.values, asked, scope)
	}));
	const weighted = scope.weights !== null;
	const { level } = scope;
	const pooled = poolUnits(units, { measure: asked.measure, level, weighted });
	return {
		kind: 'units',
		...asked,
		units: units.map(({ code, label, n, value, low, high }, index) => ({
			...{ code, label, n, value, low, high },
			...(pooled.places[index] ?? { shrunken: null, rank: null, outside: null }),
			hidden: null
		})),
		...(ungrouped > 0 ? { ungrouped } : {}),
		pooled: pooled.pooled,
		funnel: pooled.funnel,
		level
	};
}

type UnitResult = Pick<UnitAnswers, 'value' | 'low' | 'high' | 'error'>;

/** A mean with its interval, or a share, 0 to 1, with the one that shares have. */
function resultOf(
	values: readonly ValueCount[],
	{ measure, range }: Pick<UnitMeasure, 'measure' | 'range'>,
	{ level, weights }: Pick<PreparedScope, 'level' | 'weights'>
): UnitResult {
	const { value, low, high, error } = estimateMean(strataOf(values, null), { scale: range, level });
	if (measure === 'mean') return { value, low, high, error };
	const chosen = addCounts(values.filter((one) => one.value === 1));
	const share = shareOf(chosen, addCounts(values), {
		population: null,
		level,
		weighted: weights !== null
	});
	const part = (percent: number | null) => percent && percent / 100;
	return { value, low: part(share.low), high: part(share.high), error };
}
