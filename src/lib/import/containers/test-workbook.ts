import { strToU8, zipSync, type Zippable } from 'fflate';
import { memoryFile } from '../memory-file';
import { openTables, type OpenOutcome } from '../open-tables';
import type { Table } from '../table';

/** A sheet for a test: rows of cells, each a text, a number, or the XML of a cell without its place. */
export interface TestSheet {
	readonly name: string;
	readonly rows: readonly (readonly (string | number | { readonly xml: string })[])[];
	readonly state?: string;
	/** In place of what the rows make. */
	readonly xml?: string;
}

interface Extras {
	readonly styles?: string;
	readonly strings?: string;
	readonly is1904?: boolean;
	readonly files?: Zippable;
}

/** An Excel workbook of these sheets, as bytes. */
export function workbookOf(sheets: readonly TestSheet[], extras: Extras = {}): Uint8Array {
	const relations = sheets.map((_, i) => relation(`r${i}`, 'worksheet', `worksheets/s${i}.xml`));
	return zipSync({
		'[Content_Types].xml': strToU8('<Types/>'),
		'_rels/.rels': strToU8(
			`<Relationships>${relation('w', 'officeDocument', 'xl/workbook.xml')}</Relationships>`
		),
		'xl/workbook.xml': strToU8(
			`<workbook xmlns:r="r"><workbookPr date1904="${extras.is1904 ? 1 : 0}"/><sheets>${sheets
				.map(({ name, state }, i) => `<sheet name="${name}" state="${state ?? ''}" r:id="r${i}"/>`)
				.join('')}</sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			`<Relationships>${relations.join('')}${relation('s', 'styles', 'styles.xml')}${relation('t', 'sharedStrings', 'strings.xml')}</Relationships>`
		),
		'xl/styles.xml': strToU8(`<styleSheet>${extras.styles ?? ''}</styleSheet>`),
		'xl/strings.xml': strToU8(`<sst>${extras.strings ?? ''}</sst>`),
		...Object.fromEntries(
			sheets.map((sheet, i) => [`xl/worksheets/s${i}.xml`, strToU8(sheet.xml ?? sheetXml(sheet))])
		),
		...extras.files
	});
}

function relation(id: string, kind: string, target: string): string {
	return `<Relationship Id="${id}" Type="http://example.no/${kind}" Target="${target}"/>`;
}

function sheetXml({ rows }: TestSheet): string {
	const lines = rows.map((cells) => `<row>${cells.map(cellXml).join('')}</row>`);
	return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: string | number | { readonly xml: string }): string {
	if (typeof cell === 'object') return cell.xml;
	if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
	return `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

function escapeXml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** An OpenDocument spreadsheet with this XML of tables, as bytes. */
export function odsOf(tables: string, styles = '', files: Zippable = {}): Uint8Array {
	return zipSync({
		mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
		'content.xml': strToU8(
			`<d xmlns:table="t" xmlns:office="o" xmlns:text="x" xmlns:calcext="c" xmlns:style="s">${styles}${tables}</d>`
		),
		...files
	});
}

export function openBytes(bytes: Uint8Array, name = 'fil.xlsx'): Promise<OpenOutcome> {
	return openTables(memoryFile(name, bytes), {});
}

/** The tables of a file that can be read. Throws otherwise. */
export async function tablesOf(bytes: Uint8Array, name?: string): Promise<readonly Table[]> {
	const opened = await openBytes(bytes, name);
	if (opened.kind === 'refused') throw new Error(opened.issue.detail);
	return opened.tables;
}

/** The code of the issue that a file is refused with; null when it is read. */
export async function refusalOf(bytes: Uint8Array, name?: string): Promise<string | null> {
	const opened = await openBytes(bytes, name);
	return opened.kind === 'refused' ? opened.issue.code : null;
}

/** The table's responses as rows of cells. */
export function rowsOf({ columns, responses }: Table): string[][] {
	return Array.from({ length: responses }, (_, row) =>
		columns.map(({ entries, codes }) => entries[codes[row] ?? 0] ?? '')
	);
}
