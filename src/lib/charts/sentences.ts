/** Sentences after one another; the empty ones are left out. */
export function joinSentences(sentences: readonly string[]): string {
	return sentences.filter((sentence) => sentence !== '').join(' ');
}
