import { ByteReader } from './byte-reader';
import type { SavText } from './cell-text';
import type { SavRecords, VariableRecord } from './read-records';

/** A run of bytes in a case. */
interface Segment {
	readonly from: number;
	readonly length: number;
}

/** A variable as an analyst sees it: a long text that the file keeps in several pieces is one. */
export interface SavVariable {
	readonly name: string;
	/** The name of eight letters by which other records mean it. */
	readonly shortName: string;
	readonly label: string | null;
	/** Where its value stands in a case; null for a number, which stands at `from`. */
	readonly text: readonly Segment[] | null;
	readonly from: number;
	readonly format: number;
	readonly measure: 'nominal' | 'ordinal' | 'scale' | null;
	readonly record: VariableRecord;
}

export interface SavLayout {
	readonly variables: readonly SavVariable[];
	/** Length of a case in bytes, before compression. */
	readonly caseBytes: number;
}

const elementBytes = 8;
const longest = 255;
/** A very long text of width w is kept in w/252 pieces, rounded up, though each holds 255 bytes. */
const perPiece = 252;
const measures = [null, 'nominal', 'ordinal', 'scale'] as const;

/** Puts the records of a dictionary together into variables, in file order. */
export function layOutVariables(
	{ variables, extensions }: SavRecords,
	text: SavText,
	littleEndian: boolean
): SavLayout {
	const longNames = readPairs(extensions.get(13), text);
	const widths = readPairs(extensions.get(14), text);
	const starts = variables.flatMap((record, i) => (record.type < 0 ? [] : [{ record, at: i }]));
	const measureOf = readMeasures(extensions.get(11), starts.length, littleEndian);
	const laidOut: SavVariable[] = [];
	for (let i = 0; i < starts.length; i += 1) {
		const start = starts[i];
		if (!start) break;
		const { record, at } = start;
		const shortName = text.decode(record.name);
		const width = Number(widths.get(shortName.toUpperCase()) ?? record.type);
		const pieces = record.type === longest && width > longest ? Math.ceil(width / perPiece) : 1;
		const parts = starts.slice(i, i + pieces);
		laidOut.push({
			name: longNames.get(shortName.toUpperCase()) ?? shortName,
			shortName,
			label: record.label && text.decode(record.label),
			text: record.type === 0 ? null : segmentsOf(parts, pieces > 1 ? width : record.type),
			from: at * elementBytes,
			format: record.printFormat,
			measure: measureOf(i),
			record
		});
		i += parts.length - 1;
	}
	return { variables: laidOut, caseBytes: variables.length * elementBytes };
}

function segmentsOf(
	parts: readonly { readonly record: VariableRecord; readonly at: number }[],
	width: number
): Segment[] {
	return parts.map(({ record, at }, i) => ({
		from: at * elementBytes,
		length: Math.max(0, Math.min(record.type, width - i * longest))
	}));
}

/** `NAME=value` one after the other, with a tab between them. */
function readPairs(bytes: Uint8Array | undefined, text: SavText): Map<string, string> {
	const pairs = bytes ? text.decode(bytes).split('\t') : [];
	return new Map(
		pairs.flatMap((pair) => {
			const sign = pair.indexOf('=');
			return sign < 1 ? [] : [[pair.slice(0, sign).toUpperCase(), pair.slice(sign + 1)] as const];
		})
	);
}

/** Each variable has two or three integers, of which the first says how it is measured. */
function readMeasures(bytes: Uint8Array | undefined, count: number, littleEndian: boolean) {
	const fields = bytes ? bytes.length / 4 / count : 0;
	if (!bytes || (fields !== 2 && fields !== 3)) return () => null;
	const reader = new ByteReader(bytes, littleEndian);
	const stated = Array.from({ length: count }, () => {
		const measure = reader.int32();
		reader.take(4 * (fields - 1));
		return measures[measure] ?? null;
	});
	return (variable: number) => stated[variable] ?? null;
}
