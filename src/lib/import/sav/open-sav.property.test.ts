import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryFile } from '../memory-file';
import { openSav } from './open-sav';

const fixtures = join(import.meta.dirname, '../../../../tests/fixtures/spss');
const files = [
	'bytecode/raw/veiledning.sav',
	'zlib/raw/veiledning.zsav',
	'nasty-big-endian/raw/naering.sav'
];

/** More cells than a damaged file of a few kilobytes could honestly hold. */
const tooMany = 1_000_000;

async function read(bytes: Uint8Array) {
	const outcome = await openSav(memoryFile('skadet.sav', bytes), {});
	if (outcome.kind === 'refused') return outcome;
	const [table] = outcome.tables;
	if (!table) throw new Error('No table');
	for (const { codes } of table.columns) expect(codes.length).toBe(table.responses);
	expect(table.declared?.length).toBe(table.headers.length);
	expect(table.responses * table.headers.length).toBeLessThan(tooMany);
	return outcome;
}

describe.each(files)('%s', (name) => {
	const whole = new Uint8Array(readFileSync(join(fixtures, name)));

	it('is read or refused, never thrown at, whichever bytes are damaged', async () => {
		const at = fc.integer({ min: 0, max: whole.length - 1 });
		const damage = fc.array(fc.tuple(at, fc.integer({ min: 0, max: 255 })), {
			minLength: 1,
			maxLength: 6
		});
		await fc.assert(
			fc.asyncProperty(damage, async (changes) => {
				const bytes = whole.slice();
				for (const [place, byte] of changes) bytes[place] = byte;
				await read(bytes);
			}),
			{ numRuns: 300 }
		);
	});

	it('never believes a number of its header or records that the bytes do not bear out', async () => {
		const extremes = fc.constantFrom(-1, -2, 0x7fffffff, -0x80000000, 0x10000, 999, 0);
		const aligned = fc.integer({ min: 16, max: Math.floor(whole.length / 4) - 1 });
		await fc.assert(
			fc.asyncProperty(aligned, extremes, fc.boolean(), async (word, value, little) => {
				const bytes = whole.slice();
				new DataView(bytes.buffer).setInt32(4 * word, value, little);
				await read(bytes);
			}),
			{ numRuns: 300 }
		);
	});

	it('is refused or read with an issue wherever it is cut off', async () => {
		const lengths = fc.integer({ min: 4, max: whole.length - 9 });
		await fc.assert(
			fc.asyncProperty(lengths, async (length) => {
				const outcome = await read(whole.slice(0, length));
				const issues = outcome.kind === 'refused' ? [outcome.issue] : outcome.tables[0]?.issues;
				expect(issues?.map(({ code }) => code)).toContain(
					outcome.kind === 'refused' ? 'file.spss_damaged' : 'file.case_count'
				);
			}),
			{ numRuns: 200 }
		);
	});
});
