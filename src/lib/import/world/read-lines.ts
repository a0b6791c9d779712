import type { ImportIssue } from '$lib/survey/issue';
import { decodeFile } from '../text/decode';
import { detectDialect } from '../text/dialect';
import { examineBytes } from '../text/examine-bytes';
import { RecordScanner } from '../text/record-scanner';
import type { InputFile } from '../table';
import { tooMany } from './table-issues';

/** A table about the world is short; a longer file is something else. */
const mostBytes = 30_000_000;

/** A row of a small table, with the line that it begins on. */
export interface Line {
	readonly line: number;
	readonly cells: readonly string[];
	/** False when its quotes are broken. */
	readonly isSound: boolean;
}

/** The rows of a text file, whatever its encoding and its separators, without blank ones; or why it cannot be read. */
export async function readLines(
	file: InputFile
): Promise<
	| { readonly kind: 'lines'; readonly lines: readonly Line[] }
	| { readonly kind: 'refused'; readonly issue: ImportIssue }
> {
	if (file.size > mostBytes) return { kind: 'refused', issue: tooMany('…') };
	const { encoding, refusal } = await examineBytes(file, {});
	if (refusal) return { kind: 'refused', issue: refusal };
	const pieces: string[] = [];
	for await (const { text } of decodeFile(file, encoding, undefined)) pieces.push(text);
	const text = pieces.join('');
	const lines: Line[] = [];
	const scanner = new RecordScanner(detectDialect(text, true), () => {
		const { line, cells, problem } = scanner;
		const isSound = problem === null;
		if (!isSound || cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells, isSound });
		return 'record';
	});
	scanner.scan(text, true);
	return { kind: 'lines', lines };
}
