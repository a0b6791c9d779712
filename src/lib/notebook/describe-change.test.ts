import { expect, it } from 'vitest';
import type { QuestionEdit } from '$lib/survey/edit';
import type { SingleChange } from './change';
import { describeChange } from './describe-change';
import { totalDocument } from './document';

const notebook = totalDocument({
	id: 'n1',
	title: '',
	created: '2026-03-04T15:12:09+01:00',
	cells: [{ id: 'c1', kind: 'section' }]
});
const edit = (question: string, parts: Omit<QuestionEdit, 'question'>): SingleChange => ({
	op: 'edit-question',
	edit: { question, ...parts }
});
const together = (...changes: SingleChange[]) =>
	describeChange(notebook, { op: 'together', changes });

it('calls a correction of a grid’s rows what it is for one question', () => {
	expect(
		together(
			edit('grad [tydelig]', { polarity: 'negative' }),
			edit('grad [viktig]', { polarity: 'negative' })
		)
	).toEqual({ code: 'question_polarity', about: 'grad [tydelig]' });
});

it('says of several questions that they are several, and what was done when it was one thing', () => {
	expect(together(edit('a', { kind: 'text' }), edit('b', { kind: 'text' }))).toEqual({
		code: 'questions_kind',
		about: null
	});
	expect(together(edit('a', { kind: 'text' }), edit('b', { role: null })).code).toBe('questions');
	const reset: SingleChange = { op: 'reset-question', question: 'c' };
	expect(together(reset, { ...reset, question: 'd' }).code).toBe('questions_reset');
});

it('names the groups of a number, whatever else they are called or bring along', () => {
	const derive = {
		from: 'bins' as const,
		question: 'alder',
		bins: [{ label: 'alle', from: null, to: null }]
	};
	expect(
		together(edit('aldersgruppe', { derive, text: 'Aldersgruppe' }), {
			op: 'remove-cell',
			id: 'c1'
		})
	).toEqual({ code: 'question_bins', about: 'aldersgruppe' });
});

it('tells of a cell that was added and changed in one go', () => {
	const section = { id: 'c2', kind: 'section' as const, title: null, folded: false };
	expect(
		together(
			{ op: 'add-cell', cell: section, at: 0 },
			{ op: 'set-cell', cell: { ...section, title: 'Bakgrunn' } }
		)
	).toEqual({ code: 'cell_added', about: 'c2' });
});
