import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { m } from '$lib/i18n/messages';
import type { InputFile } from '$lib/import/table';
import type { DataProblem } from './data-problem';
import type { Said } from './usage-error';

/** Bytes read at once: few calls, and pieces that the memory's caches still hold. */
const pieceBytes = 1 << 18;

export interface OpenFile {
	readonly kind: 'file';
	/** As it was given. */
	readonly path: string;
	readonly file: InputFile;
}

export type OpenedPath = OpenFile | { readonly kind: 'problem'; readonly problem: DataProblem };

/**
 * Each path as an input file, named as in its folder; paths that end alike keep their whole path as name. A
 * path that cannot be read from is a problem with what to do about it.
 */
export function openPaths(paths: readonly string[]): Promise<OpenedPath[]> {
	const names = paths.map((path) => basename(path));
	return Promise.all(
		paths.map((path, index) => {
			const name = names[index] ?? path;
			const alone = names.filter((other) => other === name).length === 1;
			return openPath(path, alone ? name : path);
		})
	);
}

async function openPath(path: string, name: string): Promise<OpenedPath> {
	const refuse = (code: DataProblem['code'], say: Said): OpenedPath => ({
		kind: 'problem',
		problem: { path, file: name, code, say }
	});
	const found = await stat(path).catch(errorCode);
	if (typeof found === 'string') {
		return found === 'EACCES'
			? refuse('file.unreadable', (o) => m.cli_file_unreadable({}, o))
			: refuse('file.not_found', (o) => m.cli_file_not_found({}, o));
	}
	if (found.isDirectory()) return refuse('file.folder', (o) => m.cli_file_folder({}, o));
	if (!found.isFile()) return refuse('file.stream', (o) => m.cli_file_stream({}, o));
	const denied = await access(path, constants.R_OK).catch(errorCode);
	if (denied) return refuse('file.unreadable', (o) => m.cli_file_unreadable({}, o));
	return {
		kind: 'file',
		path,
		file: {
			name,
			size: found.size,
			stream: () => streamOf(path),
			createHash: () => createHash('sha256')
		}
	};
}

function errorCode(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

/** The importer speaks of web streams, as browsers give them. */
function streamOf(path: string): ReadableStream<Uint8Array> {
	return Readable.toWeb(
		createReadStream(path, { highWaterMark: pieceBytes })
	) as ReadableStream<Uint8Array>;
}
