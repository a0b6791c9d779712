import type { Range } from '$lib/survey/findings/estimate';
import type { ChartQuestion } from './presentation';

/** What the ends of a question's scale are called; empty where they are not known or are mere numbers. */
export function scaleEnds(
	question: ChartQuestion | null,
	range: Range
): { readonly low: string; readonly high: string } {
	const none = { low: '', high: '' };
	const points = (question?.options ?? []).filter((option) => option.missing === null);
	const [first, last] = [points[0], points.at(-1)];
	if (!range || !first || !last || points.length !== range.max - range.min + 1) return none;
	if (/^-?\d+$/.test(first.label) && /^-?\d+$/.test(last.label)) return none;
	return { low: first.label, high: last.label };
}
