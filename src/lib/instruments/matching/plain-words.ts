import { normaliseText } from '$lib/survey/normalise';

/** The text as its letters and digits alone: what tools and people change around them says nothing. */
export function plainWords(text: string): string {
	return normaliseText(text)
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
}
