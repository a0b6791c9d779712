import { ColumnEncoder } from '../encode-column';
import type { TableColumn } from '../table';
import { numberText, type SavText } from './cell-text';
import type { ElementSink } from './expand-data';
import type { SavLayout, SavVariable } from './sav-variables';

/** Cases gathered before they are encoded: column by column is faster than row by row. */
const batch = 1024;
const elementBytes = 8;

/** Puts elements together into cases and encodes their cells. */
export class CaseReader implements ElementSink {
	responses = 0;
	readonly #case: Uint8Array;
	readonly #view: DataView;
	readonly #encoders: readonly ColumnEncoder[];
	readonly #missing: number;
	#waiting: string[][] = [];
	#filled = 0;
	/** Numbers seen lately, by variable format, since most answers are a few codes. */
	readonly #cells = new Map<number, Map<number, string>>();

	constructor(
		private readonly layout: SavLayout,
		private readonly text: SavText,
		private readonly littleEndian: boolean,
		missing: Uint8Array
	) {
		this.#case = new Uint8Array(layout.caseBytes);
		this.#view = new DataView(this.#case.buffer);
		this.#encoders = layout.variables.map(() => new ColumnEncoder());
		this.#missing = new DataView(missing.slice().buffer).getFloat64(0, littleEndian);
	}

	/** True in the middle of a case. */
	get isInside(): boolean {
		return this.#filled > 0;
	}

	element(bytes: Uint8Array): void {
		this.#case.set(bytes, this.#filled);
		this.#filled += elementBytes;
		if (this.#filled < this.#case.length) return;
		this.#filled = 0;
		this.responses += 1;
		this.#waiting.push(this.layout.variables.map((variable) => this.#cell(variable)));
		if (this.#waiting.length >= batch) this.#encode();
	}

	/** One column per variable. */
	finish(): TableColumn[] {
		this.#encode();
		return this.#encoders.map((encoder) => encoder.finish());
	}

	#encode(): void {
		this.#encoders.forEach((encoder, column) => encoder.pushCells(this.#waiting, column));
		this.#waiting = [];
	}

	#cell({ text, from, format }: SavVariable): string {
		if (text !== null) return this.#text(text);
		const value = this.#view.getFloat64(from, this.littleEndian);
		if (value === this.#missing || value <= -Number.MAX_VALUE || !Number.isFinite(value)) return '';
		return this.#number(value, format);
	}

	#number(value: number, format: number): string {
		let cells = this.#cells.get(format);
		if (!cells || cells.size >= batch) {
			cells = new Map();
			this.#cells.set(format, cells);
		}
		let cell = cells.get(value);
		if (cell === undefined) {
			cell = numberText(value, format);
			cells.set(value, cell);
		}
		return cell;
	}

	#text(segments: NonNullable<SavVariable['text']>): string {
		const [first] = segments;
		if (first && segments.length === 1) return this.text.decode(this.#bytes(first));
		const whole = new Uint8Array(segments.reduce((sum, { length }) => sum + length, 0));
		let at = 0;
		for (const segment of segments) {
			whole.set(this.#bytes(segment), at);
			at += segment.length;
		}
		return this.text.decode(whole);
	}

	#bytes({ from, length }: { readonly from: number; readonly length: number }): Uint8Array {
		return this.#case.subarray(from, from + length);
	}
}
