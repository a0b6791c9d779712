import type { ImportIssue } from '$lib/survey/issue';
import { inferDateOrder } from '../infer/date-order';
import { inferDecimalSign, parseNumber } from '../infer/parse-number';
import type { CellWords } from './cell-words';
import type { FoundHeader } from './find-header';
import { readDay } from './read-day';
import type { Line } from './read-lines';
import { cellEmpty, dateUnread, numberUnread, textLong, wordUnknown } from './table-issues';

/** The cells of the rows below a header, read as what they should be. What cannot be read is an issue, and null. */
export class RowCells {
	readonly issues: ImportIssue[] = [];
	#row: Line = { line: 0, cells: [], isSound: true };
	readonly #signs = new Map<string, ReturnType<typeof inferDecimalSign>>();
	readonly #orders = new Map<string, ReturnType<typeof inferDateOrder>['order']>();

	constructor(
		private readonly header: FoundHeader,
		private readonly rows: readonly Line[]
	) {}

	/** The row that is read from now on. */
	enter(row: Line): void {
		this.#row = row;
	}

	/** The cell of the field, trimmed; empty where the table has no such column. */
	cell(field: string): string {
		const column = this.header.columns.get(field);
		return column ? (this.#row.cells[column.place] ?? '').trim() : '';
	}

	/** Text that must be there; '' with an issue when it is not. */
	needed(field: string, most = 300): string {
		const cell = this.cell(field);
		if (cell === '') this.issues.push(cellEmpty(this.#row.line, this.#headerOf(field)));
		return this.#short(field, cell, most);
	}

	/** Text that may be missing. */
	text(field: string, most: number): string {
		return this.#short(field, this.cell(field), most);
	}

	/** A number of firms or people; null when it is not given. */
	people(field: string): number | null {
		const value = this.#number(field);
		if (value === null || (Number.isInteger(value) && value >= 0 && value <= 1e9)) return value;
		this.#unread(field);
		return null;
	}

	/** Any number, which must be there; 0 with an issue when it is not. */
	amount(field: string): number {
		if (this.cell(field) !== '') return this.#number(field) ?? 0;
		this.issues.push(cellEmpty(this.#row.line, this.#headerOf(field)));
		return 0;
	}

	/** A year; null when it is not given. */
	year(field: string): number | null {
		const cell = this.cell(field);
		if (cell === '') return null;
		if (/^\d{4}$/.test(cell) && Number(cell) >= 1900 && Number(cell) <= 2200) return Number(cell);
		this.#unread(field);
		return null;
	}

	/** A day as ISO text; null when it is not given. */
	day(field: string): string | null {
		const cell = this.cell(field);
		if (cell === '') return null;
		const day = readDay(cell, this.#orderOf(field));
		if (day === null) this.issues.push(dateUnread(this.#row.line, shortened(cell)));
		return day;
	}

	/** A day that must be there. */
	neededDay(field: string): string {
		if (this.cell(field) === '') {
			this.issues.push(cellEmpty(this.#row.line, this.#headerOf(field)));
		}
		return this.day(field) ?? '';
	}

	/** What a word stands for; null when there is none, or with an issue when it is not known. */
	word<Name extends string>(field: string, words: CellWords<Name>): Name | null {
		const cell = this.cell(field);
		if (cell === '') return null;
		const name = words.read(cell);
		if (name === null) {
			const { line } = this.#row;
			this.issues.push(wordUnknown(line, this.#headerOf(field), shortened(cell), words.examples));
		}
		return name;
	}

	#number(field: string): number | null {
		const cell = this.cell(field);
		if (cell === '') return null;
		const value = parseNumber(cell, this.#signOf(field));
		if (value === null) this.#unread(field);
		return value;
	}

	#unread(field: string): void {
		const cell = shortened(this.cell(field));
		this.issues.push(numberUnread(this.#row.line, this.#headerOf(field), cell));
	}

	#short(field: string, text: string, most: number): string {
		if (text.length <= most) return text;
		this.issues.push(textLong(this.#row.line, this.#headerOf(field), most));
		return '';
	}

	#headerOf(field: string): string {
		return this.header.columns.get(field)?.header ?? field;
	}

	/** The column decides what a sign in its numbers is. */
	#signOf(field: string) {
		const known = this.#signs.get(field);
		if (known !== undefined) return known;
		const sign = inferDecimalSign(this.#column(field));
		this.#signs.set(field, sign);
		return sign;
	}

	#orderOf(field: string) {
		const order = this.#orders.get(field) ?? inferDateOrder(this.#column(field)).order;
		this.#orders.set(field, order);
		return order;
	}

	#column(field: string): string[] {
		const place = this.header.columns.get(field)?.place ?? -1;
		return this.rows.map(({ cells }) => cells[place] ?? '');
	}
}

/** A cell as it is told: not a whole page of it. */
const shortened = (cell: string): string => (cell.length > 60 ? `${cell.slice(0, 60)}…` : cell);
