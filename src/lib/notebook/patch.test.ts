import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDocument, arbitraryIntents } from './arbitrary-document';
import type { AnalysisCell } from './cell';
import type { Change } from './change';
import { totalDocument, type NotebookDocument } from './document';
import { apply, invert } from './patch';

const cell = (id: string): AnalysisCell => ({
	id,
	kind: 'analysis',
	analysis: 'frequency',
	questions: [id],
	chart: 'auto',
	by: null,
	title: null,
	folded: false
});

const document = totalDocument({
	id: 'n1',
	title: 'Workshop 1',
	created: '2026-03-04T15:12:09+01:00',
	cells: [cell('a'), cell('b'), cell('c')]
});

const ids = (changed: NotebookDocument) => changed.cells.map((one) => one.id);

describe('a change to a notebook', () => {
	it('is taken back by its inverse, and by the inverse of that done again', () => {
		fc.assert(
			fc.property(arbitraryDocument, arbitraryIntents, (start, intents) => {
				let current = start;
				for (const [step, intent] of intents.entries()) {
					const change = intent(current, step);
					const inverse = invert(current, change);
					const after = apply(current, change);
					expect(apply(after, inverse)).toStrictEqual(current);
					expect(apply(current, invert(after, inverse))).toStrictEqual(after);
					current = after;
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('replayed from the log gives the same document, and undone in reverse the first one', () => {
		fc.assert(
			fc.property(arbitraryDocument, arbitraryIntents, (start, intents) => {
				const log: { change: Change; inverse: Change }[] = [];
				const end = intents.reduce((current, intent, step) => {
					const change = intent(current, step);
					log.push({ change, inverse: invert(current, change) });
					return apply(current, change);
				}, start);
				expect(log.reduce((current, { change }) => apply(current, change), start)).toStrictEqual(
					end
				);
				expect(
					log.reduceRight((current, { inverse }) => apply(current, inverse), end)
				).toStrictEqual(start);
			}),
			{ numRuns: 60 }
		);
	});

	it('moves a cell to the place it shall have afterwards', () => {
		expect(ids(apply(document, { op: 'move-cell', id: 'a', to: 2 }))).toEqual(['b', 'c', 'a']);
		expect(ids(apply(document, { op: 'move-cell', id: 'c', to: 0 }))).toEqual(['c', 'a', 'b']);
		expect(ids(apply(document, { op: 'move-cell', id: 'b', to: 99 }))).toEqual(['a', 'c', 'b']);
	});

	it('keeps what was corrected in the order of the questions’ keys', () => {
		const edited = apply(
			apply(document, { op: 'edit-question', edit: { question: 'tempo', kind: 'single' } }),
			{ op: 'edit-question', edit: { question: 'lengde', kind: 'text' } }
		);
		expect(edited.edits).toEqual([
			{ question: 'lengde', kind: 'text' },
			{ question: 'tempo', kind: 'single' }
		]);
	});

	it('never touches the document it was given', () => {
		const frozen = structuredClone(document);
		apply(document, { op: 'remove-cell', id: 'b' });
		apply(document, { op: 'set-cell', cell: { ...cell('a'), chart: 'pie' } });
		expect(document).toEqual(frozen);
	});

	it('throws when it names a cell that is not there or adds one that is', () => {
		expect(() => apply(document, { op: 'remove-cell', id: 'z' })).toThrow('No cell z');
		expect(() => invert(document, { op: 'move-cell', id: 'z', to: 0 })).toThrow('No cell z');
		expect(() => apply(document, { op: 'add-cell', cell: cell('a'), at: 0 })).toThrow(
			'There is a cell a already'
		);
	});
});
