import type { ReadOptions } from '../pace';
import type { InputFile, Table } from '../table';
import { openArchive, type UnpackedBytes } from './archive';
import { readArchiveFiles, type OpenInner } from './archive-files';
import { readOds } from './read-ods';
import { readXlsx } from './read-xlsx';
import { recogniseArchive } from './recognise-archive';
import { Refused } from './refused';
import { workbookTables } from './workbook-tables';

/**
 * The tables in a zip archive: a workbook, or a folder of files that `openInner` opens; null when no archive
 * is opened inside another. Rejects with `Refused` when there are none, and with the signal's reason when
 * cancelled.
 */
export async function readArchive(
	file: InputFile,
	options: ReadOptions,
	unpacked: UnpackedBytes,
	openInner: OpenInner | null
): Promise<readonly Table[]> {
	const archive = await openArchive(file, options, unpacked);
	const kind = await recogniseArchive(archive);
	if (kind === 'xlsx') return workbookTables(archive, kind, await readXlsx(archive, options));
	if (kind === 'ods') return workbookTables(archive, kind, await readOds(archive, options));
	if (openInner) return readArchiveFiles(archive, options, openInner);
	throw new Refused({
		code: 'file.zip',
		severity: 'error',
		detail: 'an archive inside an archive; unpack the outer one first',
		values: { kind: 'nested' }
	});
}
