import { maxColumns } from '../text/dialect';
import { ByteReader, SavDamage } from './byte-reader';
import { SavText } from './cell-text';
import type { SavDictionary } from './declare-columns';
import { systemMissingBytes } from './expand-data';
import { readMissingValues } from './missing-values';
import { readHeader, type SavHeader } from './read-header';
import { readRecords } from './read-records';
import { readResponseSets } from './response-sets';
import { savEncoding } from './sav-encoding';
import { layOutVariables, type SavLayout } from './sav-variables';
import { readValueLabels } from './value-labels';

/** Everything that stands before the answers. */
export interface SavStart {
	readonly header: SavHeader;
	readonly layout: SavLayout;
	readonly dictionary: SavDictionary;
	readonly encoding: string;
	readonly text: SavText;
	/** The 8 bytes of a missing number. */
	readonly missing: Uint8Array;
	/** Where the answers begin. */
	readonly dataAt: number;
}

/** Reads header and dictionary. Throws `SavEnd` when there are too few bytes for them, `SavDamage` when they cannot be. */
export function readDictionary(bytes: Uint8Array): SavStart {
	const { header, reader } = readHeader(bytes);
	const records = readRecords(reader);
	const { littleEndian } = header;
	const { extensions } = records;
	const machine = extensions.get(3);
	const encoding = savEncoding(
		extensions.get(20),
		machine ? new ByteReader(machine, littleEndian) : null
	);
	const text = new SavText(encoding);
	const layout = layOutVariables(records, text, littleEndian);
	const { variables } = layout;
	if (variables.length === 0) throw new SavDamage('no variables');
	if (variables.length > maxColumns) throw new SavDamage('too many variables');
	const sets = [7, 19].flatMap((subtype) => readResponseSets(extensions.get(subtype), text));
	return {
		header,
		layout,
		encoding,
		text,
		missing: systemMissingBytes(extensions.get(4), littleEndian),
		dataAt: reader.at,
		dictionary: {
			variables,
			sets,
			labels: readValueLabels(records, layout, text, littleEndian),
			missing: readMissingValues(records, layout, text, littleEndian),
			weight: variables.find(({ from }) => from / 8 + 1 === header.weightIndex) ?? null
		}
	};
}
