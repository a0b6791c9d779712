import { missingReasons, type MissingReason } from '$lib/survey/missing';
import { normaliseText } from '$lib/survey/normalise';
import { parseAnswerLabel } from './answer-label';
import words from './missing-words.json';

/** Normalised wording of a missing answer, all languages together, with its reason. */
const reasons: ReadonlyMap<string, MissingReason> = new Map(
	words.missing.flatMap(({ reason, labels }) => {
		const known = missingReasons.find((one) => one === reason);
		if (!known) throw new Error(`Unknown missing reason ${reason}`);
		return labels.map((label): [string, MissingReason] => [normaliseText(label), known]);
	})
);

const others: ReadonlySet<string> = new Set(words.other.map(normaliseText));
const nones: ReadonlySet<string> = new Set(words.none.map(normaliseText));

/**
 * Why an answer with this label is no answer on a scale ("Vet ikke"), or null when it may be one. Two
 * such wordings joined by a slash take the reason of the first; one in parentheses decides for the label. The wording alone cannot tell "Usikker"
 * or "Ikke relevant" from a point of a scale: `matchScale` decides over the whole question.
 */
export function missingReason(label: string): MissingReason | null {
	const { whole, words: text } = parseAnswerLabel(label);
	const known = reasons.get(whole) ?? reasons.get(text);
	if (known) return known;
	const inside = /\(([^()]+)\)$/.exec(whole)?.[1];
	const wrapped = inside === undefined ? undefined : reasons.get(inside);
	if (wrapped) return wrapped;
	const parts = whole.split('/').map((part) => reasons.get(part.trim()));
	return parts.length > 1 && parts.every((part) => part !== undefined) ? (parts[0] ?? null) : null;
}

/** True for the option that invites a free answer: "Annet", "Other (please specify)". */
export function isOtherOption(label: string): boolean {
	const whole = normaliseText(label);
	return others.has(whole) || others.has(whole.replace(/\s*[:(,].*$/, ''));
}

/** True for the option that excludes the rest: "Ingen av disse". */
export function isNoneOption(label: string): boolean {
	return nones.has(normaliseText(label));
}

/**
 * Codes that a system writes in place of any closed answer. Those of EFS are not among them: what its 0 means
 * depends on the column, so its layout decides.
 */
export function systemMissing(system: string): ReadonlyMap<string, MissingReason> {
	if (system === 'limesurvey') return new Map([['n/a', 'not_asked']]);
	return system === 'nettskjema' ? new Map([['-1', 'not_answered']]) : new Map();
}
