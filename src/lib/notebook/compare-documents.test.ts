import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDocument, arbitraryIntents } from './arbitrary-document';
import { compareDocuments, isSameNotebook } from './compare-documents';
import { totalDocument, type NotebookDocument } from './document';
import { diffLines, type DiffLine } from './line-diff';
import { apply } from './patch';

const document = totalDocument({
	id: 'n1',
	title: 'Workshop',
	created: '2026-03-04T15:12:09+01:00',
	cells: [
		{ id: 'a', kind: 'section', title: 'Først' },
		{ id: 'b', kind: 'text', text: 'Fjorten svarte.\nTo svarte ikke.\nSlutt.' },
		{ id: 'c', kind: 'analysis', analysis: 'frequency', questions: ['tempo'] },
		{ id: 'd', kind: 'section', title: 'Sist' }
	]
});

/** Where each notebook lies and what it was asked to remember: no difference between two versions. */
const content = ({ cells, title, locale, population, policy, ...others }: NotebookDocument) => {
	const { filter, targets, sources, declined, rules, world, life, edits, codings } = others;
	return {
		cells,
		title,
		locale,
		population,
		policy,
		filter,
		targets,
		sources,
		declined,
		rules,
		world,
		life,
		edits,
		codings
	};
};

const linesOf = (lines: readonly DiffLine[], without: DiffLine['kind']): string =>
	lines
		.filter(({ kind }) => kind !== without)
		.map(({ line }) => line)
		.join('\n');

describe('two versions of a notebook', () => {
	it('are told apart cell by cell, with the lines of what was written', () => {
		const after = [
			{ op: 'move-cell', id: 'd', to: 0 } as const,
			{ op: 'remove-cell', id: 'c' } as const,
			{
				op: 'set-cell',
				cell: {
					id: 'b',
					kind: 'text',
					title: null,
					folded: false,
					text: 'Fjorten svarte.\nTo svarte seinere.\nSlutt.'
				}
			} as const,
			{ op: 'set-title', title: 'Workshop 2' } as const,
			{ op: 'edit-question', edit: { question: 'tempo', kind: 'single' } } as const
		].reduce(apply, document);
		const { cells, settings, edits } = compareDocuments(document, after);
		expect(
			cells.map(({ kind, cell, isMoved, fields }) => [kind, cell.id, isMoved, fields])
		).toEqual([
			['changed', 'd', true, []],
			[
				'changed',
				'b',
				false,
				[
					{
						field: 'text',
						before: 'Fjorten svarte.\nTo svarte ikke.\nSlutt.',
						after: 'Fjorten svarte.\nTo svarte seinere.\nSlutt.',
						lines: [
							{ kind: 'same', line: 'Fjorten svarte.' },
							{ kind: 'removed', line: 'To svarte ikke.' },
							{ kind: 'added', line: 'To svarte seinere.' },
							{ kind: 'same', line: 'Slutt.' }
						]
					}
				]
			],
			['removed', 'c', false, []]
		]);
		expect(settings.map(({ field }) => field)).toEqual(['title']);
		expect(edits.map(({ kind, question }) => [kind, question])).toEqual([['added', 'tempo']]);
	});

	it('do not differ exactly when they say the same', () => {
		fc.assert(
			fc.property(arbitraryDocument, arbitraryIntents, (before, intents) => {
				expect(isSameNotebook(compareDocuments(before, before))).toBe(true);
				const after = intents.reduce(
					(current, intent, step) => apply(current, intent(current, step)),
					before
				);
				const isSame = JSON.stringify(content(before)) === JSON.stringify(content(after));
				expect(isSameNotebook(compareDocuments(before, after))).toBe(isSame);
			}),
			{ numRuns: 100 }
		);
	});

	it('differ the other way round by the same cells', () => {
		fc.assert(
			fc.property(arbitraryDocument, arbitraryIntents, (before, intents) => {
				const after = intents.reduce(
					(current, intent, step) => apply(current, intent(current, step)),
					before
				);
				const there = compareDocuments(before, after).cells;
				const back = compareDocuments(after, before).cells;
				const ids = (cells: typeof there, kind: string) =>
					cells.flatMap((change) => (change.kind === kind ? [change.cell.id] : [])).sort();
				expect(ids(back, 'added')).toEqual(ids(there, 'removed'));
				expect(ids(back, 'removed')).toEqual(ids(there, 'added'));
				const moved = (cells: typeof there) => cells.filter(({ isMoved }) => isMoved).length;
				expect(moved(back)).toBe(moved(there));
			}),
			{ numRuns: 100 }
		);
	});
});

describe('the lines of two texts', () => {
	const lines = fc.array(fc.constantFrom('', 'a', 'b', 'c'), { minLength: 1, maxLength: 12 });

	it('make both texts again, and none is told to differ that stands alike at both ends', () => {
		fc.assert(
			fc.property(lines, lines, (a, b) => {
				const diff = diffLines(a.join('\n'), b.join('\n'));
				expect(linesOf(diff, 'added')).toBe(a.join('\n'));
				expect(linesOf(diff, 'removed')).toBe(b.join('\n'));
			})
		);
	});

	it('are compared in bounded time, however long', () => {
		const long = (word: string) =>
			Array.from({ length: 50_000 }, (_, i) => `${word}${i}`).join('\n');
		const diff = diffLines(`same\n${long('a')}`, `same\n${long('b')}`);
		expect(diff).toHaveLength(100_001);
		expect(diff[0]).toEqual({ kind: 'same', line: 'same' });
	});
});
