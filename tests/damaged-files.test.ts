import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importStacked, type ImportOutcome } from '$lib/import/import-files';
import { memoryFile } from '$lib/import/memory-file';

const exports = readdirSync('tests/fixtures', { recursive: true, encoding: 'utf8' })
	.map((name) => join('tests/fixtures', name))
	.filter((path) => path.includes('/raw/') && statSync(path).isFile())
	.map((path) => ({ path, bytes: readFileSync(path) }));

/** Every response has a place in every column, and every code an entry. */
function isWhole(outcome: ImportOutcome): boolean {
	if (outcome.kind !== 'survey') return true;
	const { responses, columns, questions } = outcome.survey;
	return (
		columns.every(
			({ codes, entries }) =>
				codes.length === responses && codes.every((code) => code < entries.length)
		) && questions.every(({ answered, blank }) => answered + blank === responses)
	);
}

const damage = fc.record({
	file: fc.integer({ min: 0, max: exports.length - 1 }),
	places: fc.array(
		fc.record({
			at: fc.double({ min: 0, max: 1, noNaN: true }),
			byte: fc.integer({ min: 0, max: 255 })
		}),
		{ minLength: 1, maxLength: 8 }
	),
	cut: fc.oneof(
		{ weight: 3, arbitrary: fc.constant(1) },
		{ weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) }
	)
});

it('reads or refuses every export however it was damaged, and never shifts an answer out of its row', async () => {
	await fc.assert(
		fc.asyncProperty(damage, async ({ file, places, cut }) => {
			const { path, bytes } = exports[file] ?? { path: '', bytes: new Uint8Array() };
			const damaged = new Uint8Array(bytes.subarray(0, Math.ceil(bytes.length * cut)));
			for (const { at, byte } of places) damaged[Math.floor(at * damaged.length)] = byte;
			const outcome = await importStacked([memoryFile(path, damaged)]);
			expect(isWhole(outcome)).toBe(true);
		}),
		{ numRuns: 300 }
	);
}, 60_000);
