import { tableNamePattern, type RowColumn, type RowValue } from '$lib/survey/row-table';
import type { CodeRequest } from './sandbox';

/** A request as it goes to the worker: two texts and one buffer, whatever the number of rows. */
export interface EncodedRequest {
	readonly code: string;
	/** What the code may name, tables first. */
	readonly names: readonly string[];
	/** JSON: `[rows, [column, its distinct values, offset into the index, bytes of one number there][]]` of each table. */
	readonly tables: string;
	/** JSON: the values. */
	readonly values: string;
	/** For every row of every column, which of the distinct values it has. */
	readonly index: ArrayBuffer;
	readonly mostRows: number;
}

/** Answers repeat: a hundred thousand rows travel as one number each, and every text once. */
export function encodeRequest({ code, tables, values, mostRows }: CodeRequest): EncodedRequest {
	const names = [...tables, ...values].map(({ name }) => name);
	const wrong = names.find((name) => !tableNamePattern.test(name));
	if (wrong !== undefined) throw new Error(`Not a name for code: ${wrong}`);
	const index = new IndexWriter();
	const encoded = tables.map(({ table }) => [
		table.length,
		table.columns.map((column) => encodeColumn(column, index))
	]);
	return {
		code,
		names,
		tables: JSON.stringify(encoded),
		values: JSON.stringify(values.map(({ value }) => value)),
		index: index.join(),
		mostRows
	};
}

type EncodedColumn = readonly [string, readonly RowValue[], number, number];

function encodeColumn({ name, values }: RowColumn, index: IndexWriter): EncodedColumn {
	const places = new Map<RowValue, number>();
	const rows = new Uint32Array(values.length);
	values.forEach((value, row) => {
		let place = places.get(value);
		if (place === undefined) places.set(value, (place = places.size));
		rows[row] = place;
	});
	const narrow = narrowed(rows, places.size);
	return [name, [...places.keys()], index.add(narrow), narrow.BYTES_PER_ELEMENT];
}

type Places = Uint8Array | Uint16Array | Uint32Array;

function narrowed(rows: Uint32Array, distinct: number): Places {
	if (distinct <= 0x100) return new Uint8Array(rows);
	return distinct <= 0x1_0000 ? new Uint16Array(rows) : rows;
}

/** Lists of numbers one after another, each where numbers of four bytes may begin. */
class IndexWriter {
	#parts: { offset: number; places: Places }[] = [];
	#size = 0;

	/** Where it begins. */
	add(places: Places): number {
		const offset = this.#size;
		this.#parts.push({ offset, places });
		this.#size += Math.ceil(places.byteLength / 4) * 4;
		return offset;
	}

	join(): ArrayBuffer {
		const all = new Uint8Array(this.#size);
		for (const { offset, places } of this.#parts)
			all.set(new Uint8Array(places.buffer, places.byteOffset, places.byteLength), offset);
		return all.buffer;
	}
}
