import type { Dialect } from './dialect';
import { parseRows } from './papa-parser';
import { hasStrayQuote, quotedCells } from './quoted-cells';

export type RecordProblem = 'unclosed_quote' | 'bad_quote';

/** Where to go on: with the next record, with the record's own second line, or not at all. */
export type Next = 'record' | 'second_line' | 'stop';

/** A quoted cell that has run over line ends for this many characters was never meant to. */
export const longestQuoted = 1_000_000;

/** Characters parsed at once when a line after a damaged one was sound; doubled with every success. */
const firstWindow = 4096;

/**
 * Has PapaParse cut the text into records and adds what a damaged file needs: where each record stands, and a
 * way on after one whose quotes are broken. Such a record is rejected by its first line only, and parsing
 * starts anew on its second, because a stray quote may have swallowed lines that are sound.
 *
 * A broken quote makes PapaParse look for its end far ahead. So after one the text is handed to it line by
 * line, and then in windows twice as long with every success: the time stays in proportion to the text.
 */
export class RecordScanner {
	/** Cells of the record; none when it has a problem. */
	cells: readonly string[] = [];
	problem: RecordProblem | null = null;
	/** 1-based line of the file where the record starts. */
	line = 1;
	spansLines = false;

	#piece = '';
	#start = 0;
	#end = 0;
	#window = Infinity;

	/** `visit` is called for each record, and reads it from the scanner. After a problem it cannot but go on with the second line. */
	constructor(
		private readonly dialect: Dialect,
		private readonly visit: () => Next
	) {}

	/** The first line of the record being visited, without its end. */
	get firstLine(): string {
		const end = this.#piece.indexOf(this.dialect.newline, this.#start);
		return this.#piece.slice(this.#start, end === -1 ? undefined : end).replace(/\r$/, '');
	}

	/** How many of the record's cells stood in quotes. */
	countQuoted(): number {
		const flags = quotedCells(this.#raw(), this.cells, this.dialect.delimiter);
		return flags.filter(Boolean).length;
	}

	/**
	 * Visits the records of `text`, which goes on where the last ones ended. Returns how many characters of it
	 * are done with: a record that does not end in it is left for the next call, unless it `isLast`.
	 */
	scan(text: string, isLast: boolean): number {
		const { newline } = this.dialect;
		const closed = isLast && text !== '' && !text.endsWith(newline) ? text + newline : text;
		const whole = closed.lastIndexOf(newline) + 1;
		let position = 0;
		let next: Next | 'wait' = 'record';
		while (position < whole && next !== 'stop' && next !== 'wait') {
			const from = position + this.#window;
			const end = from >= whole ? whole : closed.indexOf(newline, from) + 1;
			this.#piece = closed.slice(position, end);
			this.#start = 0;
			next = this.#scanPiece(end === whole, isLast);
			position += this.#start;
		}
		return Math.min(position, text.length);
	}

	/** Visits the records of the piece, which ends with a line, up to the first damaged one. */
	#scanPiece(isAll: boolean, isLast: boolean): Next | 'wait' {
		let next: Next = 'record';
		const isSound = parseRows(this.#piece, this.dialect, (cells, isSoundRow, end) => {
			next = this.#take(cells, isSoundRow, end);
			return next === 'record';
		});
		if (next === 'record' && this.#start < this.#piece.length) {
			const length = this.#piece.length - this.#start;
			const isLost = !isSound || length > longestQuoted || (isAll && isLast);
			if (!isLost && isAll) return 'wait';
			if (isLost) next = this.#take([], false, this.#piece.length);
		}
		this.#window = next === 'second_line' ? 0 : Math.max(firstWindow, this.#window * 2);
		return next;
	}

	#take(cells: string[], isSound: boolean, end: number): Next {
		const firstLineEnd = this.#piece.indexOf(this.dialect.newline, this.#start) + 1;
		this.#end = end;
		this.spansLines = firstLineEnd < end;
		this.problem = this.#findProblem(cells, isSound, firstLineEnd);
		this.cells = this.problem === null ? this.#withoutCarriageReturn(cells) : [];
		const next = this.visit();
		const goOn = next === 'record' && this.problem !== null ? 'second_line' : next;
		if (goOn === 'second_line') this.#pass(firstLineEnd, firstLineEnd);
		else this.#pass(firstLineEnd, end);
		return goOn;
	}

	#findProblem(
		cells: readonly string[],
		isSound: boolean,
		firstLineEnd: number
	): RecordProblem | null {
		if (!isSound) return this.#isBrokenLine(firstLineEnd) ? 'bad_quote' : 'unclosed_quote';
		// A writer that quotes its cells leaves no single quote in a bare one; one that never does may.
		if (!this.dialect.hasQuoting || !cells.some((cell) => cell.includes('"'))) return null;
		return hasStrayQuote(this.#raw(), cells, this.dialect.delimiter) ? 'bad_quote' : null;
	}

	/** True when the record's first line is broken by itself; otherwise it leaves a quote open. */
	#isBrokenLine(firstLineEnd: number): boolean {
		const line = this.#piece.slice(this.#start, firstLineEnd);
		let isSoundRow = true;
		const isSoundRest = parseRows(line, this.dialect, (_cells, isSound) => (isSoundRow = isSound));
		return !isSoundRow || !isSoundRest;
	}

	/** PapaParse ends lines with a line feed here, so what is left of CR LF stands in a last cell without quotes. */
	#withoutCarriageReturn(cells: string[]): readonly string[] {
		const last = cells.at(-1);
		if (last === undefined || !last.endsWith('\r')) return cells;
		const at = this.#end - 1 - last.length;
		const isBare =
			this.#piece.startsWith(last, at) &&
			(at === this.#start || this.#piece[at - 1] === this.dialect.delimiter);
		if (isBare) cells[cells.length - 1] = last.slice(0, -1);
		return cells;
	}

	/** Moves on to `end`, counting the lines. */
	#pass(firstLineEnd: number, end: number): void {
		let lineEnd = firstLineEnd;
		for (;;) {
			this.line += 1;
			if (lineEnd >= end) break;
			lineEnd = this.#piece.indexOf(this.dialect.newline, lineEnd) + 1;
		}
		this.#start = end;
	}

	#raw(): string {
		return this.#piece.slice(this.#start, this.#end);
	}
}
