import type { ImportIssue } from '$lib/survey/issue';
import { detectDialect, maxColumns, sampleLimit, sampleRecords, type Dialect } from './dialect';
import type { Examined } from './examine-bytes';
import { headerIssues } from './header-issues';
import { IssueLog } from './issue-log';
import { locateHeader, type HeaderPlace } from './locate-header';
import { RowReader } from './read-rows';
import type { InputFile, Table } from './table';

/** Characters seen before the dialect is decided. */
const firstBlock = 1 << 20;

/** Characters parsed at a time after that: few, so that cells are gone before the collector moves them. */
const blockSize = 1 << 16;

/** A row longer than this is no row of answers; PapaParse holds all cells of one in memory. */
const longestRow = 10_000_000;

/** The text gathered so far that no whole row has been made of, and once the header is known, the rows. */
export class TableBuilder {
	#pieces: string[] = [];
	#gathered = 0;
	#wanted = firstBlock;
	#rest = '';
	#found: {
		readonly dialect: Dialect;
		readonly place: HeaderPlace;
		readonly rows: RowReader;
	} | null = null;
	readonly #issues = new IssueLog();

	get responses(): number {
		return this.#found?.rows.responses ?? 0;
	}

	/** Takes the text that follows; returns why the file is no table, null when it may be one. */
	push(text: string): ImportIssue | null {
		this.#pieces.push(text);
		this.#gathered += text.length;
		return this.#gathered < this.#wanted ? null : this.#parse(false);
	}

	/** To be called once, after all text. */
	end(): ImportIssue | null {
		return this.#parse(true);
	}

	#parse(isLast: boolean): ImportIssue | null {
		const text = this.#rest + this.#pieces.join('');
		this.#pieces = [];
		this.#gathered = 0;
		if (!this.#found) {
			const refusal = this.#begin(text, isLast);
			if (refusal) return refusal;
		}
		const done = this.#found?.rows.read(text, isLast) ?? 0;
		this.#rest = text.slice(done);
		if (this.#rest.length > longestRow) return tooLong(this.#lastLine());
		// A row longer than a block is read again from its start: wait until there is twice as much of it.
		const room = longestRow + 1 - this.#rest.length;
		const least = this.#found ? blockSize : firstBlock;
		this.#wanted = Math.max(least, Math.min(this.#rest.length, room));
		return null;
	}

	/** The line that the text gathered so far ends in. */
	#lastLine(): number {
		return (this.#found?.rows.line ?? 1) + (this.#rest.match(/\r\n?|\n/g)?.length ?? 0);
	}

	/** Decides dialect and header when the text suffices for it. */
	#begin(text: string, isLast: boolean): ImportIssue | null {
		// A line that has no end yet tells nothing.
		if (!isLast && !/[\r\n]/.test(text)) return null;
		const dialect = detectDialect(text, isLast);
		const records = sampleRecords(text, dialect, isLast);
		const filled = records.filter((record) => !record.isBlank).length;
		if (!isLast && filled < 4 && records.length < sampleLimit) return null;
		const place = locateHeader(records);
		if (place === null) return records.every((r) => r.isBlank) ? empty : noHeader;
		if (place.headers.length > maxColumns) return tooManyColumns;
		this.#found = { dialect, place, rows: new RowReader(dialect, place, this.#issues) };
		return null;
	}

	/** The table of all text; throws before a header has been found. */
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

const empty: ImportIssue = {
	code: 'file.empty',
	severity: 'error',
	detail: 'the file has no text in it'
};
const noHeader: ImportIssue = {
	code: 'file.no_header',
	severity: 'error',
	detail: 'no row of questions could be read'
};
const noResponses: ImportIssue = {
	code: 'file.no_responses',
	severity: 'warning',
	detail: 'the file has questions but no responses'
};
const tooLong = (line: number): ImportIssue => ({
	code: 'row.too_long',
	severity: 'error',
	line,
	detail: `a row is longer than ${longestRow} characters; this is hardly a table of answers`,
	values: { limit: longestRow }
});
const tooManyColumns: ImportIssue = {
	code: 'file.too_many_columns',
	severity: 'error',
	detail: `more than ${maxColumns} columns`,
	values: { limit: maxColumns }
};
