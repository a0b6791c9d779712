import type { Dialect } from './dialect';

export type RecordProblem = 'unclosed_quote' | 'bad_quote';

const quote = 0x22;
const space = 0x20;
const carriageReturn = 0x0d;

/** A quoted cell that has run over line ends for this many characters was never meant to. */
const longestQuoted = 1_000_000;

/**
 * Splits text into records and cells (RFC 4180, with the spaces that people put after a closing quote), one
 * record at a time into fields that are used again, because a million rows leave no time for objects.
 * A record that does not end in the text loaded is left for the next load.
 */
export class RecordScanner {
	/** Cells of the record; only the first `count` are current, and none from `maxCells` on are kept. */
	readonly cells: string[] = [];
	count = 0;
	/** True when a cell that was not kept had something in it. */
	overflow = false;
	/** How many of the cells stood in quotes. */
	quoted = 0;
	/** 1-based line of the file where the record starts. */
	line = 1;
	/** Line ends inside the record's cells. */
	newlines = 0;
	problem: RecordProblem | null = null;
	/** Position in the loaded text where the next record starts: everything before it is done with. */
	position = 0;

	#text = '';
	#isLast = false;
	#start = 0;
	#nextLine = 1;
	// Where the next quote and delimiter stand, remembered so that neither is searched for twice.
	#quoteAt = -1;
	#delimiterAt = -1;

	constructor(
		private readonly dialect: Dialect,
		private readonly maxCells: number
	) {}

	/** Goes on with `text`, which begins where the last record ended. `isLast`: the file ends with it. */
	load(text: string, isLast: boolean): void {
		this.#text = text;
		this.#isLast = isLast;
		this.position = 0;
		this.#quoteAt = -1;
		this.#delimiterAt = -1;
	}

	/** Reads one record; false when the loaded text has no whole record left. */
	next(): boolean {
		const start = this.position;
		if (start >= this.#text.length) return false;
		const lineEnd = this.#findLineEnd(start);
		if (lineEnd === -1) return false;
		this.#start = start;
		this.line = this.#nextLine;
		this.count = 0;
		this.quoted = 0;
		this.newlines = 0;
		this.overflow = false;
		this.problem = null;
		if (this.#quoteAt < start) this.#quoteAt = this.#find('"', start);
		if (this.#quoteAt < lineEnd) return this.#readQuoted(lineEnd);
		this.#readPlain(start, this.#contentEnd(lineEnd));
		this.#finish(lineEnd);
		return true;
	}

	/** Takes back the record just read, which spans lines: the next one begins on its second line. */
	resumeOnNextLine(): void {
		this.newlines = 0;
		this.#delimiterAt = -1;
		this.#finish(this.#findLineEnd(this.#start));
	}

	#readPlain(from: number, end: number): void {
		let at = from;
		for (;;) {
			if (this.#delimiterAt < at) this.#delimiterAt = this.#find(this.dialect.delimiter, at);
			if (this.#delimiterAt >= end) break;
			this.#keep(this.#text.slice(at, this.#delimiterAt));
			at = this.#delimiterAt + 1;
		}
		this.#keep(this.#text.slice(at, end));
	}

	#readQuoted(firstLineEnd: number): boolean {
		const text = this.#text;
		let lineEnd = firstLineEnd;
		let at = this.#start;
		let isStray = false;
		for (;;) {
			if (text.charCodeAt(at) !== quote) {
				const end = this.#contentEnd(lineEnd);
				if (this.#delimiterAt < at) this.#delimiterAt = this.#find(this.dialect.delimiter, at);
				const cell = text.slice(at, Math.min(end, this.#delimiterAt));
				isStray ||= hasOddQuotes(cell);
				this.#keep(cell);
				if (this.#delimiterAt >= end) break;
				at = this.#delimiterAt + 1;
				continue;
			}
			const close = this.#findClosingQuote(at);
			if (close === -1) return this.#failUnclosed(firstLineEnd);
			if (close + 1 >= text.length && !this.#isLast) return false;
			if (close > lineEnd) {
				lineEnd = this.#passNewlines(lineEnd, close);
				if (lineEnd === -1) return false;
			}
			const content = text.slice(at + 1, close);
			this.#keep(content.includes('"') ? content.replaceAll('""', '"') : content);
			this.quoted += 1;
			let after = close + 1;
			while (text.charCodeAt(after) === space) after += 1;
			if (after >= this.#contentEnd(lineEnd)) break;
			if (text[after] !== this.dialect.delimiter) return this.#fail(close, firstLineEnd);
			at = after + 1;
		}
		// A writer that quotes its cells leaves no single quote in a bare one; one that never does may.
		if (isStray && this.dialect.hasQuoting) return this.#giveUp('bad_quote', firstLineEnd);
		this.#finish(lineEnd);
		return true;
	}

	#findClosingQuote(open: number): number {
		let close = this.#text.indexOf('"', open + 1);
		while (close !== -1 && this.#text.charCodeAt(close + 1) === quote)
			close = this.#text.indexOf('"', close + 2);
		return close;
	}

	/** Counts the line ends inside a cell; returns the end of the line where the cell ends, or -1. */
	#passNewlines(firstLineEnd: number, close: number): number {
		let lineEnd = firstLineEnd;
		while (lineEnd !== -1 && lineEnd < close) {
			this.newlines += 1;
			lineEnd = this.#findLineEnd(lineEnd + 1);
		}
		return lineEnd;
	}

	#failUnclosed(firstLineEnd: number): boolean {
		const searched = this.#text.length - this.#start;
		const spansLines = firstLineEnd < this.#text.length;
		if (!this.#isLast && !(spansLines && searched > longestQuoted)) return false;
		return this.#giveUp('unclosed_quote', firstLineEnd);
	}

	/** Text follows a closing quote: on a later line, that quote opened a cell and ours was never closed. */
	#fail(close: number, firstLineEnd: number): boolean {
		return this.#giveUp(close > firstLineEnd ? 'unclosed_quote' : 'bad_quote', firstLineEnd);
	}

	#giveUp(problem: RecordProblem, firstLineEnd: number): true {
		this.problem = problem;
		this.newlines = 0;
		this.#delimiterAt = -1;
		this.#finish(firstLineEnd);
		return true;
	}

	#keep(cell: string): void {
		if (this.count < this.maxCells) this.cells[this.count] = cell;
		else if (cell !== '') this.overflow = true;
		this.count += 1;
	}

	#finish(lineEnd: number): void {
		this.position = lineEnd + 1;
		this.#nextLine = this.line + this.newlines + 1;
	}

	/** The end of the line that `from` stands on; -1 when it may lie beyond the loaded text. */
	#findLineEnd(from: number): number {
		const end = this.#text.indexOf(this.dialect.newline, from);
		return end === -1 && this.#isLast ? this.#text.length : end;
	}

	#contentEnd(lineEnd: number): number {
		const beforeEnd =
			lineEnd > this.#start && this.#text.charCodeAt(lineEnd - 1) === carriageReturn;
		return beforeEnd ? lineEnd - 1 : lineEnd;
	}

	#find(what: string, from: number): number {
		const at = this.#text.indexOf(what, from);
		return at === -1 ? Infinity : at;
	}
}

function hasOddQuotes(cell: string): boolean {
	let isOdd = false;
	for (let at = cell.indexOf('"'); at !== -1; at = cell.indexOf('"', at + 1)) isOdd = !isOdd;
	return isOdd;
}
