import { systemMissing } from '$lib/vocabulary/missing-words';
import type { Label } from './labels';
import type { ChoiceReading } from './reading';
import { inferred } from './reasons';

/** Systems that can export codes whose words stand in a separate codebook. */
const codedSystems: ReadonlySet<string> = new Set(['questback-efs', 'nettskjema', 'surveyxact']);

/** True for whole numbers that stand for options rather than amounts. */
export function areCodes(labels: readonly Label[], system: string): boolean {
	return codedSystems.has(system) && couldBeCodes(labels);
}

/** True for few, small, whole numbers. */
export function couldBeCodes(labels: readonly Label[]): boolean {
	return (
		labels.length > 0 && labels.length <= 12 && labels.every(({ text }) => /^-?\d{1,2}$/.test(text))
	);
}

const missingCode = /^-(?:1|9|66|77|88|99)$/;
const difference =
	/(?<!\p{L})(?:endring|ändring|forskjell|forskel|differanse|vekst|vækst|tillväxt|change|difference|growth|grader|temperatur)/iu;

/**
 * True for small whole numbers beside one negative code that many tools write for no answer. The same numbers
 * under a header that speaks of a difference are amounts.
 */
export function haveMissingCode(labels: readonly Label[], header: string): boolean {
	const negative = labels.filter(({ text }) => text.startsWith('-'));
	return (
		couldBeCodes(labels) &&
		labels.length > 2 &&
		negative.length > 0 &&
		negative.every(({ text }) => missingCode.test(text)) &&
		labels.every(({ text }) => Number(text) <= 11) &&
		!difference.test(header)
	);
}

/** Options named by their code, in numeric order; nothing is ever averaged over them. */
export function inferCodes(labels: readonly Label[], system: string): ChoiceReading {
	const missing = systemMissing(system);
	const sorted = [...labels].sort(
		(a, b) =>
			Number(missing.has(a.key)) - Number(missing.has(b.key)) || Number(a.text) - Number(b.text)
	);
	return {
		kind: 'single',
		options: sorted.map(({ key, text }) => ({
			label: text,
			missing: missing.get(key) ?? null,
			keys: [key]
		})),
		scale: null,
		inference: inferred('codes', {}, 0.5, ['scale', 'number']),
		issues: []
	};
}
