import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDocument } from './arbitrary-document';
import { duplicateCell } from './duplicate-cell';
import { totalDocument, type NotebookDocument } from './document';
import { moveCell, stepCell } from './move-cell';
import { apply } from './patch';
import { blocksOf, hiddenCells } from './sections';

const text = (id: string) => ({ id, kind: 'text' as const, text: id });
const section = (id: string, folded = false) => ({ id, kind: 'section' as const, folded });

function documentOf(...cells: (ReturnType<typeof text> | ReturnType<typeof section>)[]) {
	return totalDocument({ id: 'd', title: '', created: '2026-03-04T15:12:09+01:00', cells });
}

const ids = ({ cells }: NotebookDocument): string => cells.map(({ id }) => id).join(' ');

const folded = documentOf(text('a'), section('s', true), text('b'), text('c'), section('t'));

describe('a folded section', () => {
	it('hides what follows it until the next section', () => {
		expect([...hiddenCells(folded.cells)]).toEqual(['b', 'c']);
		expect(blocksOf(folded.cells)).toEqual([
			{ at: 0, size: 1 },
			{ at: 1, size: 3 },
			{ at: 4, size: 1 }
		]);
	});

	it('is moved with what it hides', () => {
		const moved = moveCell(folded, 's', 5).reduce<NotebookDocument>(apply, folded);
		expect(ids(moved)).toBe('a t s b c');
		expect([...hiddenCells(moved.cells)]).toEqual(['b', 'c']);
	});

	it('is stepped over, and unfolds rather than hide what is moved into it', () => {
		const moved = stepCell(folded, 'a', 1).reduce<NotebookDocument>(apply, folded);
		expect(ids(moved)).toBe('s b c a t');
		expect(hiddenCells(moved.cells).size).toBe(0);
	});
});

describe('moving', () => {
	it('goes before the cell that is named, from either side', () => {
		const plain = documentOf(text('a'), text('b'), text('c'), text('d'));
		const after = (id: string, before: number) =>
			ids(moveCell(plain, id, before).reduce<NotebookDocument>(apply, plain));
		expect(after('a', 2)).toBe('b a c d');
		expect(after('d', 1)).toBe('a d b c');
		expect(after('b', 4)).toBe('a c d b');
		expect(moveCell(plain, 'b', 1)).toEqual([]);
		expect(moveCell(plain, 'b', 2)).toEqual([]);
		expect(stepCell(plain, 'a', -1)).toEqual([]);
	});

	it('loses no cell, and none from sight', () => {
		fc.assert(
			fc.property(arbitraryDocument, fc.nat({ max: 4 }), fc.nat({ max: 4 }), (document, of, to) => {
				const seen = document.cells.filter(({ id }) => !hiddenCells(document.cells).has(id));
				const chosen = document.cells[of];
				if (!chosen) return;
				const changes = moveCell(document, chosen.id, to);
				const after = changes.reduce<NotebookDocument>(apply, document);
				expect(after.cells.map(({ id }) => id).toSorted()).toEqual(
					document.cells.map(({ id }) => id).toSorted()
				);
				const hidden = hiddenCells(after.cells);
				expect(seen.filter(({ id }) => hidden.has(id))).toEqual([]);
			})
		);
	});
});

describe('a copy', () => {
	it('has an id and a name that nothing else has', () => {
		const sql = (id: string, name: string) => ({
			id,
			kind: 'sql' as const,
			name,
			code: 'select 1'
		});
		const document = totalDocument({
			...folded,
			cells: [sql('c1', 'per_avdeling'), sql('c2', 'per_avdeling_2'), text('x')]
		});
		const after = duplicateCell(document, 'c1').reduce<NotebookDocument>(apply, document);
		expect(after.cells[1]).toMatchObject({ id: 'c3', name: 'per_avdeling_3', code: 'select 1' });
	});

	it('of a folded section stands after what it hides, which stays hidden', () => {
		const after = duplicateCell(folded, 's').reduce<NotebookDocument>(apply, folded);
		expect(ids(after)).toBe('a s b c c1 t');
		expect([...hiddenCells(after.cells)]).toEqual(['b', 'c']);
	});
});
