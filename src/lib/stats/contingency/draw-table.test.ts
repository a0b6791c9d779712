import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { arbitraryTable } from './test-arbitrary-table';
import { TableDrawer } from './draw-table';
import { everyTable } from './test-every-table';
import { columnSums, dropEmptyMargins } from './table';
import { sum } from '../sum';

describe('TableDrawer', () => {
	it('keeps the margins', () => {
		fc.assert(
			fc.property(arbitraryTable({ rows: 4, columns: 4, most: 50 }), fc.nat(), (counts, seed) => {
				const { rows, columns } = dropEmptyMargins(counts);
				const drawn = new TableDrawer(rows, columns, createRandom(seed)).draw();
				expect(drawn.map(sum)).toEqual(rows);
				expect(columnSums(drawn)).toEqual(columns.slice(0, columnSums(drawn).length));
				expect(Math.min(0, ...drawn.flat())).toBe(0);
			})
		);
	});

	it('draws each table as often as its probability says', () => {
		const [rows, columns] = [
			[3, 2, 2],
			[4, 3]
		];
		const drawer = new TableDrawer(rows, columns, createRandom());
		const drawn = new Map<string, number>();
		const draws = 20_000;
		for (let i = 0; i < draws; i++) {
			const key = JSON.stringify(drawer.draw());
			drawn.set(key, (drawn.get(key) ?? 0) + 1);
		}
		for (const { table, probability } of everyTable(rows, columns)) {
			const error = Math.sqrt((probability * (1 - probability)) / draws);
			const share = (drawn.get(JSON.stringify(table)) ?? 0) / draws;
			expect(Math.abs(share - probability)).toBeLessThan(4 * error);
		}
	});
});
