import { normaliseText } from '$lib/survey/normalise';
import type { Option } from '$lib/survey/question';

/**
 * For each option the place in `labels` of the label that names it, undefined for one that none names. A label names
 * the option spelled exactly so, and where there is none those that are the same to the reader: the spellings of one
 * answer may be options of their own.
 */
export function namedBy(
	options: readonly Option[],
	labels: readonly string[]
): (number | undefined)[] {
	const spelled = new Set(options.map(({ label }) => label));
	const exact = new Map(labels.map((label, i) => [label, i]));
	const alike = new Map(
		labels.flatMap((label, i) => (spelled.has(label) ? [] : [[normaliseText(label), i] as const]))
	);
	return options.map(({ label }) => exact.get(label) ?? alike.get(normaliseText(label)));
}

/** The labels that no option has. */
export function unknownLabels(options: readonly Option[], labels: readonly string[]): string[] {
	const known = new Set(namedBy(options, labels));
	const spelled = new Set([...known].flatMap((i) => (i === undefined ? [] : (labels[i] ?? []))));
	return labels.filter((label) => !spelled.has(label));
}

/** The options that the labels name. */
export function optionsNamed(options: readonly Option[], labels: readonly string[]): Option[] {
	const named = namedBy(options, labels);
	return options.filter((_, i) => named[i] !== undefined);
}
