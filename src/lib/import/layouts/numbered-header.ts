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
	const match = /^\s*(\d{1,4})(?:\.(\d{1,4}))?:(?:\s+(.*))?$/su.exec(header);
	if (!match) return null;
	return { column, number: match[1] ?? '', row: match[2] ?? null, text: (match[3] ?? '').trim() };
}
