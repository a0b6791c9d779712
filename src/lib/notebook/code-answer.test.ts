import { expect, it } from 'vitest';
import type { Coding } from '$lib/survey/coding';
import { totalDocument } from './document';
import { commit, redo, startHistory, undo, type History } from './history';
import type { CodeAnswer } from './code-answer';

const coding: Coding = {
	question: 'hvorfor?',
	themes: [
		{ id: 't1', label: 'Pris', description: '' },
		{ id: 't2', label: 'Tid', description: '' }
	],
	coders: [{ name: 'Kari', decisions: [] }],
	settled: []
};
const start = startHistory(
	totalDocument({ id: 'n', title: '', created: '2026-03-04T15:12:09+01:00', codings: [coding] })
);
const answerOf = (at: number): string => at.toString(16).padStart(16, '0');
const say = (at: number, themes: string[] | null, hand: CodeAnswer['hand'] = 0): CodeAnswer => ({
	op: 'code-answer',
	question: coding.question,
	hand,
	answer: answerOf(at),
	themes
});
const make = (history: History, change: CodeAnswer): History =>
	commit(history, change, `coding ${change.hand} ${change.answer}`);
const decisions = ({ document }: History) => document.codings[0]?.coders[0]?.decisions;

it('takes no more room for the two-thousandth answer than for the first', () => {
	const coded = Array.from({ length: 2_000 }, (_, at) => at).reduce(
		(history, at) => make(history, say(at, ['t1'])),
		start
	);
	expect(decisions(coded)).toHaveLength(2_000);
	expect(coded.past).toHaveLength(2_000);
	const [first, last] = [coded.past[0], coded.past.at(-1)].map((step) => JSON.stringify(step));
	expect(last).toHaveLength(first?.length ?? 0);
	expect(JSON.stringify(coded.past).length).toBeLessThan(2_000 * 500);
});

it('is one step for one answer, however many themes it gets, and is undone with its place', () => {
	const three = [0, 1, 2].reduce((history, at) => make(history, say(at, ['t1'])), start);
	const both = make(make(three, say(1, ['t1', 't2'])), say(1, ['t2']));
	expect(both.past).toHaveLength(4);
	expect(undo(both).document).toEqual(three.document);
	expect(redo(undo(both)).document).toEqual(both.document);
	const taken = make(three, say(0, null));
	expect(decisions(taken)?.map(({ answer }) => answer)).toEqual([answerOf(1), answerOf(2)]);
	expect(undo(taken).document).toEqual(three.document);
	expect(undo(make(three, say(1, [], 'settled'))).document).toEqual(three.document);
});

it('names no coder, theme or question that is not there', () => {
	expect(() => make(start, say(0, ['t9']))).toThrow('No theme t9');
	expect(() => make(start, say(0, ['t1'], 1))).toThrow('No coder 1');
	expect(() => make(start, { ...say(0, []), question: 'hva?' })).toThrow('No coding of hva?');
});
