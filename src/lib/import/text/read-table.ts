import type { ImportIssue } from '$lib/survey/issue';
import { byteChunks } from './byte-chunks';
import { decodeFile } from './decode';
import { examineBytes, examineShare } from './examine-bytes';
import { createPace, type ReadOptions } from '../pace';
import { openHash } from '../open-hash';
import { PlainUtf8 } from './plain-utf8';
import { encodeUtf8, NotUtf8 } from './scan/utf8-text';
import type { ImportProgress, InputFile, Table } from '../table';
import { TableBuilder } from './table-builder';
import { textIssues } from './text-issues';

export type ReadOutcome =
	| { readonly kind: 'table'; readonly table: Table }
	| { readonly kind: 'refused'; readonly file: string; readonly issue: ImportIssue };

/**
 * Reads a file into a table of dictionary-encoded columns: in one pass over its bytes when all of them are
 * UTF-8, as nearly always. Otherwise it starts again and takes two, one to decide the encoding and one to
 * decode and parse. Memory is bounded by the coded table; the text is never whole. What is wrong with single
 * rows is among the table's issues; a file that cannot be read at all is refused.
 *
 * Rejects with the signal's reason when cancelled, and with the stream's error when the file cannot be reached.
 */
export async function readTable(file: InputFile, options: ReadOptions = {}): Promise<ReadOutcome> {
	let reached = nothingRead(file);
	const onProgress = (progress: ImportProgress): void => {
		reached = progress;
		options.onProgress?.(progress);
	};
	const table = await readOnce(file, { ...options, onProgress }).catch((error: unknown) => {
		if (error instanceof NotUtf8) return null;
		throw error;
	});
	if (table) return { kind: 'table', table };
	return readTwice(file, { ...options, onProgress: goOnFrom(reached, options.onProgress) });
}

/** The table of a file that is UTF-8; rejects with `NotUtf8` when it is not throughout, null when something else stands against it. */
async function readOnce(file: InputFile, options: ReadOptions): Promise<Table | null> {
	const hash = await openHash(file);
	const plain = new PlainUtf8(file.name);
	const builder = new TableBuilder();
	const pace = createPace(options);
	let bytes = 0;
	for await (const chunk of byteChunks(file, options.signal)) {
		const piece = plain.push(chunk);
		if (piece === null || builder.push(piece) !== null) return null;
		hash.update(chunk);
		bytes += chunk.length;
		await pace(() => ({
			file: file.name,
			bytesRead: bytes,
			bytes: file.size,
			responses: builder.responses
		}));
	}
	const rest = plain.end();
	if (rest === null || builder.push(rest) !== null || builder.end() !== null) return null;
	const examined = {
		encoding: 'utf-8',
		sha256: hash.digest('hex'),
		bytes,
		replaced: 0,
		replacedLines: [],
		refusal: null
	} as const;
	return builder.table(file, examined, textIssues(examined, { nuls: plain.nuls, surrogates: 0 }));
}

async function readTwice(file: InputFile, options: ReadOptions): Promise<ReadOutcome> {
	const examined = await examineBytes(file, options);
	if (examined.refusal) return refuse(file, examined.refusal);
	const builder = new TableBuilder();
	const counts = { nuls: 0, surrogates: 0 };
	const pace = createPace(options);
	for await (const piece of decodeFile(file, examined.encoding, options.signal)) {
		counts.nuls += piece.nuls;
		counts.surrogates += piece.surrogates;
		const refusal = builder.push(encodeUtf8(piece.text));
		if (refusal) return refuse(file, refusal);
		const bytesRead = examined.bytes * examineShare + piece.bytes * (1 - examineShare);
		await pace(() => ({
			file: file.name,
			bytesRead: Math.round(bytesRead),
			bytes: examined.bytes,
			responses: builder.responses
		}));
	}
	const refusal = builder.end();
	if (refusal) return refuse(file, refusal);
	return { kind: 'table', table: builder.table(file, examined, textIssues(examined, counts)) };
}

function nothingRead(file: InputFile): ImportProgress {
	return { file: file.name, bytesRead: 0, bytes: file.size, responses: 0 };
}

/** What was read in vain stays counted: what is read now fills the rest, so that progress never goes back. */
function goOnFrom(
	reached: ImportProgress,
	onProgress: ReadOptions['onProgress']
): ReadOptions['onProgress'] {
	const left = reached.bytes > 0 ? Math.max(0, 1 - reached.bytesRead / reached.bytes) : 1;
	return (progress) =>
		onProgress?.({
			...progress,
			bytesRead: Math.round(reached.bytesRead + progress.bytesRead * left),
			responses: Math.max(reached.responses, progress.responses)
		});
}

function refuse(file: InputFile, issue: ImportIssue): ReadOutcome {
	return { kind: 'refused', file: file.name, issue };
}
