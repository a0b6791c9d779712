import { expect, it } from 'vitest';
import type { Question } from '$lib/survey/question';
import { codebookCards, findCards } from './codebook-cards';

const question = (id: string, text: string, more: Partial<Question> = {}): Question =>
	({
		id,
		key: text.toLowerCase(),
		text,
		row: null,
		grid: null,
		columns: [Number(id.slice(1)) - 1],
		role: null,
		answered: 3,
		blank: 0,
		inference: {
			reason: { code: 'list', values: {}, detail: '' },
			confidence: 1,
			alternatives: []
		},
		kind: 'single',
		options: [{ code: 1, label: 'Ja, alltid', count: 3, missing: null }],
		scale: null,
		codes: [0, 1],
		...more
	}) as Question;

const questions = [
	question('q1', 'E-post', { role: 'email' }),
	question('q2', 'Målet', { row: 'Var tydelig', grid: 'g1' }),
	question('q3', 'Målet', { row: 'Var viktig', grid: 'g1', key: 'målet#2' }),
	question('q4', 'Alder', { kind: 'number' } as Partial<Question>)
];
const unsure = {
	code: 'question.scale_unsure' as const,
	severity: 'warning' as const,
	column: 2,
	detail: ''
};
const cards = codebookCards(questions, [{ question: 'alder', text: 'År' }], [unsure]);
const all = { query: '', filter: null, kind: null };
const ids = (search: Partial<typeof all> | object) =>
	findCards(cards, { ...all, ...search }).map(({ id }) => id);

it('one card holds the rows of a grid, with what is to be looked at in any of them', () => {
	expect(cards.map((card) => [card.id, card.questions.length, card.attention.length])).toEqual([
		['q1', 1, 0],
		['q2', 2, 1],
		['q4', 1, 0]
	]);
});

it('finds cards by every word of text, row, option or key, whatever the case', () => {
	expect(ids({ query: 'MÅLET viktig' })).toEqual(['q2']);
	expect(ids({ query: 'alltid' })).toEqual(['q1', 'q2']);
	expect(ids({ query: 'viktig alder' })).toEqual([]);
	expect(ids({ query: '  ' })).toEqual(['q1', 'q2', 'q4']);
});

it('filters by what is to be looked at, corrected, set aside, and by kind', () => {
	expect(ids({ filter: 'attention' })).toEqual(['q2']);
	expect(ids({ filter: 'corrected' })).toEqual(['q4']);
	expect(ids({ filter: 'aside' })).toEqual(['q1']);
	expect(ids({ kind: 'single' })).toEqual(['q1', 'q2']);
});
