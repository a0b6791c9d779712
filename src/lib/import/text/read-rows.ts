import type { IssueCode } from '$lib/survey/issue';
import type { Dialect } from './dialect';
import { ColumnEncoder } from '../encode-column';
import type { IssueLog } from '../issue-log';
import type { HeaderPlace } from '../locate-header';
import { looseCells } from './loose-quotes';
import { RecordScanner, type Next } from './record-scanner';
import type { RecordCutter } from './scan/record-cutter';
import type { TableColumn } from '../table';

/** Sorts a file's records into header, responses, blank rows and rejected ones, and encodes the responses. */
export class RowReader {
	header = 0;
	responses = 0;
	blank = 0;
	rejected = 0;
	/** Line where the header starts; 0 until it is met. */
	headerLine = 0;
	/** Cells that a response has. */
	readonly width: number;
	/** What a header that comes again would begin with; null when none is looked for. */
	readonly repeatable: string | null;
	readonly #scanner: RecordScanner;
	readonly #encoders: readonly ColumnEncoder[];
	/** Responses not yet encoded: column by column is faster than row by row. */
	readonly #waiting: (readonly string[])[] = [];
	#aboveLeft: number;
	#headerLeft: number;

	constructor(
		private readonly dialect: Dialect,
		private readonly place: HeaderPlace,
		private readonly issues: IssueLog
	) {
		this.#scanner = new RecordScanner(dialect, () => this.#sort());
		this.width = place.headers.length;
		this.repeatable = place.rows === 1 && this.width > 1 ? (place.headers[0] ?? '') : null;
		this.#encoders = place.headers.map(() => new ColumnEncoder());
		this.#aboveLeft = place.above;
		this.#headerLeft = place.rows;
	}

	/** The line of the file where the text not yet read starts. */
	get line(): number {
		return this.#scanner.line;
	}

	/** True when only responses, and what is wrong among them, are to come. */
	get isPastHeader(): boolean {
		return this.#aboveLeft === 0 && this.#headerLeft === 0;
	}

	/** Takes records that were cut from `bytes`, all of them responses. Throws `NotUtf8`. */
	takeCut(bytes: Uint8Array, cutter: RecordCutter): void {
		this.#encoders.forEach((encoder, column) => encoder.pushCut(bytes, cutter, column));
		this.responses += cutter.records;
	}

	/** Counts lines that were read without this reader's help. */
	passLines(lines: number): void {
		this.#scanner.line += lines;
	}

	/** Reads the whole records of `text`; returns how many characters of it are done with. */
	read(text: string, isLast: boolean): number {
		const done = this.#scanner.scan(text, isLast);
		this.#encoders.forEach((encoder, column) => encoder.pushCells(this.#waiting, column));
		this.#waiting.length = 0;
		return done;
	}

	/** Throws `NotUtf8` when a cell was not. */
	finish(): TableColumn[] {
		return this.#encoders.map((encoder) => encoder.finish());
	}

	#sort(): Next {
		const { cells, problem, line } = this.#scanner;
		if (this.#aboveLeft > 0) this.#passAbove();
		else if (this.#headerLeft > 0) {
			if (this.headerLine === 0) this.headerLine = line;
			this.#headerLeft -= 1;
			this.header += 1;
		} else if (problem === 'unclosed_quote')
			this.#reject('row.unclosed_quote', 'a quote opens on this line and never closes');
		else if (problem === 'bad_quote') this.#takeLoose();
		else if (!cells.some(isFilled)) this.blank += 1;
		else if (cells.length < this.width) return this.#rejectWidth('row.short');
		else if (
			cells.length > this.width &&
			cells.some((cell, i) => i >= this.width && isFilled(cell))
		)
			return this.#rejectWidth('row.long');
		else if (this.#repeatsHeader()) this.#passRepeatedHeader();
		else {
			this.responses += 1;
			this.#waiting.push(cells);
		}
		return 'record';
	}

	#passAbove(): void {
		this.#aboveLeft -= 1;
		if (this.#scanner.problem !== null)
			this.#reject('row.bad_quote', 'the quotes of this line above the header are broken');
		else if (!this.#scanner.cells.some(isFilled)) this.blank += 1;
		else this.header += 1;
	}

	#passRepeatedHeader(): void {
		this.header += 1;
		this.issues.add({
			code: 'row.repeated_header',
			severity: 'info',
			line: this.#scanner.line,
			detail: 'the header stands here once more; it is not a response'
		});
	}

	#takeLoose(): void {
		const { firstLine, line } = this.#scanner;
		const cells = looseCells(firstLine, this.dialect.delimiter, this.width);
		if (cells === null)
			return this.#reject('row.bad_quote', 'text follows a closing quote on this line');
		const detail = 'quotation marks on this line belong to no pair; they are kept as text';
		this.issues.add({ code: 'row.loose_quote', severity: 'info', line, detail });
		this.responses += 1;
		this.#waiting.push(cells);
	}

	#rejectWidth(code: 'row.short' | 'row.long'): Next {
		const { cells, spansLines } = this.#scanner;
		this.#reject(code, `${cells.length} cells where the header has ${this.width}`, {
			cells: cells.length,
			expected: this.width
		});
		// A quote that was never meant to open may have swallowed the lines that follow: they get a chance.
		return spansLines ? 'second_line' : 'record';
	}

	#reject(code: IssueCode, detail: string, values: Readonly<Record<string, number>> = {}): void {
		this.rejected += 1;
		this.issues.add({ code, severity: 'error', line: this.#scanner.line, detail, values });
	}

	#repeatsHeader(): boolean {
		const { cells } = this.#scanner;
		if (this.repeatable === null || cells[0] !== this.repeatable) return false;
		return this.place.headers.every((header, i) => cells[i] === header);
	}
}

function isFilled(cell: string): boolean {
	return cell !== '' && cell.trim() !== '';
}
