// Runs inside the sandbox: what the code gave, as the JSON that parse-reply.ts reads.

const { Table } = globalThis.aq;

/**
 * @typedef {{ rows: number, columns: number, text: number, total: number }} Limits
 * @typedef {{ rows: number, columns: [name: string, at: (row: number) => unknown][] }} Opened
 */

/** Thrown for what is not rows; its message says what there was, in the language's own names. */
class NotRows extends Error {}

class TooLarge extends Error {}

/** @param {unknown} value */
function nameOfKind(value) {
	if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
	const name = value.constructor?.name;
	return typeof name === 'string' && name !== '' ? name.slice(0, 60) : 'Object';
}

/**
 * @param {unknown} value
 * @returns {value is ArrayLike<unknown>}
 */
const isArrayLike = (value) =>
	Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isRecord = (value) =>
	value !== null &&
	typeof value === 'object' &&
	[null, Object.prototype].includes(Object.getPrototypeOf(value));

/**
 * A reader of cells that stops when all of them together are too much.
 * @param {Limits} limits
 * @returns {(value: unknown, column: string) => unknown}
 */
function cellReader({ text: mostText, total }) {
	let left = total;

	/** @param {string} text */
	const readText = (text) => {
		left -= Math.min(text.length, mostText);
		return text.length > mostText ? `${text.slice(0, mostText)}…` : text;
	};

	/** @param {unknown} value */
	const readPlain = (value) => {
		if (typeof value === 'string') return readText(value);
		if (typeof value === 'number') return Number.isFinite(value) ? value : null;
		if (typeof value === 'bigint') return readBigInt(value);
		if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
		return value;
	};

	/** @param {bigint} value */
	const readBigInt = (value) =>
		value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER
			? Number(value)
			: readText(String(value));

	return (value, column) => {
		left -= 8;
		if (left < 0) throw new TooLarge();
		const plain = readPlain(value ?? null);
		if (plain === null || ['string', 'number', 'boolean'].includes(typeof plain)) return plain;
		if (!isArrayLike(plain)) throw new NotRows(`${column}: ${nameOfKind(plain)}`);
		return Array.from(plain, (item) => {
			left -= 8;
			if (left < 0) throw new TooLarge();
			const one = readPlain(item ?? null);
			if (one !== null && typeof one === 'object')
				throw new NotRows(`${column}: ${nameOfKind(one)}[]`);
			return readText(String(one ?? ''));
		});
	};
}

/**
 * @param {import('arquero').Table} table
 * @returns {Opened}
 */
function openTable(table) {
	const rows = Array.from(table.indices());
	return {
		rows: rows.length,
		columns: table.columnNames().map((name) => {
			const column = table.column(name);
			return [name, (row) => column?.at(rows[row] ?? 0)];
		})
	};
}

/**
 * @param {unknown[]} records
 * @returns {Opened}
 */
function openRecords(records) {
	const names = new Set();
	const rows = records.map((record) => {
		if (!isRecord(record)) throw new NotRows(`Array: ${nameOfKind(record)}`);
		const cells = new Map(Object.entries(record));
		for (const name of cells.keys()) names.add(name);
		return cells;
	});
	return {
		rows: rows.length,
		columns: [...names].map((name) => [name, (row) => rows[row]?.get(name)])
	};
}

/**
 * @param {Record<string, unknown>} record
 * @returns {Opened}
 */
function openColumns(record) {
	const columns = Object.entries(record).map(([name, values]) => {
		if (!isArrayLike(values)) throw new NotRows(`${name}: ${nameOfKind(values)}`);
		return { name, values };
	});
	const rows = columns[0]?.values.length ?? 0;
	if (columns.some(({ values }) => values.length !== rows))
		throw new NotRows(columns.map(({ name, values }) => `${name}: ${values.length}`).join(', '));
	return { rows, columns: columns.map(({ name, values }) => [name, (row) => values[row]]) };
}

/**
 * @param {unknown} value
 * @returns {Opened}
 */
function open(value) {
	if (value instanceof Table) return openTable(value);
	if (Array.isArray(value)) return openRecords(value);
	if (isRecord(value)) return openColumns(value);
	throw new NotRows(nameOfKind(value));
}

/**
 * @param {unknown} value
 * @param {Limits} limits
 */
export function readOut(value, limits) {
	try {
		const { rows, columns } = open(value);
		if (columns.length > limits.columns)
			throw new NotRows(`columns: ${columns.length} > ${limits.columns}`);
		const readCell = cellReader(limits);
		const read = columns.map(([name, at]) => [
			name.slice(0, limits.text),
			Array.from({ length: Math.min(rows, limits.rows) }, (_, row) => readCell(at(row), name))
		]);
		return ['rows', Math.min(rows, limits.rows), rows > limits.rows, read];
	} catch (error) {
		if (error instanceof NotRows) return ['not_rows', error.message.slice(0, 500)];
		if (error instanceof TooLarge) return ['too_large'];
		throw error;
	}
}
