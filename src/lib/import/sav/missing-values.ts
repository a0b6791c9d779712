import { ByteReader } from './byte-reader';
import type { SavText } from './cell-text';
import type { SavRecords } from './read-records';
import type { SavLayout, SavVariable } from './sav-variables';
import { untilEnd, valueCell, variablesByName } from './value-labels';

/** Which values of a variable its owner declared missing. */
export interface MissingValues {
	readonly cells: readonly string[];
	/** Both ends belong to it. */
	readonly range: { readonly low: number; readonly high: number } | null;
}

/** The missing values of every variable that has any. */
export function readMissingValues(
	{ extensions }: SavRecords,
	{ variables }: SavLayout,
	text: SavText,
	littleEndian: boolean
): ReadonlyMap<SavVariable, MissingValues> {
	const missing = new Map<SavVariable, MissingValues>();
	for (const variable of variables) {
		const { missingKind, missing: values } = variable.record;
		const [low, high] = values.map((value) => new ByteReader(value, littleEndian).float64());
		const isRange = missingKind < 0 && variable.text === null;
		const cells = (isRange ? values.slice(2) : values).map((value) =>
			valueCell(variable, value, text, littleEndian)
		);
		const range =
			isRange && low !== undefined && high !== undefined && low <= high ? { low, high } : null;
		if (cells.length > 0 || range) missing.set(variable, { cells, range });
	}
	const byName = variablesByName(variables);
	for (const { name, cells } of readLongMissing(extensions.get(22), text, littleEndian)) {
		const variable = byName(name);
		if (variable) missing.set(variable, { cells, range: null });
	}
	return missing;
}

function readLongMissing(bytes: Uint8Array | undefined, text: SavText, littleEndian: boolean) {
	const reader = new ByteReader(bytes ?? new Uint8Array(0), littleEndian);
	return untilEnd(reader, () => {
		const name = text.decode(reader.take(reader.int32()));
		const count = reader.byte();
		const length = reader.int32();
		const cells: string[] = [];
		while (cells.length < count) cells.push(text.decode(reader.take(length)));
		return { name, cells };
	});
}
