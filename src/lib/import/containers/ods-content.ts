import { maxColumns } from '../text/dialect';
import { odsCellText } from './ods-cell';
import type { XmlAttributes, XmlHandler } from './read-xml';
import { damaged, tooLarge, tooManyColumns } from './refused';
import { finishSheet, mostSheets, type Sheet } from './sheet';
import { TableOfRows } from './table-of-rows';

const mostRows = 1_048_576;
/** What stands among the cells without being one: notes, drawings, deleted cells that are kept for review. */
const asides = new Set([
	'annotation',
	'shapes',
	'tracked-changes',
	'detective',
	'dde-links',
	'frame',
	'custom-shape',
	'ruby-text'
]);

/** Reads all sheets of an OpenDocument spreadsheet's `content.xml`, in the order of their tabs. */
export class OdsContent implements XmlHandler {
	readonly sheets: Sheet[] = [];
	readonly #hiddenStyles = new Set<string>();
	#style = '';
	#aside = 0;
	#tableDepth = 0;
	#name = '';
	#isHidden = false;
	#rows = new TableOfRows();
	#line = 0;
	#rowRepeat = 1;
	#cells: string[] = [];
	#column = 0;
	#cell: XmlAttributes | null = null;
	#text = '';
	#paragraphs = 0;
	#isParagraph = false;

	/** `onResponses` gets the number of responses on the sheet at hand. */
	constructor(private readonly onResponses: (responses: number) => void) {}

	open(name: string, attributes: XmlAttributes): void {
		if (this.#aside > 0 || asides.has(name)) this.#aside += 1;
		else if (name === 'style') this.#style = attributes['style:name'] ?? '';
		else if (name === 'table-properties') this.#noteStyle(attributes);
		else if (name === 'table') this.#openTable(attributes);
		else if (this.#tableDepth !== 1) return;
		else if (name === 'table-row') this.#openRow(attributes);
		else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(attributes);
		else if (this.#cell) this.#openText(name, attributes);
	}

	text(text: string): void {
		if (this.#isParagraph && this.#aside === 0) this.#text += text;
	}

	close(name: string): void {
		if (this.#aside > 0) this.#aside -= 1;
		else if (name === 'table') this.#closeTable();
		else if (this.#tableDepth !== 1) return;
		else if (name === 'p') this.#isParagraph = false;
		else if (name === 'table-row') this.#closeRow();
		else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
	}

	#noteStyle(attributes: XmlAttributes): void {
		if (attributes['table:display'] === 'false') this.#hiddenStyles.add(this.#style);
	}

	/** A table in a cell of another is no sheet. */
	#openTable(attributes: XmlAttributes): void {
		this.#tableDepth += 1;
		if (this.#tableDepth > 1) return;
		if (this.sheets.length >= mostSheets) throw tooLarge(`more than ${mostSheets} sheets`);
		this.#name = attributes['table:name'] ?? '';
		this.#isHidden = this.#hiddenStyles.has(attributes['table:style-name'] ?? '');
		this.#rows = new TableOfRows();
		this.#line = 0;
	}

	#closeTable(): void {
		this.#tableDepth -= 1;
		if (this.#tableDepth > 0) return;
		this.sheets.push(finishSheet(this.#name, this.#isHidden, this.#rows));
	}

	#openRow(attributes: XmlAttributes): void {
		this.#rowRepeat = repeats(attributes['table:number-rows-repeated']);
		this.#column = 0;
		this.#cells = [];
	}

	#closeRow(): void {
		const first = this.#line + 1;
		this.#line += this.#rowRepeat;
		if (this.#cells.length === 0) return;
		if (this.#line > mostRows) throw damaged('a sheet has more rows than a sheet can have');
		for (let line = first; line <= this.#line; line += 1)
			this.#rows.push({ line, cells: this.#cells });
		this.onResponses(this.#rows.responses);
	}

	#openCell(attributes: XmlAttributes): void {
		this.#cell = attributes;
		this.#text = '';
		this.#paragraphs = 0;
	}

	#closeCell(): void {
		const cell = this.#cell ?? {};
		this.#cell = null;
		const repeat = repeats(cell['table:number-columns-repeated']);
		const text = odsCellText(cell, this.#text);
		const first = this.#column;
		this.#column += repeat;
		if (text.trim() === '') return;
		if (this.#column > maxColumns) throw tooManyColumns();
		while (this.#cells.length < first) this.#cells.push('');
		for (let i = 0; i < repeat; i += 1) this.#cells.push(text);
	}

	#openText(name: string, attributes: XmlAttributes): void {
		if (name === 'p') {
			if (this.#paragraphs > 0) this.#text += '\n';
			this.#paragraphs += 1;
			this.#isParagraph = true;
		} else if (name === 's') this.#text += ' '.repeat(spaces(attributes['text:c']));
		else if (name === 'tab') this.#text += '\t';
		else if (name === 'line-break') this.#text += '\n';
	}
}

/** How often a cell or row stands there; a number that is none counts once. */
function repeats(stated: string | undefined): number {
	const count = Number(stated ?? 1);
	return Number.isInteger(count) && count >= 1 ? count : 1;
}

function spaces(stated: string | undefined): number {
	return Math.min(repeats(stated), 1000);
}
