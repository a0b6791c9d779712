import { z } from 'zod';
import { journalEntrySchema, type JournalEntry } from '$lib/notebook/journal-entry';
import type { StorageFailure } from '../failure';
import { decodeRecords } from './records';
import { readSnapshot, type Snapshot } from './snapshot';

const entrySchema = z.object({
	kind: z.literal('entry'),
	/** Which entry of the notebook's whole life it is, from 0. */
	n: z.int().min(0),
	/** When it was written, ISO 8601. */
	at: z.string(),
	entry: journalEntrySchema
});

export type NumberedEntry = z.infer<typeof entrySchema>;

/** A log file as far as it can be read. */
export interface LogFile {
	readonly name: string;
	/** What the file begins with, or why that cannot be used. */
	readonly snapshot: Snapshot | StorageFailure;
	/** Where the snapshot ends. */
	readonly start: number;
	/** Those that can be read, in order. */
	readonly entries: readonly NumberedEntry[];
	/** Where the last record that can be told ends. */
	readonly end: number;
	/** True when a record has gone bad, or what no unfinished writing leaves lies at the end. */
	readonly isFlawed: boolean;
	/** True when what has gone bad may have been the last entries. */
	readonly isEndLost: boolean;
}

/** The entries as records; the first is entry `from` of the notebook's life. */
export function entryRecords(
	entries: readonly JournalEntry[],
	{ from, at }: { readonly from: number; readonly at: string }
): NumberedEntry[] {
	return entries.map((entry, i) => ({ kind: 'entry', n: from + i, at, entry }));
}

export function readLogFile(name: string, bytes: Uint8Array): LogFile {
	const { records, end, rest } = decodeRecords(bytes);
	const values = records.map(({ value }) => value);
	const entries = values.map((value) => entrySchema.safeParse(value).data);
	const isBad = values.map((value, i) => !entries[i] && !isOfSnapshot(value));
	return {
		name,
		snapshot: readSnapshot(values),
		start: records.findLast(({ value }) => isOfSnapshot(value))?.end ?? 0,
		entries: entries.flatMap((entry) => entry ?? []),
		end,
		isFlawed: rest === 'damaged' || isBad.includes(true),
		isEndLost: rest === 'damaged' || isBad.at(-1) === true
	};
}

/** True for the snapshot of a file that can be written on and gone back to in full. */
export function isWhole(snapshot: LogFile['snapshot']): snapshot is Snapshot {
	return 'document' in snapshot && snapshot.timeline !== null;
}

const snapshotKinds = z.object({ kind: z.enum(['snapshot', 'past', 'future', 'ready']) });

function isOfSnapshot(value: unknown): boolean {
	return snapshotKinds.safeParse(value).success;
}
