// Runs inside the sandbox: the tables and values that the code may name.

const { ColumnTable } = globalThis.aq;

/** Rows of which each has one of a few distinct values: a column of Arquero's, without a copy for every row. */
class DistinctColumn {
	#distinct;
	#index;

	/**
	 * @param {readonly unknown[]} distinct
	 * @param {Uint8Array | Uint16Array | Uint32Array} index
	 */
	constructor(distinct, index) {
		this.#distinct = distinct;
		this.#index = index;
	}

	get length() {
		return this.#index.length;
	}

	/** @param {number} row */
	at(row) {
		const place = this.#index[row];
		return place === undefined ? undefined : this.#distinct[place];
	}

	*[Symbol.iterator]() {
		for (const place of this.#index) yield this.#distinct[place];
	}
}

/**
 * @param {ArrayBuffer} buffer
 * @param {number} rows
 * @returns {(column: [string, unknown[], number, 1 | 2 | 4]) => [string, DistinctColumn]}
 */
const readColumn =
	(buffer, rows) =>
	([name, distinct, offset, bytes]) => {
		const Numbers = bytes === 1 ? Uint8Array : bytes === 2 ? Uint16Array : Uint32Array;
		// A list is shared by all rows that have it.
		for (const value of distinct) Object.freeze(value);
		return [name, new DistinctColumn(distinct, new Numbers(buffer, offset, rows))];
	};

/**
 * @param {string | undefined} name
 * @param {unknown} value
 * @returns {[string, unknown]}
 */
const entry = (name, value) => [name ?? '', value];

/**
 * What `encodeRequest` wrote, by name. Every table knows the values too, so that Arquero's expressions may name them.
 * @param {readonly string[]} names
 * @param {string} tables
 * @param {string} values
 * @param {ArrayBuffer} buffer
 */
export function readInput(names, tables, values, buffer) {
	/** @type {[number, [string, unknown[], number, 1 | 2 | 4][]][]} */
	const encoded = JSON.parse(tables);
	/** @type {unknown[]} */
	const given = JSON.parse(values);
	const constants = given.map((value, place) =>
		entry(names[encoded.length + place], Object.freeze(value))
	);
	const params = Object.fromEntries(constants);
	const built = encoded.map(([rows, written], place) => {
		const read = written.map(readColumn(buffer, rows));
		const order = read.map(([name]) => name);
		const columns = Object.fromEntries(read);
		return entry(
			names[place],
			new ColumnTable(columns, order, undefined, undefined, undefined, params)
		);
	});
	return new Map([...built, ...constants]);
}
