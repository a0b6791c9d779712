import { maxColumns } from '../text/dialect';
import { plainNumber, type NumberFormat } from './number-format';
import { numberText } from './number-text';
import type { XmlAttributes, XmlHandler } from './read-xml';
import { damaged, tooManyColumns } from './refused';
import type { SheetRow } from './header-of-rows';
import { readableText } from './xlsx-text';

/** What cells refer to. */
export interface Workbook {
	readonly strings: readonly string[];
	readonly formats: readonly NumberFormat[];
	readonly is1904: boolean;
}

const mostRows = 1_048_576;

/** Reads a worksheet's cells as the text that a person sees, and hands out each row with anything in it. */
export class XlsxSheet implements XmlHandler {
	#isData = false;
	#line = 0;
	#column = -1;
	#cells: string[] = [];
	#type = '';
	#style = 0;
	#value = '';
	#isValue = false;
	#isInline = false;
	#isPhonetic = false;

	constructor(
		private readonly workbook: Workbook,
		private readonly onRow: (row: SheetRow) => void
	) {}

	open(name: string, attributes: XmlAttributes): void {
		if (!this.#isData) this.#isData = name === 'sheetData';
		else if (name === 'c') this.#openCell(attributes);
		else if (name === 'v') this.#isValue = true;
		else if (name === 'row') this.#openRow(attributes);
		else if (name === 'is') this.#isInline = true;
		else if (name === 'rPh') this.#isPhonetic = true;
		else if (name === 't') this.#isValue = this.#isInline && !this.#isPhonetic;
	}

	text(text: string): void {
		if (this.#isValue) this.#value += text;
	}

	close(name: string): void {
		if (!this.#isData) return;
		if (name === 'c') this.#closeCell();
		else if (name === 'v' || name === 't') this.#isValue = false;
		else if (name === 'row') this.#closeRow();
		else if (name === 'is') this.#isInline = false;
		else if (name === 'rPh') this.#isPhonetic = false;
		else if (name === 'sheetData') this.#isData = false;
	}

	#openRow({ r }: XmlAttributes): void {
		const line = r === undefined ? this.#line + 1 : Number(r);
		if (!Number.isInteger(line) || line <= this.#line || line > mostRows)
			throw damaged('the rows of a sheet are not in order');
		this.#line = line;
		this.#column = -1;
	}

	#openCell({ r, t, s }: XmlAttributes): void {
		this.#column = r === undefined ? this.#column + 1 : columnOf(r);
		this.#type = t ?? 'n';
		this.#style = s === undefined ? 0 : Number(s);
		this.#value = '';
	}

	#closeCell(): void {
		const text = this.#value === '' ? '' : this.#shown();
		if (text === '' || text.trim() === '') return;
		if (this.#column >= maxColumns) throw tooManyColumns();
		while (this.#cells.length < this.#column) this.#cells.push('');
		this.#cells[this.#column] = text;
	}

	#closeRow(): void {
		if (this.#cells.length === 0) return;
		this.onRow({ line: this.#line, cells: this.#cells });
		this.#cells = [];
	}

	/** A formula's cell shows its last result; what is calculated stands in an element of its own. */
	#shown(): string {
		const value = this.#value;
		if (this.#type === 's') return this.#sharedText(value);
		if (this.#type === 'n') return numberText(value, this.#format(), this.workbook.is1904);
		if (this.#type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE';
		if (this.#type === 'd')
			return value
				.trim()
				.replace('T', ' ')
				.replace(/\.\d+$|Z$/, '');
		return readableText(value);
	}

	#sharedText(index: string): string {
		const text = this.workbook.strings[Number(index)];
		if (text === undefined) throw damaged('a cell refers to a text that is not in the workbook');
		return text;
	}

	#format(): NumberFormat {
		return this.workbook.formats[this.#style] ?? plainNumber;
	}
}

/** 0-based column of a reference such as `AB12`. */
function columnOf(reference: string): number {
	let column = 0;
	for (let i = 0; i < 4; i += 1) {
		const letter = (reference.charCodeAt(i) | 0x20) - 0x60;
		if (!(letter >= 1 && letter <= 26)) break;
		column = column * 26 + letter;
	}
	if (column === 0 || column > 16_384) throw damaged('a cell of a sheet has no place');
	return column - 1;
}
