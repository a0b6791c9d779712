import type { ReadOptions } from '../pace';
import type { Archive } from './archive';
import { PartReader } from './part-reader';
import { damaged, tooLarge } from './refused';
import { SharedStrings } from './shared-strings';
import { finishSheet, mostSheets, type Sheet } from './sheet';
import { TableOfRows } from './table-of-rows';
import { RelationsPart, WorkbookPart, type ListedSheet } from './xlsx-parts';
import { XlsxSheet, type Workbook } from './xlsx-sheet';
import { XlsxStyles } from './xlsx-styles';

/**
 * The worksheets of an Excel workbook in the order of their tabs. Hidden ones are read only when there are no
 * others. Rejects with `Refused` when the workbook is damaged, and with the signal's reason when cancelled.
 */
export async function readXlsx(archive: Archive, options: ReadOptions): Promise<Sheet[]> {
	const reader = new PartReader(archive, options);
	const root = new RelationsPart('');
	await reader.readPart('_rels/.rels', root);
	const path = root.pathOf('officeDocument');
	if (path === null) throw damaged('the workbook has no list of sheets');
	const { listed, parts } = await listSheets(reader, path);
	const strings = new SharedStrings();
	const styles = new XlsxStyles();
	for (const [kind, handler] of [
		['sharedStrings', strings],
		['styles', styles]
	] as const) {
		const own = parts.pathOf(kind);
		if (own !== null) await reader.readPart(own, handler);
	}
	const workbook = { strings: strings.texts, formats: styles.formats, is1904: listed.is1904 };
	const sheets: Sheet[] = [];
	for (const sheet of shownSheets(listed.sheets)) {
		const part = parts.parts.get(sheet.relation);
		if (part?.kind === 'worksheet')
			sheets.push(await readSheet(reader, sheet, part.path, workbook));
	}
	return sheets;
}

async function listSheets(reader: PartReader, path: string) {
	const folder = path.slice(0, path.lastIndexOf('/') + 1);
	const listed = new WorkbookPart();
	const parts = new RelationsPart(folder);
	await reader.readPart(path, listed);
	await reader.readPart(`${folder}_rels/${path.slice(folder.length)}.rels`, parts);
	if (listed.sheets.length === 0) throw damaged('the workbook has no sheets');
	if (listed.sheets.length > mostSheets) throw tooLarge(`more than ${mostSheets} sheets`);
	return { listed, parts };
}

function shownSheets(sheets: readonly ListedSheet[]): readonly ListedSheet[] {
	const shown = sheets.filter(({ isHidden }) => !isHidden);
	return shown.length > 0 ? shown : sheets;
}

async function readSheet(
	reader: PartReader,
	{ name, isHidden }: ListedSheet,
	path: string,
	workbook: Workbook
): Promise<Sheet> {
	const rows = new TableOfRows();
	const before = reader.responses;
	const sheet = new XlsxSheet(workbook, (row) => {
		rows.push(row);
		reader.responses = before + rows.responses;
	});
	await reader.readPart(path, sheet);
	return finishSheet(name, isHidden, rows);
}
