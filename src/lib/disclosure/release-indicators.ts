import type { HiddenReason } from '$lib/survey/finding';
import type {
	IndicatorCell,
	IndicatorRow,
	IndicatorsFinding
} from '$lib/survey/findings/indicators';
import { barredOrSensitive, type Gate } from './facts';
import { hideBreak } from './hide-break';
import { rowKey } from './row-key';

/** Hides indicators that stand on too few people, of subjects side by side with those that would give them away. */
export function releaseIndicators(finding: IndicatorsFinding, gate: Gate): IndicatorsFinding {
	return {
		...finding,
		rows: finding.rows.map((row) => {
			const reasons = reasonsToHide(row, finding, gate);
			const cells = row.cells.map((cell, i) => {
				const hidden = reasons[i] ?? null;
				return hidden ? { ...noNumbers, hidden } : cell;
			});
			return { ...row, ungrouped: reasons.some(Boolean) ? 0 : row.ungrouped, cells };
		})
	};
}

const noNumbers: Omit<IndicatorCell, 'hidden'> = {
	value: null,
	low: null,
	high: null,
	n: null,
	count: null,
	method: 'none'
};

function reasonsToHide(
	{ questions, cells, ungrouped, uses = [] }: IndicatorRow,
	{ by, chosen }: Pick<IndicatorsFinding, 'by' | 'chosen'>,
	gate: Gate
): readonly (HiddenReason | null)[] {
	const [question, ...others] = questions;
	if (question === undefined) return cells.map(() => null);
	const isRefused = gate.refused.has(rowKey(questions));
	const bar: HiddenReason | null = isRefused
		? { code: 'difference', minBase: gate.minBase }
		: barredOrSensitive(gate, [...questions, ...uses], by);
	if (bar) return cells.map(() => bar);
	if (by !== null) {
		const bases = cells.map(({ n }) => n ?? 0);
		const isDisjoint = chosen !== undefined;
		return hideBreak(
			{ question, questions: others, by, bases, ungrouped, memberships: undefined, isDisjoint },
			gate
		);
	}
	const { minBase } = gate;
	return cells.map(({ n }) =>
		n !== null && n > 0 && n < minBase ? { code: 'base', minBase } : null
	);
}
