import type { HiddenReason } from '$lib/survey/finding';
import type { EstimateFinding } from '$lib/survey/findings/estimate';
import { barredOrSensitive, type Gate } from './facts';

/** Hides a number that stands on too few people, or that says what everyone answered to a sensitive question. */
export function releaseEstimate(finding: EstimateFinding, gate: Gate): EstimateFinding {
	// Not about answers: how many there are is never hidden.
	if (finding.name === 'response_rate') return finding;
	const hidden = reasonToHide(finding, gate);
	if (!hidden) return finding;
	return {
		...finding,
		...{ value: null, low: null, high: null, spread: null, parts: null },
		// That there is no interval would say that everyone answered alike.
		...{ method: 'none', reason: 'hidden' },
		...(finding.weighted ? { weighted: { ...finding.weighted, effective: null } } : {}),
		hidden
	};
}

function reasonToHide(
	{ question, questions, n }: EstimateFinding,
	gate: Gate
): HiddenReason | null {
	const asked = question === null ? questions : [question, ...questions];
	const bar = barredOrSensitive(gate, asked, null);
	if (bar) return bar;
	return n > 0 && n < gate.minBase ? { code: 'base', minBase: gate.minBase } : null;
}
