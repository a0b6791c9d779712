import { expect, it, vi } from 'vitest';
import { memoryFile } from '../memory-file';
import { readTable } from './read-table';
import type { ImportProgress } from '../table';

/** Everything that is told while the file is read, as if each piece of it took a second. */
async function toldWhileReading(bytes: Uint8Array): Promise<ImportProgress[]> {
	let now = 0;
	vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
	const told: ImportProgress[] = [];
	await readTable(memoryFile('svar.csv', bytes), { onProgress: (one) => told.push(one) });
	return told;
}

const rows = new TextEncoder().encode(`a,b\n${'æ,ø\n'.repeat(100_000)}`);

function isRising(values: readonly number[]): boolean {
	return values.every((value, i) => value >= (values[i - 1] ?? 0));
}

it('progress goes once through a file in UTF-8', async () => {
	const told = await toldWhileReading(rows);
	expect(isRising(told.map(({ bytesRead }) => bytesRead))).toBe(true);
	expect(told.map(({ bytesRead }) => bytesRead)).toEqual(
		told.map((_, i) => Math.min((i + 1) * 65_536, rows.length))
	);
});

it('progress never goes back when a late byte shows that the file is no sound UTF-8', async () => {
	const stray = Uint8Array.from([...rows, 0xff, 0x0a]);
	const told = await toldWhileReading(stray);
	expect(told.length).toBeGreaterThan((2 * stray.length) / 65_536);
	expect(isRising(told.map(({ bytesRead }) => bytesRead))).toBe(true);
	expect(isRising(told.map(({ responses }) => responses))).toBe(true);
	expect(told.at(-1)?.bytesRead).toBe(stray.length);
});
