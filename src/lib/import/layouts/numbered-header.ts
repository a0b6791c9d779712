export interface NumberedHeader {
	readonly column: number;
	/** Number of the question. */
	readonly number: string;
	/** Number of the row within it; null when the header has none. */
	readonly row: string | null;
	readonly text: string;
}

/** Questback's `5: text` and `8.1: text: row`; null for any other header. */
export function parseNumberedHeader(header: string, column: number): NumberedHeader | null {
	const match = /^\s*(\d{1,4})(?:\.(\d{1,4}))?:\s*(.*)$/su.exec(header);
	if (!match) return null;
	return { column, number: match[1] ?? '', row: match[2] ?? null, text: (match[3] ?? '').trim() };
}

/** Splits texts that begin alike at the last `: ` they share; a text alone at its own last one. */
export function splitAtSharedColon(texts: readonly string[]): { stem: string; rest: string }[] {
	const [first = ''] = texts;
	let at = texts.length === 1 ? first.lastIndexOf(': ') : sharedLength(texts);
	at = texts.length === 1 ? at : first.lastIndexOf(': ', at - 2);
	if (at < 1) return texts.map((text) => ({ stem: '', rest: text }));
	return texts.map((text) => ({ stem: text.slice(0, at).trim(), rest: text.slice(at + 2).trim() }));
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
