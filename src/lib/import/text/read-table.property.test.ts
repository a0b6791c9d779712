import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { memoryFile } from '../memory-file';
import { readTable } from './read-table';
import type { Table } from '../table';

const filled = fc
	.string({ unit: fc.constantFrom(...'abcæøå,;\t" \n01.-é€') })
	.map((text) => `x${text}x`);
const cell = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 4, arbitrary: filled });

/** A header that could be cut at another delimiter too would make a table of its own. */
const header = fc
	.string({ unit: fc.constantFrom(...'abcæøå" \n01.-é€') })
	.map((text) => `x${text}x`);

/** A header of distinct texts and rows of which none is blank. */
const grid = fc
	.integer({ min: 2, max: 6 })
	.chain((width) =>
		fc.record({
			headers: fc.uniqueArray(header, { minLength: width, maxLength: width }),
			rows: fc.array(
				fc.tuple(filled, fc.array(cell, { minLength: width - 1, maxLength: width - 1 })),
				{ minLength: 1, maxLength: 12 }
			)
		})
	)
	.map(({ headers, rows }) => ({ headers, rows: rows.map(([first, rest]) => [first, ...rest]) }));

const dialect = fc.record({
	delimiter: fc.constantFrom(',', ';', '\t'),
	newline: fc.constantFrom('\n', '\r\n', '\r'),
	quotes: fc.boolean(),
	encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'),
	pieceSize: fc.integer({ min: 1, max: 200 })
});

function encode(text: string, encoding: string): Uint8Array {
	if (encoding === 'utf-8') return new TextEncoder().encode(text);
	if (encoding === 'utf-8-bom') return new TextEncoder().encode(`\ufeff${text}`);
	if (encoding === 'windows-1252')
		return Uint8Array.from(text, (c) => (c === '€' ? 0x80 : c.charCodeAt(0)));
	const units = `\ufeff${text}`.split('').map((c) => c.charCodeAt(0));
	const pairs = units.map((unit) => [unit & 255, unit >> 8]);
	return Uint8Array.from(pairs.flatMap((p) => (encoding === 'utf-16le' ? p : p.toReversed())));
}

function rowsOf(table: Table): string[][] {
	return Array.from({ length: table.responses }, (_, row) =>
		table.columns.map((column) => column.entries[column.codes[row] ?? 0] ?? '')
	);
}

async function read(bytes: Uint8Array, pieceSize: number): Promise<Table | null> {
	const outcome = await readTable(memoryFile('a.csv', bytes, pieceSize));
	return outcome.kind === 'table' ? outcome.table : null;
}

it('reads back every table in every dialect, encoding and size of piece', async () => {
	await fc.assert(
		fc.asyncProperty(grid, dialect, async ({ headers, rows }, written) => {
			const { delimiter, newline, quotes, encoding, pieceSize } = written;
			const text = Papa.unparse([headers, ...rows], { delimiter, newline, quotes });
			const table = await read(encode(text, encoding), pieceSize);
			const distinct = rows.filter((row) => row.some((value, i) => value !== headers[i]));
			expect(table && { headers: table.headers, rows: rowsOf(table) }).toEqual({
				headers,
				rows: distinct
			});
		}),
		{ numRuns: 300 }
	);
});

it('never throws and never shifts a column, whichever byte is damaged', async () => {
	const byte = fc.oneof(
		fc.constantFrom(0, 0x22, 0x2c, 0x3b, 0x09, 0x0a, 0x0d, 0xe6, 0xff),
		fc.integer({ min: 0, max: 255 })
	);
	const rows = Array.from({ length: 30 }, (_, i) => `aaa${i},"bbb, ø ${i}",ccc${i}`);
	const whole = new TextEncoder().encode(['A,B,C', ...rows].join('\n'));
	await fc.assert(
		fc.asyncProperty(
			// The header is left alone: with another header it is another table.
			fc.integer({ min: 6, max: whole.length - 1 }),
			byte,
			fc.integer({ min: 1, max: 64 }),
			async (at, damage, pieceSize) => {
				const table = await read(whole.with(at, damage), pieceSize);
				if (!table) throw new Error('One damaged byte must not cost the whole file');
				const { responses, rejected } = table.source.rows;
				expect([responses >= 28, rejected <= 3]).toEqual([true, true]);
				for (const row of rowsOf(table))
					row.forEach((value, column) => {
						const foreign = 'abc'.replace('abc'[column] ?? '', '');
						expect([...foreign].some((letter) => value.includes(letter.repeat(3)))).toBe(false);
					});
			}
		),
		{ numRuns: 500 }
	);
});

it('never throws on bytes that were never a table', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.uint8Array({ maxLength: 400 }),
			fc.integer({ min: 1, max: 9 }),
			async (bytes, size) => {
				const table = await read(bytes, size);
				if (table)
					expect(table.columns.every(({ codes }) => codes.length === table.responses)).toBe(true);
			}
		),
		{ numRuns: 300 }
	);
});
