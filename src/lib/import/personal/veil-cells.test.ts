import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TableColumn } from '../table';
import { veilCells } from './veil-cells';

function column(cells: readonly string[]): TableColumn {
	const entries = ['', ...new Set(cells.filter((cell) => cell !== ''))];
	return {
		entries,
		counts: entries.map((entry) => cells.filter((cell) => cell === entry).length),
		codes: Uint8Array.from(cells, (cell) => entries.indexOf(cell))
	};
}

it('veils what was typed into answers, says how much in how many, and leaves other answers alone', () => {
	const cells = {
		entries: ['', 'Ja', 'ring ola@privat.no, helst', 'kl @ 12', 'kari@gard.no eller per@gard.no'],
		counts: [1, 3, 1, 1, 2],
		codes: Uint8Array.of(0, 1, 1, 1, 2, 3, 4, 4)
	};
	expect(veilCells(cells)).toEqual({
		cells: {
			...cells,
			entries: ['', 'Ja', 'ring •••@•••, helst', 'kl @ 12', '•••@••• eller •••@•••']
		},
		veiled: [{ kind: 'email', found: 5, responses: 3 }]
	});
});

it('makes one entry of answers that become the same', () => {
	const { cells } = veilCells(column(['ring 91234567', 'ring 92345678', '', 'nei']));
	expect(cells.entries).toEqual(['', 'ring •••', 'nei']);
	expect(cells.counts).toEqual([1, 2, 1]);
	expect([...cells.codes]).toEqual([1, 1, 0, 2]);
});

it('keeps cells with nothing to veil as they are', () => {
	const cells = column(['Ja', 'Nei']);
	expect(veilCells(cells).cells).toBe(cells);
});

it('takes no number for a telephone where the answers are numbers', () => {
	const cells = column(['24512345', '91234567', '800', 'ca. 12 mill']);
	expect(veilCells(cells).cells).toBe(cells);
	expect(veilCells(column(['91234567', 'ring meg', 'ingen', 'nei'])).veiled).toHaveLength(1);
});

it('keeps blank cells blank and the number of responses', () => {
	const cell = fc.constantFrom('', ' ', 'a@b.no', 'tlf 91234567', 'ja', '12', '•••');
	fc.assert(
		fc.property(fc.array(cell), (given) => {
			const { cells } = veilCells(column(given));
			const after = [...cells.codes].map((code) => cells.entries[code]);
			expect(after.map((text) => text?.trim() === '')).toEqual(
				given.map((text) => text.trim() === '')
			);
			expect(cells.counts.reduce((sum, n) => sum + n, 0)).toBe(given.length);
		})
	);
});
