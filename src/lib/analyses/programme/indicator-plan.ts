import type { Quantity } from '$lib/engine/quantity';
import type { TabulationRequest } from '$lib/engine/tabulate';
import type { CountTable } from '$lib/survey/count-table';
import type { IndicatorName } from '$lib/survey/findings/indicator-names';
import type { IndicatorCell, IndicatorRow } from '$lib/survey/findings/indicators';
import type { ValueRow } from '$lib/survey/moment-table';
import type { ChoiceQuestion } from '$lib/survey/question';
import type { AnalysisInput } from '../analysis';
import type { PreparedScope } from '../prepare-scope';

/** An indicator to be: what must be counted for it, and what becomes of the counts of one subject. */
export interface IndicatorPlan extends Pick<
	IndicatorRow,
	'name' | 'label' | 'questions' | 'least'
> {
	readonly name: IndicatorName;
	/** As of a row. */
	readonly base?: IndicatorRow['base'] | undefined;
	readonly uses?: readonly string[];
	/** What is counted, a table for each. */
	readonly counts: readonly TabulationRequest['by'][];
	/** A number that people have, of which every amount is told; absent when none is needed. */
	readonly amount?: Quantity;
	/** The indicator of those who were counted. */
	cell(counted: Counted): IndicatorCell;
}

/** What was counted of one subject. */
export interface Counted {
	/** One for each of `counts`. */
	readonly tables: readonly CountTable[];
	/** Of `amount`; none without it. */
	readonly amounts: readonly ValueRow[];
}

/** The indicators of everyone; with `by`, of those who chose each of `codes`, in that order. */
export async function measureIndicators(
	plans: readonly IndicatorPlan[],
	{ by, codes }: { readonly by: ChoiceQuestion | null; readonly codes: readonly number[] },
	scope: PreparedScope,
	{ tabulate, measure, signal }: Pick<AnalysisInput, 'tabulate' | 'measure' | 'signal'>
): Promise<IndicatorRow[]> {
	const first = by ? [{ question: by.id, as: 'options' as const }] : [];
	const tables = await tabulate(
		plans.flatMap(({ counts }) =>
			counts.map((one) => ({ by: [...first, ...one], ...scope.counted }))
		),
		signal
	);
	const measured = plans.flatMap(({ amount }) => (amount ? [amount] : []));
	const values = await measure.values(
		measured.map((x) => ({ by: first, ...scope.counted, x })),
		signal
	);
	let [table, value] = [0, 0];
	return plans.map(({ counts, amount, cell, ...plan }): IndicatorRow => {
		const own = tables.slice(table, (table += counts.length));
		const amounts = amount ? (values[value++]?.rows ?? []) : [];
		const { name, label, questions, least, base, uses } = plan;
		const told = {
			...{ name, label, questions, least },
			...(base ? { base } : {}),
			...(uses ? { uses } : {})
		};
		if (!by) return { ...told, ungrouped: 0, cells: [cell({ tables: own, amounts })] };
		const cellOf = (isIn: (code: number) => boolean): IndicatorCell =>
			cell({
				tables: own.map((one) => ({ by: one.by.slice(1), rows: rowsOf(one.rows, isIn) })),
				amounts: rowsOf(amounts, isIn)
			});
		return {
			...told,
			ungrouped: cellOf((code) => !codes.includes(code)).n ?? 0,
			cells: codes.map((code) => cellOf((one) => one === code))
		};
	});
}

/** Rows of the groups, as if they had not been counted by group. */
function rowsOf<Row extends { readonly codes: readonly number[] }>(
	rows: readonly Row[],
	isIn: (code: number) => boolean
): Row[] {
	return rows
		.filter(({ codes }) => isIn(codes[0] ?? 0))
		.map((row) => ({ ...row, codes: row.codes.slice(1) }));
}
