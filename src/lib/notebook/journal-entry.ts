import { z } from 'zod';
import { releasedSchema } from '$lib/disclosure/ledger/released';
import { changeSchema } from './change';
import { commit, keySchema, redo, undo, type History } from './history';

/** One thing that happened to a notebook, as it is written to its journal. Read again from storage, hence a schema. */
export const journalEntrySchema = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('commit'), change: changeSchema, key: keySchema }),
	z.strictObject({ kind: z.literal('undo') }),
	z.strictObject({ kind: z.literal('redo') }),
	/** What has left the notebook, all of it, in the place of what had. */
	z.strictObject({ kind: z.literal('released'), released: releasedSchema })
]);

export type JournalEntry = z.infer<typeof journalEntrySchema>;

/**
 * The history once this has happened too: what is on the page and what is read from the journal come about by this
 * one function. Throws when a change does not fit the document.
 */
export function replay(history: History, entry: JournalEntry): History {
	switch (entry.kind) {
		case 'commit':
			return commit(history, entry.change, entry.key);
		case 'undo':
			return undo(history);
		case 'redo':
			return redo(history);
		case 'released': {
			// No step of the history: what has been seen cannot be undone.
			const { document } = history;
			return { ...history, document: { ...document, released: entry.released } };
		}
	}
}
