import type { ImportIssue } from '$lib/survey/issue';
import { ColumnEncoder } from '../encode-column';
import { headerIssues } from '../header-issues';
import { IssueLog } from '../issue-log';
import type { HeaderPlace } from '../locate-header';
import type { TableColumn } from '../table';
import { locateInRows, widen, type HeaderOfRows, type SheetRow } from './header-of-rows';
import { tooLarge } from './refused';

/** A sheet's rows as header and encoded responses, before it is known which file it is of. */
export interface SheetContent {
	readonly place: HeaderPlace;
	readonly columns: readonly TableColumn[];
	/** Line of each response. */
	readonly lines: readonly number[];
	readonly header: number;
	/** The last line with anything on it. */
	readonly lastLine: number;
	readonly issues: readonly ImportIssue[];
}

const sampleSize = 200;
const batchSize = 256;
const blankBatch: readonly (readonly string[])[] = new Array<string[]>(batchSize).fill([]);
/** A sheet leaves blank cells out, so a small file could ask for any number of them. */
const mostCells = 50_000_000;

/** Makes a table of a sheet's rows as they come: the header among the first, then the responses, column by column. */
export class TableOfRows {
	/** The first rows, as they stand. */
	readonly sample: SheetRow[] = [];
	#found: HeaderOfRows | null = null;
	#width = 0;
	#header = 0;
	#lastLine = 0;
	#cells = 0;
	readonly #encoders: ColumnEncoder[] = [];
	#encoded = 0;
	#waiting: (readonly string[])[] = [];
	readonly #lines: number[] = [];
	readonly #issues = new IssueLog();

	get responses(): number {
		return this.#lines.length;
	}

	/** Rows come in the order of their lines. Throws `Refused` when the table gets too large. */
	push(row: SheetRow): void {
		this.#lastLine = row.line;
		this.#cells += row.cells.length;
		this.#refuseMore(this.#cells);
		if (this.#found) this.#take(row);
		else {
			this.sample.push(row);
			if (this.sample.length === sampleSize) this.#begin();
		}
	}

	/** What the sheet holds; null when no cell of it is filled. To be called once, after all rows. */
	finish(): SheetContent | null {
		if (!this.#found) this.#begin();
		if (!this.#found) return null;
		this.#encode();
		const columns = this.#encoders.map((encoder) => encoder.finish());
		const place = widen(this.#found.place, columns.length);
		return {
			place,
			columns,
			lines: this.#lines,
			header: this.#header,
			lastLine: this.#lastLine,
			issues: [...headerIssues(place, this.#found.line, columns), ...this.#issues.list()]
		};
	}

	#begin(): void {
		const found = locateInRows(this.sample);
		if (!found) return;
		this.#found = found;
		this.#width = found.place.headers.length;
		this.#header = found.header;
		for (const row of found.answers) this.#take(row);
	}

	#take({ line, cells }: SheetRow): void {
		if (this.#repeatsHeader(cells)) {
			this.#header += 1;
			this.#issues.add({
				code: 'row.repeated_header',
				severity: 'info',
				line,
				detail: 'the header stands here once more; it is not a response'
			});
			return;
		}
		this.#width = Math.max(this.#width, cells.length);
		this.#lines.push(line);
		this.#waiting.push(cells);
		if (this.#waiting.length === batchSize) this.#encode();
	}

	#encode(): void {
		this.#refuseMore(this.#width * this.#lines.length);
		while (this.#encoders.length < this.#width) this.#encoders.push(blankEncoder(this.#encoded));
		this.#encoders.forEach((encoder, column) => encoder.pushCells(this.#waiting, column));
		this.#encoded += this.#waiting.length;
		this.#waiting = [];
	}

	#refuseMore(cells: number): void {
		if (cells > mostCells) throw tooLarge(`a sheet with more than ${mostCells} cells`);
	}

	#repeatsHeader(cells: readonly string[]): boolean {
		const { rows, headers } = this.#found?.place ?? { rows: 0, headers: [] };
		if (rows !== 1 || headers.length < 2 || cells[0] !== headers[0]) return false;
		return headers.every((header, i) => (cells[i] ?? '') === header);
	}
}

/** An encoder for a column whose first answer comes after `rows` responses. */
function blankEncoder(rows: number): ColumnEncoder {
	const encoder = new ColumnEncoder();
	for (let left = rows; left > 0; left -= batchSize)
		encoder.pushCells(left < batchSize ? blankBatch.slice(0, left) : blankBatch, 0);
	return encoder;
}
