import { normaliseText } from '$lib/survey/normalise';

/** A label taken apart for comparison. */
export interface AnswerLabel {
	/** The whole label, normalised. */
	readonly whole: string;
	/** The words without the number in front or behind; empty for a bare number. */
	readonly words: string;
	/** The number that stood in front or behind; null when there was none. */
	readonly number: number | null;
}

const bare = /^-?\d{1,2}$/;
const numberAndParenthesis = /^(\d{1,2})\s*\((\p{L}.*)\)$/u;
const leading = /^\(?(-?\d{1,2})\)?\s*(?:[-=:.)]\s*|\s+)(?=\p{L})/u;
const trailing = /(?<=\p{L})\s*\(?(\d{1,2})\)?$/u;

/** Takes "1 - Helt uenig", "1 (Helt uenig)", "Helt uenig (1)" and "Helt uenig1" apart. */
export function parseAnswerLabel(label: string): AnswerLabel {
	const whole = normaliseText(label);
	if (bare.test(whole)) return { whole, words: '', number: Number(whole) };
	const wrapped = numberAndParenthesis.exec(whole);
	if (wrapped) return { whole, words: wrapped[2] ?? '', number: Number(wrapped[1]) };
	const before = leading.exec(whole);
	if (before) {
		return { whole, words: whole.slice(before[0].length).trim(), number: Number(before[1]) };
	}
	const after = trailing.exec(whole);
	if (after) {
		return { whole, words: whole.slice(0, after.index).trim(), number: Number(after[1]) };
	}
	return { whole, words: whole, number: null };
}
