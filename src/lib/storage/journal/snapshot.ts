import { z } from 'zod';
import { timelineSchema, type History, type Step } from '$lib/notebook/history';
import { parseDocument } from '$lib/notebook/parse-document';
import type { NotebookDocument } from '$lib/notebook/document';
import type { StorageFailure } from '../failure';

/** The version of the log that is written, and the newest that is read. */
const logVersion = 1;

/** Steps in one record: few enough that a bad disk block is not the whole of it, enough that headers cost nothing. */
const stepsPerRecord = 200;

const headSchema = z.looseObject({
	kind: z.literal('snapshot'),
	log: z.int(),
	/** Entries of the journal that are in it already. */
	entries: z.int().min(0),
	/** When it was made, ISO 8601. */
	at: z.string()
});

const readySchema = z.object({
	kind: z.literal('ready'),
	past: z.int(),
	future: z.int()
});

/** How far a snapshot goes. */
export interface SnapshotOf {
	/** Entries of the notebook's life that are in it. */
	readonly entries: number;
	/** When it was made, ISO 8601. */
	readonly at: string;
}

/** A snapshot read back. */
export interface Snapshot extends SnapshotOf {
	readonly document: NotebookDocument;
	/** Null when what could be undone cannot be read. */
	readonly timeline: Pick<History, 'past' | 'future'> | null;
}

/** A history as the records that a log file begins with. */
export function snapshotRecords(
	{ document, past, future }: History,
	{ entries, at }: SnapshotOf
): unknown[] {
	return [
		{ kind: 'snapshot', log: logVersion, entries, at, document },
		...stepRecords('past', past),
		...stepRecords('future', future),
		{ kind: 'ready', past: past.length, future: future.length }
	];
}

/** The snapshot at the beginning of a log file, or why it cannot be used. */
export function readSnapshot(values: readonly unknown[]): Snapshot | StorageFailure {
	const head = headSchema.safeParse(values[0]);
	if (!head.success) return damaged('The log does not begin with a snapshot.');
	const { log, entries, at } = head.data;
	if (log > logVersion)
		return {
			code: 'newer',
			detail: `The log has version ${log}; this program reads ${logVersion}.`
		};
	const parsed = parseDocument(head.data['document']);
	if (parsed.kind === 'refused') {
		const { code, detail } = parsed.because;
		return { code: code === 'newer' ? 'newer' : 'damaged', detail };
	}
	return { document: parsed.document, timeline: readTimeline(values), entries, at };
}

function readTimeline(values: readonly unknown[]): Snapshot['timeline'] {
	const ready = values.map((value) => readySchema.safeParse(value)).find(({ success }) => success);
	const steps = (kind: string): unknown[] =>
		values.flatMap((value) => (isSteps(value) && value.kind === kind ? value.steps : []));
	const timeline = timelineSchema.safeParse({ past: steps('past'), future: steps('future') });
	if (!ready?.success || !timeline.success) return null;
	const { past, future } = timeline.data;
	const isWhole = past.length === ready.data.past && future.length === ready.data.future;
	return isWhole ? timeline.data : null;
}

const stepsRecordSchema = z.object({ kind: z.string(), steps: z.array(z.unknown()) });

function isSteps(value: unknown): value is z.infer<typeof stepsRecordSchema> {
	return stepsRecordSchema.safeParse(value).success;
}

function stepRecords(kind: 'past' | 'future', steps: readonly Step[]): unknown[] {
	const records: unknown[] = [];
	for (let at = 0; at < steps.length; at += stepsPerRecord)
		records.push({ kind, steps: steps.slice(at, at + stepsPerRecord) });
	return records;
}

const damaged = (detail: string): StorageFailure => ({ code: 'damaged', detail });
