import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDocument } from './arbitrary-document';
import type { Cell } from './cell';
import { longestCellTitle } from './cell-parts';
import { totalDocument } from './document';
import { findInDocument } from './find-in-document';
import { commit, startHistory, undo } from './history';
import { replaceInDocument } from './replace-in-document';
import { findText } from './text-search';

const search = (text: string, more = {}) => ({
	text,
	matchCase: false,
	wholeWords: false,
	...more
});
const asked = (cell: Cell): string => (cell.kind === 'analysis' ? 'Hvordan var tempoet?' : '');

const document = totalDocument({
	id: 'd',
	title: 'Tempo i kurset',
	created: '2026-03-04T15:12:09+01:00',
	cells: [
		{ id: 'c1', kind: 'text', text: 'Tempo, tempo og TEMPO.', title: null },
		{ id: 'c2', kind: 'analysis', analysis: 'frequency', questions: ['tempo'] },
		{ id: 'c3', kind: 'sql', code: 'select tempo from answers', title: 'Tempoet per avdeling' }
	]
});

describe('finding', () => {
	it('looks in titles, texts and code, in order, and tells which title is the question’s', () => {
		const found = findInDocument(document, search('tempo'), asked);
		expect(found.map(({ cell, field, at, isOwn }) => [cell, field, at, isOwn])).toEqual([
			[null, 'title', 0, true],
			['c1', 'text', 0, true],
			['c1', 'text', 7, true],
			['c1', 'text', 16, true],
			['c2', 'title', 12, false],
			['c3', 'title', 0, true],
			['c3', 'code', 7, true]
		]);
	});

	it('keeps to the case, and to whole words of any alphabet, when asked', () => {
		expect(findText('Tempo tempo', search('tempo', { matchCase: true }))).toEqual([6]);
		expect(findText('små smått på små', search('små', { wholeWords: true }))).toEqual([0, 13]);
		expect(findText('et_tall et-tall', search('et', { wholeWords: true }))).toEqual([8]);
	});

	it('takes the text for what it is: no pattern, and letters that grow do not move it', () => {
		expect(findText('a.c abc', search('a.c'))).toEqual([0]);
		expect(findText('İİ tempo', search('TEMPO'))).toEqual([3]);
		expect(findText('aaaa', search('aa'))).toEqual([0, 2]);
		expect(findText('a', search(''))).toEqual([]);
	});
});

describe('replacing', () => {
	it('replaces everything of the notebook’s own in one step', () => {
		const { changes, replaced } = replaceInDocument(document, search('tempo'), 'fart');
		expect(replaced).toBe(6);
		const after = commit(startHistory(document), { op: 'together', changes }).document;
		expect(after.title).toBe('fart i kurset');
		expect(after.cells[0]).toMatchObject({ text: 'fart, fart og fart.' });
		expect(after.cells[1]).toEqual(document.cells[1]);
		expect(after.cells[2]).toMatchObject({
			title: 'fartet per avdeling',
			code: 'select fart from answers'
		});
	});

	it('replaces one place alone', () => {
		const only = findInDocument(document, search('tempo'), asked)[2] ?? null;
		const { changes, replaced } = replaceInDocument(document, search('tempo'), 'fart', only);
		expect(replaced).toBe(1);
		expect(changes).toEqual([
			{ op: 'set-cell', cell: { ...document.cells[0], text: 'Tempo, fart og TEMPO.' } }
		]);
	});

	it('leaves what would become too long, and counts it', () => {
		const long = 'x'.repeat(longestCellTitle);
		const { changes, replaced, tooLong } = replaceInDocument(document, search('avdeling'), long);
		expect({ changes, replaced, tooLong }).toEqual({ changes: [], replaced: 0, tooLong: 1 });
	});

	it('is undone to the letter, whatever is replaced by what', () => {
		const anySearch = fc.record({
			text: fc.oneof(fc.string({ minLength: 1, maxLength: 2 }), fc.constantFrom('e', 'a', ' ')),
			matchCase: fc.boolean(),
			wholeWords: fc.boolean()
		});
		fc.assert(
			fc.property(
				arbitraryDocument,
				anySearch,
				fc.string({ maxLength: 5 }),
				(before, wanted, by) => {
					const { changes, replaced } = replaceInDocument(before, wanted, by);
					const own = findInDocument(before, wanted, () => '').filter(({ isOwn }) => isOwn);
					expect(replaced).toBe(own.length);
					if (changes.length === 0) return;
					const done = commit(startHistory(before), { op: 'together', changes });
					expect(totalDocument(done.document)).toEqual(done.document);
					expect(undo(done).document).toEqual(before);
				}
			)
		);
	});

	it('leaves nothing to find when what comes instead has none of its letters', () => {
		fc.assert(
			fc.property(arbitraryDocument, fc.constantFrom('e', 'a', 'ko', 'se'), (before, text) => {
				const { changes } = replaceInDocument(before, search(text), '–');
				if (changes.length === 0) return;
				const { document: after } = commit(startHistory(before), { op: 'together', changes });
				const own = findInDocument(after, search(text), () => '').filter(({ isOwn }) => isOwn);
				expect(own).toEqual([]);
			})
		);
	});
});
