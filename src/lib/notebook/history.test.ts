import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDocument, arbitraryIntents } from './arbitrary-document';
import { totalDocument } from './document';
import { commit, redo, startHistory, timelineSchema, undo, type History } from './history';

const start = startHistory(
	totalDocument({
		id: 'n1',
		title: 'W',
		created: '2026-03-04T15:12:09+01:00',
		cells: ['a', 'b'].map((id) => ({
			id,
			kind: 'analysis',
			analysis: 'frequency',
			questions: ['tempo']
		}))
	})
);

const type = (history: History, titles: readonly string[], key: string | null = 'title') =>
	titles.reduce((current, title) => commit(current, { op: 'set-title', title }, key), history);

describe('history', () => {
	it('goes all the way back and all the way forward again', () => {
		fc.assert(
			fc.property(arbitraryDocument, arbitraryIntents, (document, intents) => {
				const done = intents.reduce(
					(history, intent, step) => commit(history, intent(history.document, step)),
					startHistory(document)
				);
				const back = done.past.reduce(undo, done);
				expect(back.document).toStrictEqual(document);
				expect(back.future).toStrictEqual(done.past);
				expect(back.future.reduce(redo, back)).toStrictEqual(done);
			}),
			{ numRuns: 60 }
		);
	});

	it('takes a typed title back as one step', () => {
		const typed = type(start, ['Wo', 'Wor', 'Work']);
		expect(typed.past).toHaveLength(1);
		expect(undo(typed).document.title).toBe('W');
		expect(redo(undo(typed)).document.title).toBe('Work');
	});

	it('keeps steps apart without a key, with another key, or about another cell', () => {
		const [a, b] = start.document.cells;
		if (!a || !b) throw new Error('two cells');
		expect(type(start, ['Wo', 'Wor'], null).past).toHaveLength(2);
		expect(type(type(start, ['Wo']), ['Wor'], 'title again').past).toHaveLength(2);
		const one = commit(start, { op: 'set-cell', cell: { ...a, title: 'A' } }, 'cell-title');
		const two = commit(one, { op: 'set-cell', cell: { ...b, title: 'B' } }, 'cell-title');
		expect(undo(two).document.cells).toEqual([{ ...a, title: 'A' }, b]);
	});

	it('forgets a step that ended where it began', () => {
		expect(type(start, ['Wo', 'W']).past).toEqual([]);
		expect(commit(start, { op: 'set-title', title: 'W' })).toBe(start);
	});

	it('starts a new step after undo and drops what could have been redone', () => {
		const typed = type(type(start, ['one'], 'k'), ['two'], null);
		const branched = type(undo(typed), ['three'], 'k');
		expect(branched.future).toEqual([]);
		expect(undo(branched).document.title).toBe('one');
	});

	it('says what undo would take back', () => {
		const [a] = start.document.cells;
		if (!a) throw new Error('a cell');
		const done = [
			{ op: 'set-population', population: 40 } as const,
			{ op: 'edit-question', edit: { question: 'tempo', kind: 'text' } } as const,
			{ op: 'edit-question', edit: { question: 'tempo', kind: 'text', role: 'site' } } as const,
			{ op: 'edit-question', edit: { question: 'tempo', kind: 'single' } } as const,
			{ op: 'reset-question', question: 'tempo' } as const,
			{ op: 'set-cell', cell: { ...a, chart: 'pie' } } as const,
			{ op: 'set-cell', cell: { ...a, sort: 'share', folded: true } } as const,
			{ op: 'remove-cell', id: 'a' } as const
		].reduce((history, change) => commit(history, change), start);
		expect(done.past.map((step) => step.label)).toEqual([
			{ code: 'population', about: null },
			{ code: 'question_kind', about: 'tempo' },
			{ code: 'question_role', about: 'tempo' },
			{ code: 'question', about: 'tempo' },
			{ code: 'question_reset', about: 'tempo' },
			{ code: 'cell_chart', about: 'a' },
			{ code: 'cell', about: 'a' },
			{ code: 'cell_removed', about: 'a' }
		]);
	});

	it('forgets nothing, however long the work goes on', () => {
		const titles = Array.from({ length: 3_000 }, (_, i) => `title ${i}`);
		const long = type(start, titles, null);
		expect(long.past).toHaveLength(3_000);
		expect(long.past.reduce(undo, long).document).toEqual(start.document);
	});

	it('survives being stored as JSON', () => {
		const typed = undo(type(start, ['one', 'two'], null));
		const { past, future } = typed;
		const read = timelineSchema.parse(JSON.parse(JSON.stringify({ past, future })));
		expect(redo({ document: typed.document, ...read })).toEqual(redo(typed));
	});
});
