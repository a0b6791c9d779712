import type { ImportIssue } from '$lib/survey/issue';
import { detectDialect, maxColumns, sampleLimit, sampleRecords, type Dialect } from './dialect';
import type { Examined } from './examine-bytes';
import { headerIssues } from '../header-issues';
import { IssueLog } from '../issue-log';
import { joinBytes } from './join-bytes';
import { locateHeader, type HeaderPlace } from '../locate-header';
import { RowReader } from './read-rows';
import { BlockReader } from './scan/block-reader';
import { countCharacters, decodeUtf8, decodeUtf8Start } from './scan/utf8-text';
import { empty, longestRow, noHeader, noResponses, tooLong, tooManyColumns } from './table-issues';
import type { InputFile, Table } from '../table';

/** Bytes seen before the dialect is decided. */
const firstBlock = 1 << 20;

/** Bytes read at a time after that, at least. */
const blockSize = 1 << 16;

/** The bytes gathered so far that no whole row has been made of, and once the header is known, the rows. */
export class TableBuilder {
	#pieces: Uint8Array[] = [];
	#gathered = 0;
	#wanted = firstBlock;
	#rest: Uint8Array = new Uint8Array(0);
	#found: {
		readonly dialect: Dialect;
		readonly place: HeaderPlace;
		readonly rows: RowReader;
		readonly blocks: BlockReader;
	} | null = null;
	readonly #issues = new IssueLog();

	get responses(): number {
		return this.#found?.rows.responses ?? 0;
	}

	/**
	 * Takes the text that follows, in UTF-8 without byte order mark and NULs; returns why the file is no table,
	 * null when it may be one. Throws `NotUtf8`.
	 */
	push(piece: Uint8Array): ImportIssue | null {
		this.#pieces.push(piece);
		this.#gathered += piece.length;
		return this.#gathered < this.#wanted ? null : this.#read(false);
	}

	/** To be called once, after all text. Throws `NotUtf8`. */
	end(): ImportIssue | null {
		return this.#read(true);
	}

	#read(isLast: boolean): ImportIssue | null {
		const bytes = joinBytes([this.#rest, ...this.#pieces]);
		this.#pieces = [];
		this.#gathered = 0;
		if (!this.#found) {
			const refusal = this.#begin(bytes, isLast);
			if (refusal) return refusal;
		}
		const done = this.#found?.blocks.read(bytes, isLast) ?? 0;
		this.#rest = bytes.slice(done);
		if (this.#rest.length > longestRow && countCharacters(this.#rest) > longestRow)
			return tooLong(this.#lastLine());
		// A row longer than a block is read again from its start: wait until there is twice as much of it.
		const room = longestRow + 1 - this.#rest.length;
		const least = this.#found ? blockSize : firstBlock;
		this.#wanted = Math.max(least, Math.min(this.#rest.length, room));
		return null;
	}

	/** The line that the bytes gathered so far end in. */
	#lastLine(): number {
		const ends = decodeUtf8Start(this.#rest).match(/\r\n?|\n/g);
		return (this.#found?.rows.line ?? 1) + (ends?.length ?? 0);
	}

	/** Decides dialect and header when the text suffices for it. */
	#begin(bytes: Uint8Array, isLast: boolean): ImportIssue | null {
		const text = isLast ? decodeUtf8(bytes) : decodeUtf8Start(bytes);
		// A line that has no end yet tells nothing.
		if (!isLast && !/[\r\n]/.test(text)) return null;
		const dialect = detectDialect(text, isLast);
		const records = sampleRecords(text, dialect, isLast);
		const filled = records.filter((record) => !record.isBlank).length;
		if (!isLast && filled < 4 && records.length < sampleLimit) return null;
		const place = locateHeader(records);
		if (place === null) return records.every((r) => r.isBlank) ? empty : noHeader;
		if (place.headers.length > maxColumns) return tooManyColumns;
		const rows = new RowReader(dialect, place, this.#issues);
		this.#found = { dialect, place, rows, blocks: new BlockReader(dialect, rows) };
		return null;
	}

	/** The table of all text; throws before a header has been found, and `NotUtf8`. */
	table(file: InputFile, examined: Examined, issues: readonly ImportIssue[]): Table {
		if (!this.#found) throw new Error('No table before the text has ended');
		const { dialect, place, rows } = this.#found;
		const columns = rows.finish();
		return {
			source: {
				file: file.name,
				format: 'text',
				part: null,
				encoding: examined.encoding,
				delimiter: dialect.delimiter,
				headerRows: place.rows,
				sha256: examined.sha256,
				bytes: examined.bytes,
				rows: {
					header: rows.header,
					responses: rows.responses,
					incomplete: 0,
					blank: rows.blank,
					rejected: rows.rejected
				},
				invited: null
			},
			headers: place.headers,
			headerParts: place.parts,
			headerQuoted: place.allQuoted,
			columns,
			declared: null,
			responses: rows.responses,
			issues: [
				...issues,
				...headerIssues(place, rows.headerLine, columns),
				...this.#issues.list(),
				...(rows.responses === 0 ? [noResponses] : [])
			]
		};
	}
}
