/**
 * Splits texts that begin alike at the last separator (`: `) that they share; a text alone at its own last one.
 * The stem is empty where they share none.
 */
export function splitAtShared(
	texts: readonly string[],
	separator: string
): { stem: string; rest: string }[] {
	const [first = ''] = texts;
	const reach = texts.length === 1 ? first.length : sharedLength(texts);
	const at = reach < separator.length ? -1 : first.lastIndexOf(separator, reach - separator.length);
	if (at < 1) return texts.map((text) => ({ stem: '', rest: text }));
	return texts.map((text) => ({
		stem: text.slice(0, at).trim(),
		rest: text.slice(at + separator.length).trim()
	}));
}

function sharedLength(texts: readonly string[]): number {
	const [first = ''] = texts;
	let length = first.length;
	for (const text of texts) {
		let i = 0;
		while (i < length && text[i] === first[i]) i += 1;
		length = i;
	}
	return length;
}
