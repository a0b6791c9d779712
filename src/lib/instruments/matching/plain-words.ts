import { normaliseText } from '$lib/survey/normalise';

/** Longer than any wording of an instrument, so what comes after need not be read. */
const longest = 500;

/** The text as its letters and digits alone: what tools and people change around them says nothing. */
export function plainWords(text: string): string {
	return normaliseText(text.slice(0, longest))
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
}
