import type { ImportIssue } from '$lib/survey/issue';
import { byteChunks } from './text/byte-chunks';
import { UnpackedBytes } from './containers/archive';
import { readArchive } from './containers/read-archive';
import { Refused } from './containers/refused';
import type { ReadOptions } from './pace';
import { readTable } from './text/read-table';
import { fileKind, headBytes } from './recognise-file';
import { openSav } from './sav/open-sav';
import type { InputFile, Table } from './table';

export type OpenOutcome =
	| { readonly kind: 'tables'; readonly tables: readonly Table[] }
	| { readonly kind: 'refused'; readonly file: string; readonly issue: ImportIssue };

/**
 * The tables in a file: one in a text file, one or several in an archive or a workbook. A file that holds no
 * table is refused with the reason. Rejects with the signal's reason when cancelled.
 */
export function openTables(file: InputFile, options: ReadOptions): Promise<OpenOutcome> {
	return open(file, options, null);
}

/** `outer`: what has been unpacked of the archive that the file is in; null for a file in none. */
async function open(
	file: InputFile,
	options: ReadOptions,
	outer: UnpackedBytes | null
): Promise<OpenOutcome> {
	switch (fileKind(await readHead(file, options.signal), file.name)) {
		case 'zip':
			return openArchived(file, options, outer);
		case 'spss':
			return openSav(file, options);
		default:
			return openText(file, options);
	}
}

async function openText(file: InputFile, options: ReadOptions): Promise<OpenOutcome> {
	const read = await readTable(file, options);
	return read.kind === 'refused' ? read : { kind: 'tables', tables: [read.table] };
}

async function openArchived(
	file: InputFile,
	options: ReadOptions,
	outer: UnpackedBytes | null
): Promise<OpenOutcome> {
	const unpacked = outer ?? new UnpackedBytes();
	const openInner = (inner: InputFile, own: ReadOptions) => open(inner, own, unpacked);
	try {
		const tables = await readArchive(file, options, unpacked, outer ? null : openInner);
		return { kind: 'tables', tables };
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return { kind: 'refused', file: file.name, issue: error.issue };
	}
}

/** As many of the first bytes as tell what a file is. */
async function readHead(file: InputFile, signal: AbortSignal | undefined): Promise<Uint8Array> {
	const head = new Uint8Array(headBytes);
	let length = 0;
	for await (const chunk of byteChunks(file, signal)) {
		const piece = chunk.subarray(0, headBytes - length);
		head.set(piece, length);
		length += piece.length;
		if (length === headBytes) break;
	}
	return head.subarray(0, length);
}
