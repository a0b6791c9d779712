import fc from 'fast-check';
import { expect, it } from 'vitest';
import { html } from '../markup';
import { fitColumns } from './fit-columns';

const pieces = fc.array(fc.record({ height: fc.integer({ min: 1, max: 400 }), rank: fc.nat(5) }), {
	maxLength: 8
});

it('leaves no piece out unsaid, cuts none, and never takes more room than there is', () => {
	fc.assert(
		fc.property(pieces, fc.integer({ min: 0, max: 900 }), (drawn, room) => {
			const given = drawn.map((one, at) => ({ ...one, name: `p${at}`, markup: html`${at}` }));
			const { columns, left } = fitColumns(given, room);
			for (const column of columns)
				expect(column.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(room);
			const all = [...columns.flat(), ...left];
			expect(all.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(given);
		})
	);
});

it('gives the room to the more important, wherever they stand', () => {
	const piece = (name: string, rank: number) => ({ name, rank, height: 300, markup: html`` });
	const { columns, left } = fitColumns([piece('a', 2), piece('b', 1), piece('c', 0)], 310);
	expect(columns.flat().map(({ name }) => name)).toEqual(['b', 'c']);
	expect(left.map(({ name }) => name)).toEqual(['a']);
});
