import type { HiddenReason } from '$lib/survey/finding';
import type { VerdictFinding } from '$lib/survey/findings/verdict';
import { barredOrSensitive, type Gate } from './facts';
import { hideBreak } from './hide-break';

/**
 * A decision about people whose numbers are hidden tells of them, and what would flip it more so: all of it is hidden
 * but that the rule was asked.
 */
export function releaseVerdict(finding: VerdictFinding, gate: Gate): VerdictFinding {
	const { beside, ...told } = finding;
	const hidden = reasonToHide(told, beside, gate);
	if (!hidden) return told;
	return {
		...told,
		...{ verdict: 'none', ground: 'hidden', n: null, flips: [], hidden },
		conditions: told.conditions.map(({ name, op, indicator, part, right }) => ({
			...{ name, op, indicator, part, right },
			...{ met: null, left: null }
		}))
	};
}

function reasonToHide(
	{ questions, n }: Pick<VerdictFinding, 'questions' | 'n'>,
	beside: VerdictFinding['beside'],
	gate: Gate
): HiddenReason | null {
	const [question, ...others] = questions;
	if (question === undefined) return null;
	const bar = barredOrSensitive(gate, questions, beside?.by ?? null);
	if (bar) return bar;
	if (beside) {
		const { by, bases, ungrouped, at, and = [], more = [] } = beside;
		const broken = { question, questions: others, by, memberships: undefined };
		const reasons = [{ bases, ungrouped }, ...more].map((one) =>
			hideBreak({ ...broken, ...one }, gate)
		);
		// Several together tell of one that is hidden once the others are told.
		const own = [at, ...and].flatMap((group) => reasons.flatMap((of) => of[group] ?? []));
		return own[0] ?? null;
	}
	const { minBase } = gate;
	return n !== null && n > 0 && n < minBase ? { code: 'base', minBase } : null;
}
