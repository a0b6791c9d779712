import { z } from 'zod';
import { byteChunks } from '../text/byte-chunks';
import { jsonFault, lineOfPath } from '../json-place';
import { openTables } from '../open-tables';
import type { InputFile, Table } from '../table';
import { codebookSchema, type Codebook } from './codebook';
import { codebookColumns, codebookRows, type CodebookColumn } from './codebook-table';

/** One row of a codebook that a person may have changed: its cells by column. Columns that are absent say nothing. */
export interface CodebookRow {
	/** 1-based row of the table; null in JSON. */
	readonly line: number | null;
	readonly cells: ReadonlyMap<CodebookColumn, string>;
}

/**
 * Why a file is no codebook. `not_a_codebook`: something else altogether; `newer`: made by a later version of the
 * program; `damaged`: a codebook with a part that cannot be right.
 */
export interface CodebookRefusal {
	readonly code: 'not_a_codebook' | 'newer' | 'damaged';
	/** 1-based line of the file, when it is known. */
	readonly line?: number;
	/** The facts in plain English, for logs. */
	readonly detail: string;
}

export type ReadCodebookOutcome =
	| { readonly kind: 'codebook'; readonly rows: readonly CodebookRow[] }
	| { readonly kind: 'refused'; readonly because: CodebookRefusal };

/** Largest file that is read, in bytes. */
const largest = 20_000_000;

/** Reads a codebook that a person may have edited: JSON, or a table as any spreadsheet saves it. */
export async function readCodebook(file: InputFile): Promise<ReadCodebookOutcome> {
	const text = await readText(file);
	if (text === null) return refused('not_a_codebook', 'The file is larger than any codebook.');
	if (text.trimStart().startsWith('{')) return readJson(text);
	const opened = await openTables(file, {});
	const [table] = opened.kind === 'tables' ? opened.tables : [];
	return table ? readRows(table) : refused('not_a_codebook', 'The file holds no table.');
}

/** The file as UTF-8 text; null when it is too large. */
async function readText(file: InputFile): Promise<string | null> {
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	for await (const chunk of byteChunks(file, undefined)) {
		bytes += chunk.length;
		if (bytes > largest) return null;
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}

const envelopeSchema = z.looseObject({
	format: z.literal('hagebok-codebook'),
	version: z.int().min(1)
});

function readJson(text: string): ReadCodebookOutcome {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return refused('damaged', 'The file is not JSON.', jsonFault(text));
	}
	const envelope = envelopeSchema.safeParse(value);
	if (!envelope.success) return refused('not_a_codebook', 'This is not a Hagebok codebook.');
	const { version } = envelope.data;
	if (version > 1) {
		const detail = `The codebook has format version ${version}; this program reads up to 1.`;
		return refused('newer', detail);
	}
	const parsed = codebookSchema.safeParse(value);
	if (parsed.success) return { kind: 'codebook', rows: rowsOf(parsed.data) };
	const issue = parsed.error.issues[0];
	const place = z.core.toDotPath(issue?.path ?? []) || 'the codebook';
	const line = lineOfPath(text, issue?.path ?? []);
	return refused('damaged', `${place}: ${issue?.message ?? 'cannot be read'}`, line);
}

function rowsOf(codebook: Codebook): CodebookRow[] {
	return codebookRows(codebook).map((row) => ({
		line: null,
		cells: new Map(codebookColumns.map((column, i) => [column, row[i] ?? '']))
	}));
}

function readRows(table: Table): ReadCodebookOutcome {
	const places = codebookColumns.flatMap((name) => {
		const at = table.headers.findIndex((header) => header.trim().toLowerCase() === name);
		const column = table.columns[at];
		return column ? [{ name, column }] : [];
	});
	if (!places.some(({ name }) => name === 'question'))
		return refused('not_a_codebook', 'The table has no column called “question”.', 1);
	const rows = Array.from({ length: table.responses }, (_, row): CodebookRow => {
		const cells = places.map(
			({ name, column }) => [name, (column.entries[column.codes[row] ?? 0] ?? '').trim()] as const
		);
		return { line: table.source.rows.header + row + 1, cells: new Map(cells) };
	});
	return { kind: 'codebook', rows };
}

function refused(
	code: CodebookRefusal['code'],
	detail: string,
	line?: number
): ReadCodebookOutcome {
	const place = line === undefined ? {} : { line };
	return { kind: 'refused', because: { code, detail, ...place } };
}
