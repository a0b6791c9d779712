import { commonestWidth, type SampleRecord } from './dialect';
import { looksLikeData } from './looks-like-data';
import type { HeaderPart } from './table';

export interface HeaderPlace {
	/** Records above the header: blank ones and lines of title. */
	readonly above: number;
	/** Records that make the header: 0 when the file begins with answers, 1, or 2 (question, then option). */
	readonly rows: 0 | 1 | 2;
	/** One text per column. */
	readonly headers: readonly string[];
	/** Question and option of each column when there are two rows. */
	readonly parts: readonly HeaderPart[] | null;
	/** True when every cell of the header stands in quotes. */
	readonly allQuoted: boolean;
}

/** Finds the header among a file's first records; null when no record holds anything readable. */
export function locateHeader(records: readonly SampleRecord[]): HeaderPlace | null {
	const usable = records.filter((r) => r.isSound && !r.isBlank);
	const width = commonestWidth(usable.map((r) => r.count));
	const found = usable.find((r) => !isTitle(r, width)) ?? usable[0];
	if (!found) return null;
	const above = records.indexOf(found);
	const next = records[above + 1];
	const first = trimRight(found.cells, width);
	const allQuoted = found.quoted === found.count;
	if (looksLikeData(first))
		return { above, rows: 0, headers: first.map(() => ''), parts: null, allQuoted };
	if (next && isOptionRow(first, next, records[above + 2])) {
		const parts = joinRows(first, trimRight(next.cells, first.length));
		return { above, rows: 2, headers: parts.map(partText), parts, allQuoted };
	}
	return { above, rows: 1, headers: first, parts: null, allQuoted };
}

/** A line above the table: one cell, or clearly fewer than the table has. */
function isTitle(record: SampleRecord, width: number): boolean {
	const filled = record.cells.filter(isFilled).length;
	if (width >= 3 && filled === 1) return true;
	return record.count < width && filled < width / 2;
}

/**
 * The second header row of a file that keeps its options there: it says "Response" where the first row has
 * the whole question, or it fills the gaps that the first row leaves to the right of a question, with texts
 * that differ.
 */
function isOptionRow(
	first: readonly string[],
	record: SampleRecord,
	following: SampleRecord | undefined
): boolean {
	if (record.isBlank || !record.isSound || looksLikeData(record.cells)) return false;
	const second = record.cells;
	const gaps = first.flatMap((cell, i) => (isFilled(cell) ? [] : [i]));
	if (
		second.some(isResponseWord) &&
		second.some((cell, i) => !isFilled(cell) && isFilled(first[i]))
	)
		return true;
	if (gaps.length < 2 || !isFilled(first[0]) || !gaps.every((i) => isFilled(second[i])))
		return false;
	if (second.some((cell) => /^\s*[-+]?\d+(?:[.,]\d+)?\s*$/.test(cell))) return false;
	const differs = following === undefined || gaps.some((i) => following.cells[i] !== second[i]);
	return differs && spansAreDistinct(first, second);
}

const isResponseWord = (cell: string) =>
	/^(?:response|open-ended response|antwort|svar|réponse|respuesta)$/i.test(cell.trim());

function spansAreDistinct(first: readonly string[], second: readonly string[]): boolean {
	let span = new Set<string>();
	return first.every((cell, i) => {
		if (isFilled(cell)) span = new Set();
		const option = second[i]?.trim() ?? '';
		const isNew = !span.has(option);
		span.add(option);
		return isNew;
	});
}

/** A gap in the first row belongs to the question on its left. */
function joinRows(first: readonly string[], second: readonly string[]): HeaderPart[] {
	let question = '';
	const width = Math.max(first.length, second.length);
	return Array.from({ length: width }, (_, i) => {
		const own = first[i] ?? '';
		if (isFilled(own)) question = own;
		const option = second[i] ?? '';
		return { question, option: isFilled(option) && !isResponseWord(option) ? option : null };
	});
}

function partText({ question, option }: HeaderPart): string {
	if (option === null) return question;
	return question === '' ? option : `${question} - ${option}`;
}

/** Without the empty cells at the end that reach beyond `width`. */
function trimRight(cells: readonly string[], width: number): readonly string[] {
	return cells.slice(0, Math.max(width, cells.findLastIndex(isFilled) + 1));
}

function isFilled(cell: string | undefined): boolean {
	return cell !== undefined && cell.trim() !== '';
}
