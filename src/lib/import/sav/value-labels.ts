import { ByteReader, SavDamage } from './byte-reader';
import type { SavText } from './cell-text';
import { numberText } from './cell-text';
import type { SavRecords } from './read-records';
import type { SavLayout, SavVariable } from './sav-variables';

/** What a variable's values stand for, by cell and in the file's order. */
export type ValueLabels = ReadonlyMap<SavVariable, ReadonlyMap<string, string>>;

/** Labels for all variables together: one record can name any number of variables, and so multiply. */
const mostLabels = 2_000_000;

/** The value labels of all variables: those of short values, and those that long texts have in a record of their own. */
export function readValueLabels(
	{ valueLabels, extensions }: SavRecords,
	{ variables }: SavLayout,
	text: SavText,
	littleEndian: boolean
): ValueLabels {
	const labels = new Map<SavVariable, Map<string, string>>();
	let count = 0;
	const add = (variable: SavVariable, cell: string, label: string): void => {
		count += 1;
		if (count > mostLabels) throw new SavDamage('too many value labels');
		const own = labels.get(variable) ?? new Map<string, string>();
		labels.set(variable, own);
		if (cell !== '') own.set(cell, label);
	};
	const byElement = new Map(variables.map((one) => [one.from / 8 + 1, one]));
	for (const { labels: pairs, elements } of valueLabels) {
		// An element outside the dictionary is passed over: the labels are lost, no answer is.
		for (const variable of new Set(elements.flatMap((element) => byElement.get(element) ?? []))) {
			for (const { value, label } of pairs)
				add(variable, valueCell(variable, value, text, littleEndian), text.decode(label));
		}
	}
	const byName = variablesByName(variables);
	for (const { name, pairs } of readLongLabels(extensions.get(21), text, littleEndian)) {
		const variable = byName(name);
		if (variable) for (const { cell, label } of pairs) add(variable, cell, label);
	}
	return labels;
}

/** The cell of a value of eight bytes, as the dictionary gives it. */
export function valueCell(
	variable: SavVariable,
	value: Uint8Array,
	text: SavText,
	littleEndian: boolean
): string {
	if (variable.text !== null) return text.decode(value);
	return numberText(new ByteReader(value, littleEndian).float64(), variable.format);
}

/** Finds a variable by its name, long or short, however it is spelt. */
export function variablesByName(
	variables: readonly SavVariable[]
): (name: string) => SavVariable | undefined {
	const short = new Map(variables.map((one) => [one.shortName.toUpperCase(), one]));
	const long = new Map(variables.map((one) => [one.name.toUpperCase(), one]));
	return (name) => {
		const upper = name.trim().toUpperCase();
		return long.get(upper) ?? short.get(upper);
	};
}

interface LongLabels {
	readonly name: string;
	readonly pairs: readonly { readonly cell: string; readonly label: string }[];
}

function readLongLabels(
	bytes: Uint8Array | undefined,
	text: SavText,
	littleEndian: boolean
): LongLabels[] {
	const reader = new ByteReader(bytes ?? new Uint8Array(0), littleEndian);
	const counted = (): string => text.decode(reader.take(reader.int32()));
	return untilEnd(reader, () => {
		const name = counted();
		reader.int32();
		const count = reader.int32();
		const pairs: { cell: string; label: string }[] = [];
		while (pairs.length < count) pairs.push({ cell: counted(), label: counted() });
		return { name, pairs };
	});
}

/** Reads items until the record ends; one that is cut off ends it too, since a label is no answer. */
export function untilEnd<T>(reader: ByteReader, read: () => T): T[] {
	const items: T[] = [];
	try {
		while (reader.left > 0) items.push(read());
	} catch (error) {
		if (!(error instanceof SavDamage)) throw error;
	}
	return items;
}
