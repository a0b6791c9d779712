import { describe, expect, it } from 'vitest';
import { apply } from '$lib/notebook/patch';
import { totalDocument, type NotebookDocument } from '$lib/notebook/document';
import { cellsFollowing, cellsReturning, correctionOf } from './corrections';

const cell = (id: string, question: string) => ({
	id,
	kind: 'analysis' as const,
	analysis: 'frequency' as const,
	questions: [question]
});
const notebook = totalDocument({
	id: 'n1',
	title: '',
	created: '2026-03-04T15:12:09+01:00',
	edits: [{ question: 'a', kind: 'single', names: [{ label: '1', name: 'en' }] }],
	cells: [cell('c1', 'a'), cell('c7', 'b'), cell('c2', 'alder')]
});
const shown = ({ cells }: NotebookDocument) =>
	cells.map((cell) => [cell.id, ...(cell.kind === 'analysis' ? cell.questions : [])]);

describe('a correction', () => {
	it('keeps what else is corrected, and takes a part away that is told to be nothing', () => {
		expect(correctionOf(notebook, 'a', { text: 'A' })).toEqual({
			op: 'edit-question',
			edit: { question: 'a', kind: 'single', names: [{ label: '1', name: 'en' }], text: 'A' }
		});
		expect(correctionOf(notebook, 'a', () => ({ names: [] }))).toEqual({
			op: 'edit-question',
			edit: { question: 'a', kind: 'single' }
		});
	});

	it('that leaves nothing corrected resets the question', () => {
		const reset = correctionOf(notebook, 'a', { names: [], kind: undefined });
		expect(reset).toEqual({ op: 'reset-question', question: 'a' });
	});

	it('to no role is a correction', () => {
		expect(correctionOf(notebook, 'b', { role: null })).toEqual({
			op: 'edit-question',
			edit: { question: 'b', role: null }
		});
	});
});

describe('the cells of a notebook', () => {
	const follow = (document: NotebookDocument, changes: ReturnType<typeof cellsFollowing>) =>
		changes.reduce((before, change) => apply(before, change), document);

	it('follow branches that become one, and come back', () => {
		const edit = { question: 'a', derive: { from: 'branches' as const, questions: ['a', 'b'] } };
		const joined = follow(notebook, cellsFollowing(notebook, edit));
		expect(shown(joined)).toEqual([
			['c1', 'a'],
			['c2', 'alder']
		]);
		expect(shown(follow(joined, cellsReturning(joined, edit)))).toEqual([
			['c1', 'a'],
			['c3', 'b'],
			['c2', 'alder']
		]);
	});

	it('show the groups of a number after the number, and lose them with the groups', () => {
		const bins = [{ label: 'alle', from: null, to: null }];
		const derive = { from: 'bins' as const, question: 'alder', bins };
		const edit = { question: 'aldersgruppe', derive };
		const made = follow(notebook, cellsFollowing(notebook, edit));
		expect(shown(made).slice(-2)).toEqual([
			['c2', 'alder'],
			['c8', 'aldersgruppe']
		]);
		expect(follow(made, cellsReturning(made, edit)).cells).toEqual(notebook.cells);
	});
});
