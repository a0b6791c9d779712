import { expect, it } from 'vitest';
import type { QuestionEdit } from '$lib/survey/edit';
import type { SingleChange } from './change';
import { describeChange } from './describe-change';
import { totalDocument } from './document';

const notebook = totalDocument({ id: 'n1', title: '', created: '2026-03-04T15:12:09+01:00' });
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
