import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryDocument, arbitraryIntents } from './arbitrary-document';
import { startHistory } from './history';
import { journalEntrySchema, replay, type JournalEntry } from './journal-entry';

const released: JournalEntry = {
	kind: 'released',
	released: [{ survey: 'n1', version: 'ab', responses: 40, tables: [] }]
};

/** The same value with the keys of its objects in the opposite order, as a page may put them together. */
function reversed<T>(value: T): T {
	if (Array.isArray(value)) return value.map(reversed) as T;
	if (value === null || typeof value !== 'object') return value;
	const entries = Object.entries(value).map(([key, part]) => [key, reversed(part)]);
	return Object.fromEntries(entries.reverse()) as T;
}

it('gives the same history when it is read again from text, whatever was done, undone and redone', () => {
	const turns = fc.array(fc.constantFrom('undo' as const, 'redo' as const, 'released' as const));
	fc.assert(
		fc.property(arbitraryDocument, arbitraryIntents, turns, (document, intents, extra) => {
			let live = startHistory(document);
			const lines: string[] = [];
			const happen = (entry: JournalEntry) => {
				live = replay(live, entry);
				lines.push(JSON.stringify(entry));
			};
			for (const [step, intent] of intents.entries()) {
				const change = reversed(intent(live.document, step));
				happen({ kind: 'commit', change, key: step % 2 ? 'k' : null });
				// Once more, as it was meant: nothing has changed by it, in whatever order its keys are.
				if (/^(set-|edit-question$)/.test(change.op))
					happen({ kind: 'commit', change: reversed(change), key: null });
				const turn = extra[step];
				if (turn) happen(turn === 'released' ? released : { kind: turn });
			}
			const read = lines.map((line) => journalEntrySchema.parse(JSON.parse(line)));
			expect(read.reduce(replay, startHistory(document))).toEqual(live);
		}),
		{ numRuns: 60 }
	);
});

it('keeps what has left the notebook when the change before it is undone', () => {
	const start = startHistory({ ...fc.sample(arbitraryDocument, 1)[0]!, title: 'W' });
	const entries: JournalEntry[] = [
		{ kind: 'commit', change: { op: 'set-title', title: 'Workshop' }, key: null },
		released,
		{ kind: 'undo' }
	];
	const { document } = entries.reduce(replay, start);
	expect(document).toMatchObject({ title: 'W', released: released.released });
});
