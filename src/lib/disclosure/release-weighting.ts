import type { HiddenReason } from '$lib/survey/finding';
import type { WeightingFinding } from '$lib/survey/findings/weighting';
import { barredOrSensitive, type Gate } from './facts';

/** Hides what weights do to too few responses; of a sensitive question only its target is told. */
export function releaseWeighting(finding: WeightingFinding, gate: Gate): WeightingFinding {
	const questions = finding.targets.map(({ question }) => question);
	const { minBase } = gate;
	const few: HiddenReason | null =
		finding.n > 0 && finding.n < minBase ? { code: 'base', minBase } : null;
	const hidden = few ?? barredOrSensitive(gate, questions, null);
	if (!hidden) return finding;
	return {
		...finding,
		targets: finding.targets.map(({ question, rows }) => ({
			question,
			rows: rows.map((row) => ({ ...row, sample: null, weighted: null })),
			without: null
		})),
		effective: null,
		smallest: null,
		largest: null,
		hidden
	};
}
