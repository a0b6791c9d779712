/** One small integer per response: the index of its entry in the column's dictionary. */
export type EntryCodes = Uint8Array | Uint16Array | Uint32Array;

/**
 * One question's answers as they stood in the file, dictionary-encoded: every distinct cell text is an
 * entry, and each response holds its entry's index. Entry 0 is always the blank cell.
 *
 * The engines store and count entries. What an entry means (its option, its number, its date) is the
 * codebook's business, so correcting the codebook or undoing a correction never touches the data.
 */
export interface Column {
	/** The question's id: a generated name, never text from the file. */
	readonly id: string;
	/** Distinct cells, `entries[0] === ''`. Several file columns read as one question join their cells with `cellSeparator`. */
	readonly entries: readonly string[];
	/** Length: the number of responses. */
	readonly codes: EntryCodes;
}

/** Joins the cells of a question that spans several file columns: the unit separator, which no export writes. */
export const cellSeparator = '\u001f';

/** The narrowest array that can hold entry indices below `entries`. */
export function allocateCodes(length: number, entries: number): EntryCodes {
	if (entries <= 0x100) return new Uint8Array(length);
	if (entries <= 0x10000) return new Uint16Array(length);
	return new Uint32Array(length);
}
