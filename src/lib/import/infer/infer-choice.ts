import { systemMissing } from '$lib/vocabulary/missing-words';
import { areCodes, inferCodes } from './infer-codes';
import { inferIntegerScale } from './infer-integer-scale';
import { inferVerbalScale } from './infer-verbal-scale';
import type { Label } from './labels';
import type { AnswerOption, ChoiceReading, Surroundings } from './reading';

/**
 * Reads the labels of a question, or of a whole grid, as points of a scale or as bare codes; null when they
 * are neither. Codes that the system writes for a missing answer are set aside first.
 */
export function inferScale(labels: readonly Label[], around: Surroundings): ChoiceReading | null {
	if (areCodes(labels, around.system)) return inferCodes(labels, around.system);
	const system = systemMissing(around.system);
	const left = labels.filter(({ key }) => !system.has(key));
	const others = (around.alike ?? []).filter(({ key }) => left.every((label) => label.key !== key));
	const reading =
		inferVerbalScale([...left, ...others], around.language, others.length) ??
		inferIntegerScale(left, around);
	if (!reading) return null;
	const missing = labels.flatMap(({ key, text }): AnswerOption[] => {
		const reason = left.some((label) => label.key === key) ? undefined : system.get(key);
		return reason ? [{ label: text, missing: reason, keys: [key] }] : [];
	});
	return { ...reading, options: [...reading.options, ...missing] };
}
