import type { History } from '$lib/notebook/history';
import { replay } from '$lib/notebook/journal-entry';
import { done, failed, type StorageResult } from '../failure';
import { isWhole, type LogFile, type NumberedEntry } from './log-file';
import type { Snapshot } from './snapshot';

/** What a notebook's log files add up to. */
export interface Recovered {
	readonly history: History;
	/** When the last entry that is in it was written, ISO 8601. */
	readonly updated: string;
	/** Entries of the notebook's life that are in it. */
	readonly entries: number;
	/** True when what could be undone could not be read: the document itself is whole. */
	readonly undoLost: boolean;
	/** True when something was written after `updated` that cannot be read, or cannot be told from that. */
	readonly isLeftOut: boolean;
	/** The file that can be written on; null when a new one must be begun. */
	readonly tail: LogFile | null;
}

/**
 * Puts a notebook together again: the newest whole snapshot, and every entry written since, in whichever file it
 * stands. Where no snapshot is whole, the newest of which the document can be read. It stops at an entry that is
 * not there: the next ones are about a notebook that cannot be known. `files`: oldest first, back to one with a
 * whole snapshot where there is one.
 */
export function recover(files: readonly LogFile[]): StorageResult<Recovered> {
	const newer = files.find(({ snapshot }) => 'code' in snapshot && snapshot.code === 'newer');
	if (newer) return failureOf([newer]);
	const base =
		files.findLast(({ snapshot }) => isWhole(snapshot)) ??
		files.findLast(({ snapshot }) => isSnapshot(snapshot));
	if (!base || !isSnapshot(base.snapshot)) return failureOf(files);
	const since = files.slice(files.indexOf(base));
	const { document, timeline } = base.snapshot;
	const start: Replayed = {
		history: { document, ...(timeline ?? { past: [], future: [] }) },
		updated: base.snapshot.at,
		entries: base.snapshot.entries,
		isLeftOut: false
	};
	const replayed = replayAll(
		start,
		since.flatMap((file) => file.entries)
	);
	const isFlawed = since.some((file) => file.isFlawed);
	const isLast = since.slice(1).every((file) => file.entries.length === 0);
	return done({
		...replayed,
		isLeftOut: replayed.isLeftOut || since.some((file) => file.isEndLost),
		undoLost: timeline === null,
		tail: timeline && isLast && !isFlawed && !replayed.isLeftOut ? base : null
	});
}

type Replayed = Pick<Recovered, 'history' | 'updated' | 'entries' | 'isLeftOut'>;

function replayAll(start: Replayed, entries: readonly NumberedEntry[]): Replayed {
	let replayed = start;
	for (const { n, at, entry } of entries) {
		// A snapshot knows it already, or a write that failed half-way was made once more.
		if (n < replayed.entries) continue;
		const history = n === replayed.entries ? replayEntry(replayed.history, entry) : null;
		if (!history) return { ...replayed, isLeftOut: true };
		replayed = { ...replayed, history, updated: at, entries: n + 1 };
	}
	return replayed;
}

/** Null when the entry does not fit: it was made of another notebook than what could be read of this one. */
function replayEntry(history: History, entry: NumberedEntry['entry']): History | null {
	if (entry.kind === 'undo' && history.past.length === 0) return null;
	if (entry.kind === 'redo' && history.future.length === 0) return null;
	try {
		return replay(history, entry);
	} catch {
		return null;
	}
}

function isSnapshot(snapshot: LogFile['snapshot']): snapshot is Snapshot {
	return 'document' in snapshot;
}

function failureOf(files: readonly LogFile[]): StorageResult<never> {
	const newest = files.at(-1)?.snapshot;
	return newest && 'code' in newest
		? failed(newest.code, newest.detail)
		: failed('missing', 'There is no log of this notebook.');
}
