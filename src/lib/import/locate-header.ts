import { commonestWidth, type SampleRecord } from './text/dialect';
import { looksLikeData } from './looks-like-data';
import type { HeaderPart } from './table';

export interface HeaderPlace {
	/** Records above the header: blank ones and lines of title. */
	readonly above: number;
	/** Records that make the header: 0 when the file begins with answers, else 1 to 3. */
	readonly rows: 0 | 1 | 2 | 3;
	/** One text per column. */
	readonly headers: readonly string[];
	/** Question, and option or name, of each column when there are several rows. */
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
	const [next, third] = records.slice(above + 1, above + 3);
	const first = trimRight(found.cells, width);
	const allQuoted = found.quoted === found.count;
	if (looksLikeData(first))
		return { above, rows: 0, headers: first.map(() => ''), parts: null, allQuoted };
	if (next && isIdRow(next)) return { above, rows: 2, headers: first, parts: null, allQuoted };
	if (next && third && isIdRow(third)) {
		const parts = nameQuestions(first, next.cells);
		return { above, rows: 3, headers: parts.map(partText), parts, allQuoted };
	}
	if (next && isOptionRow(first, next, third)) {
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
	const fewest = isUnderSpans(first, second) ? 1 : 2;
	if (gaps.length < fewest || !isFilled(first[0]) || !gaps.every((i) => isFilled(second[i])))
		return false;
	if (second.some((cell) => /^\s*[-+]?\d+(?:[.,]\d+)?\s*$/.test(cell))) return false;
	const differs = following === undefined || gaps.some((i) => following.cells[i] !== second[i]);
	return differs && spansAreDistinct(first, second);
}

const isResponseWord = (cell: string) =>
	/^(?:response|open-ended response|antwort|svar|réponse|respuesta)$/i.test(cell.trim());

/** As merged cells leave them: options only under questions that span several columns, nothing under the others. */
function isUnderSpans(first: readonly string[], second: readonly string[]): boolean {
	const spans = first.map(
		(cell, i) => !isFilled(cell) || (i + 1 < first.length && !isFilled(first[i + 1]))
	);
	return spans.includes(false) && spans.every((isSpan, i) => isFilled(second[i]) === isSpan);
}

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

/** The row of `{"ImportId":"QID1"}` that Qualtrics writes below names and questions. */
function isIdRow({ cells, isSound }: SampleRecord): boolean {
	const filled = cells.filter(isFilled);
	return isSound && filled.length > 0 && filled.every((cell) => /^\s*\{"ImportId":/.test(cell));
}

/** Variables' names above their questions; a name stands for a question that has no text. */
function nameQuestions(names: readonly string[], questions: readonly string[]): HeaderPart[] {
	return names.map((name, i) => {
		const question = questions[i] ?? '';
		return { question: isFilled(question) ? question : name, option: null, name: name.trim() };
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
		const isWhole = !isFilled(option) || isResponseWord(option);
		return { question, option: isWhole ? null : option, name: null };
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
