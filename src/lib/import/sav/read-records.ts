import { maxColumns } from '../text/dialect';
import { SavDamage, type ByteReader } from './byte-reader';

/** One variable record as it stands in the file, texts not yet decoded. */
export interface VariableRecord {
	/** 0 for a number, the width of a text, -1 for the continuation of the text before it. */
	readonly type: number;
	readonly name: Uint8Array;
	readonly label: Uint8Array | null;
	/** How missing values are given: `n` single ones, or -2 a range, -3 a range and one more. */
	readonly missingKind: number;
	/** 8 bytes each. */
	readonly missing: readonly Uint8Array[];
	readonly printFormat: number;
}

/** Labels for values, and the 1-based elements of the variables that they are for. */
export interface ValueLabelRecord {
	readonly labels: readonly { readonly value: Uint8Array; readonly label: Uint8Array }[];
	readonly elements: readonly number[];
}

export interface SavRecords {
	readonly variables: readonly VariableRecord[];
	readonly valueLabels: readonly ValueLabelRecord[];
	/** Extension records by subtype; of several with one subtype the last. */
	readonly extensions: ReadonlyMap<number, Uint8Array>;
}

const continuation = -1;
/** Every 8 bytes of a text have a record of their own, so a few long texts make many. */
const mostElements = 64 * maxColumns;

/** Reads the dictionary's records up to the one that ends it. Layout: PSPP developer guide, “System File Format”. */
export function readRecords(reader: ByteReader): SavRecords {
	const variables: VariableRecord[] = [];
	const valueLabels: ValueLabelRecord[] = [];
	const extensions = new Map<number, Uint8Array>();
	for (;;) {
		const type = reader.int32();
		if (type === 2) variables.push(readVariable(reader));
		else if (type === 3) valueLabels.push(readValueLabels(reader));
		else if (type === 6) reader.take(80 * reader.int32());
		else if (type === 7) extensions.set(reader.int32(), readExtension(reader));
		else if (type === 999) break;
		else throw new SavDamage(`an unknown record ${type}`);
		if (variables.length > mostElements) throw new SavDamage('too many variables');
	}
	reader.int32();
	return { variables, valueLabels, extensions };
}

function readVariable(reader: ByteReader): VariableRecord {
	const type = reader.int32();
	const hasLabel = reader.int32();
	const missingKind = reader.int32();
	const printFormat = reader.int32();
	reader.int32();
	const name = reader.take(8);
	if (type < continuation || type > 255) throw new SavDamage(`a variable of type ${type}`);
	if (missingKind < -3 || missingKind > 3 || missingKind === -1)
		throw new SavDamage(`missing values of kind ${missingKind}`);
	const label = hasLabel === 1 ? padded(reader, reader.int32()) : null;
	const missing = Array.from({ length: Math.abs(missingKind) }, () => reader.take(8));
	return { type, name, label, missingKind, missing, printFormat };
}

/** A text that is filled up to whole groups of four bytes. */
function padded(reader: ByteReader, length: number): Uint8Array {
	const text = reader.take(length);
	reader.take((4 - (length % 4)) % 4);
	return text;
}

function readValueLabels(reader: ByteReader): ValueLabelRecord {
	const labels = repeat(reader.int32(), () => {
		const value = reader.take(8);
		const length = reader.byte();
		const label = reader.take(length);
		reader.take(7 - (length % 8));
		return { value, label };
	});
	if (reader.int32() !== 4) throw new SavDamage('value labels without variables');
	return { labels, elements: repeat(reader.int32(), () => reader.int32()) };
}

function readExtension(reader: ByteReader): Uint8Array {
	const size = reader.int32();
	const count = reader.int32();
	if (size < 0 || count < 0) throw new SavDamage('an extension of negative length');
	return reader.take(size * count);
}

/** `count` items; each takes bytes, so a count that lies ends where the bytes do. */
function repeat<T>(count: number, read: () => T): T[] {
	if (count < 0) throw new SavDamage(`a count of ${count}`);
	const items: T[] = [];
	while (items.length < count) items.push(read());
	return items;
}
