import { codesOfEntry } from '$lib/survey/codes-of-entry';
import type { CountRow, CountTable } from '$lib/survey/count-table';
import { isClosed, type Question } from '$lib/survey/question';
import { compareCodes } from './compare-codes';
import { missingOfEntry } from './meaning';
import { statusCode } from './status-code';
import type { Dimension } from './tabulate';

/** How one dimension reads a table of entries: from which of its codes, and what each entry becomes. */
export interface Fold {
	readonly position: number;
	codesOf(entry: number): readonly number[];
}

/** The fold of a question whose entries are code `position` of the table. */
export function foldOf(question: Question, as: Dimension['as'], position: number): Fold {
	switch (as) {
		case 'entries':
			return { position, codesOf: (entry) => [entry] };
		case 'status':
			return { position, codesOf: (entry) => [statusCode(missingOfEntry(question, entry))] };
		case 'options':
			if (!isClosed(question)) throw new Error(`${question.id} has no options to count`);
			return {
				position,
				codesOf: (entry) => {
					const codes = codesOfEntry(question, entry);
					return codes.length === 0 ? [0] : codes;
				}
			};
	}
}

interface Total {
	readonly codes: readonly number[];
	n: number;
	sumW: number;
	sumW2: number;
}

/** The table's rows in the terms of the folds, added up, sorted by codes. */
export function foldTable(table: CountTable, folds: readonly Fold[]): CountRow[] {
	const totals = new Map<string, Total>();
	const remembered = folds.map(remember);
	for (const row of table.rows) {
		for (const codes of combine(remembered, row)) {
			const key = codes.join();
			const total = totals.get(key) ?? { codes, n: 0, sumW: 0, sumW2: 0 };
			total.n += row.n;
			total.sumW += row.sumW;
			total.sumW2 += row.sumW2;
			totals.set(key, total);
		}
	}
	return [...totals.values()].sort(compareCodes);
}

/** An entry stands in many rows of a crossed table; its meaning is looked up once. */
function remember({ position, codesOf }: Fold): Fold {
	const known = new Map<number, readonly number[]>();
	return {
		position,
		codesOf: (entry) => {
			const codes = known.get(entry) ?? codesOf(entry);
			known.set(entry, codes);
			return codes;
		}
	};
}

/** Every combination of what the folds make of the row: several where several options were ticked. */
function combine(folds: readonly Fold[], row: CountRow): number[][] {
	return folds.reduce<number[][]>(
		(combinations, { position, codesOf }) => {
			const codes = codesOf(row.codes[position] ?? 0);
			return combinations.flatMap((before) => codes.map((code) => [...before, code]));
		},
		[[]]
	);
}
