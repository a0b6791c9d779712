import { sayVerdictParts } from '$lib/charts/programmes/verdict-said';
import { saySentence } from '$lib/charts/sentence';
import type { ChartContext } from '$lib/charts/presentation';
import type { Released } from '$lib/disclosure/release';

/** A finding with its sentence; a verdict with what decided it and what would flip it in sentences, and as data beside. */
export function findingDocument(finding: Released, context: ChartContext) {
	const sentence = saySentence([finding], context);
	if (finding.kind !== 'verdict') return { ...finding, sentence };
	const { because, conditions, flips } = sayVerdictParts(finding, context.locale);
	const failed = conditions.filter((_, i) => finding.conditions[i]?.met === false);
	return {
		...finding,
		// A clause that asks for nothing holds because those before it did not.
		because: because.length > 0 ? because : failed.map(({ words }) => words),
		flips,
		flipped: finding.flips,
		sentence
	};
}
