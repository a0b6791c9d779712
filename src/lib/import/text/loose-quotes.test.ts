import { describe, expect, it } from 'vitest';
import { memoryFile } from '../memory-file';
import { readTable } from './read-table';

async function read(text: string) {
	const outcome = await readTable(memoryFile('innlimt.csv', text));
	if (outcome.kind !== 'table') throw new Error(outcome.issue.code);
	const { table } = outcome;
	const rows = Array.from({ length: table.responses }, (_, row) =>
		table.columns.map(({ entries, codes }) => entries[codes[row] ?? 0])
	);
	return { rows, issues: table.issues.map(({ code, line }) => [code, line]) };
}

const quoted = '"Ja, litt"\t"To\nlinjer"\tb\n';

describe('quotation marks that belong to the text', () => {
	it('stay in the cell where they stand, and the row is told', async () => {
		const { rows, issues } = await read(`A\tB\tC\n${quoted}5" skjerm\tx\ty\n"Bra" sa hun\tx\ty\n`);
		expect(rows).toEqual([
			['Ja, litt', 'To\nlinjer', 'b'],
			['5" skjerm', 'x', 'y'],
			['"Bra" sa hun', 'x', 'y']
		]);
		expect(issues).toEqual([
			['row.loose_quote', 4],
			['row.loose_quote', 5]
		]);
	});

	it.each([
		['a comma', 'A,B,C\n3" x, y",4\n"d","e","f"\n'],
		['a tab', 'A\tB\tC\n"a\tb" x\ty\n"d"\t"e"\t"f"\n']
	])('cost the row when %s could stand between two of them', async (_name, text) => {
		const { rows, issues } = await read(text);
		expect(rows).toEqual([['d', 'e', 'f']]);
		expect(issues).toEqual([['row.bad_quote', 2]]);
	});
});
