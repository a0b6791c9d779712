import type { WeightingFinding } from '$lib/survey/findings/weighting';
import { crossesSensitive, type Gate } from './facts';

/** Hides what weights do to too few responses; of a sensitive question only its target is told. */
export function releaseWeighting(finding: WeightingFinding, gate: Gate): WeightingFinding {
	const questions = finding.targets.map(({ question }) => question);
	const isFew = finding.n > 0 && finding.n < gate.minBase;
	const sensitive =
		questions.some((id) => gate.sensitive.has(id)) || crossesSensitive(gate, questions, null);
	if (!isFew && !sensitive) return finding;
	return {
		...finding,
		targets: finding.targets.map(({ question, rows }) => ({
			question,
			rows: rows.map((row) => ({ ...row, sample: null, weighted: null }))
		})),
		effective: null,
		smallest: null,
		largest: null,
		hidden: isFew ? { code: 'base', minBase: gate.minBase } : { code: 'sensitive' }
	};
}
