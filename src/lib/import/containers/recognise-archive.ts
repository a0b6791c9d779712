import type { ImportIssue } from '$lib/survey/issue';
import type { Archive } from './archive';
import { Refused } from './refused';

/** What a zip archive is: a workbook that can be read, or a folder of files. */
export type ArchiveKind = 'xlsx' | 'ods' | 'files';

const longestType = 200;

/** Judged by the files inside. Rejects with `Refused` for a document that holds no answers, or that cannot be read. */
export async function recogniseArchive(archive: Archive): Promise<ArchiveKind> {
	const names = new Set(archive.entries.map(({ name }) => name.toLowerCase()));
	const has = (start: string) => [...names].some((name) => name.startsWith(start));
	if (names.has('[content_types].xml')) {
		if (has('word/') || has('ppt/')) throw new Refused(document);
		if (names.has('xl/workbook.bin')) throw new Refused(binaryWorkbook);
		return 'xlsx';
	}
	if (names.has('mimetype') && names.has('content.xml')) {
		if (await isSpreadsheet(archive)) return 'ods';
		throw new Refused(document);
	}
	if (has('index/') && [...names].some((name) => name.endsWith('.iwa'))) throw new Refused(numbers);
	return 'files';
}

/** An OpenDocument file says what it is in a file of its own. */
async function isSpreadsheet(archive: Archive): Promise<boolean> {
	const entry = archive.find('mimetype');
	if (!entry || entry.size > longestType) return false;
	let type = '';
	for await (const piece of archive.read(entry)) type += new TextDecoder().decode(piece);
	return type.includes('opendocument.spreadsheet');
}

const document: ImportIssue = {
	code: 'file.binary',
	severity: 'error',
	detail: 'a text document or a presentation, which is a report without the answers',
	values: { kind: 'office' }
};
const binaryWorkbook: ImportIssue = {
	code: 'file.spreadsheet',
	severity: 'error',
	detail: 'a binary Excel workbook; open it and save it as .xlsx',
	values: { kind: 'xlsb' }
};
const numbers: ImportIssue = {
	code: 'file.spreadsheet',
	severity: 'error',
	detail: 'an Apple Numbers document; export it as Excel or CSV',
	values: { kind: 'numbers' }
};
