import type { ChangeFinding } from '$lib/survey/findings/change';
import type { EstimateFinding } from '$lib/survey/findings/estimate';
import type { GroupsFinding } from '$lib/survey/findings/groups';
import type { ReliabilityFinding } from '$lib/survey/findings/reliability';
import type { TrendFinding } from '$lib/survey/findings/trend';
import type { UnitsFinding } from '$lib/survey/findings/units';
import { rowUnless, type FindingRow } from './finding-row';

export function estimateRow(finding: EstimateFinding): FindingRow {
	const { name, question, n, value, low, high, spread, hidden } = finding;
	const row: FindingRow = { question, measure: name, n, low, high };
	if (name === 'mean') return rowUnless(hidden, { ...row, mean: value, sd: spread?.sd ?? null });
	if (name === 'median') return rowUnless(hidden, { ...row, median: value });
	if (name === 'response_rate') return rowUnless(hidden, { ...row, percent: value });
	return rowUnless(hidden, { ...row, value });
}

export function groupRows({ question, measure, groups }: GroupsFinding): FindingRow[] {
	return groups.map(({ label: group, n, mean, median, sd, low, high, hidden }) => {
		const row: FindingRow = { question, group, measure: measure ?? 'mean', n, low, high };
		const number = measure === 'nps' ? { value: mean } : { mean, median, sd };
		return rowUnless(hidden, { ...row, ...number });
	});
}

/** A mean in the unit of the answers, a share in percent. */
function measured(
	measure: 'mean' | 'share' | 'nps',
	value: number | null,
	low: number | null,
	high: number | null
): FindingRow {
	if (measure === 'mean') return { mean: value, low, high };
	if (measure === 'nps') return { value, low, high };
	const percent = (part: number | null): number | null => (part === null ? null : part * 100);
	return { percent: percent(value), low: percent(low), high: percent(high) };
}

export function unitRows({ question, measure, units, pooled }: UnitsFinding): FindingRow[] {
	const rows = units.flatMap(({ label: group, n, value, low, high, shrunken, rank, hidden }) => {
		const own: FindingRow = { question, group, measure, n, ...measured(measure, value, low, high) };
		if (hidden) return [rowUnless(hidden, own)];
		const drawn = shrunken && measured(measure, shrunken.value, shrunken.low, shrunken.high);
		return [
			own,
			...(drawn ? [{ question, group, measure: 'shrunken', n, ...drawn }] : []),
			...(rank ? [{ question, group, measure: 'rank', n, low: rank.low, high: rank.high }] : [])
		];
	});
	if (!pooled) return rows;
	const common = measured(measure, pooled.value, pooled.low, pooled.high);
	return [...rows, { question, measure: 'common', ...common }];
}

export function trendRows({ question, measure, points }: TrendFinding): FindingRow[] {
	return points.map(({ label: group, n, value, low, high, hidden }) =>
		rowUnless(hidden, { question, group, measure, n, ...measured(measure, value, low, high) })
	);
}

export function changeRows(finding: ChangeFinding): FindingRow[] {
	const { before, after, means, difference, pairs, directions, responseShift, hidden } = finding;
	if (finding.coarse) {
		// A bound is not a count.
		return Object.entries(finding.coarse).map(([measure, { count, band }]) =>
			rowUnless(band, { question: after, measure, n: pairs, count })
		);
	}
	const rows: FindingRow[] = [
		{ question: before, group: 'before', measure: 'mean', ...means.before },
		{ question: after, group: 'after', measure: 'mean', ...means.after },
		{
			question: after,
			measure: 'difference',
			n: pairs,
			value: difference.value,
			low: difference.low,
			high: difference.high
		}
	];
	for (const [measure, count] of Object.entries(directions ?? {}))
		rows.push({ question: after, measure, n: pairs, count });
	if (responseShift) rows.push({ question: before, measure: 'response_shift', ...responseShift });
	return rows.map((row) => rowUnless(hidden, row));
}

export function reliabilityRows({
	items,
	n,
	alpha,
	omega,
	hidden
}: ReliabilityFinding): FindingRow[] {
	const rows: FindingRow[] = [
		{ measure: 'alpha', n, ...alpha },
		{ measure: 'omega', n, value: omega },
		...items.flatMap(({ question, mean, itemRest, alphaWithout }): FindingRow[] => [
			{ question, measure: 'mean', n, mean },
			{ question, measure: 'item_rest', n, value: itemRest },
			{ question, measure: 'alpha_without', n, value: alphaWithout }
		])
	];
	return rows.map((row) => rowUnless(hidden, row));
}
