import { codesOfEntry } from '$lib/survey/codes-of-entry';
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

/** The fold of a column whose codes are wanted as they are. */
export function foldOfCodes(position: number): Fold {
	return { position, codesOf: (code) => [code] };
}

/** The fold of a question whose entries are code `position` of the table. */
export function foldOf(question: Question, as: Dimension['as'], position: number): Fold {
	switch (as) {
		case 'entries':
			return foldOfCodes(position);
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

interface Coded {
	readonly codes: readonly number[];
}

/**
 * A table's rows in the terms of the folds, sorted by codes. Rows that come to have the same codes become
 * one by `merge`. `keep` is what else keeps rows apart, after the codes.
 */
export function foldRows<Row extends Coded>(
	rows: readonly Row[],
	folds: readonly Fold[],
	merge: (a: Row, b: Row) => Row,
	keep: (row: Row) => number = () => 0
): Row[] {
	const merged = new Map<string, Row>();
	const remembered = folds.map(remember);
	for (const row of rows) {
		for (const codes of combine(remembered, row)) {
			const key = `${codes.join()}|${keep(row)}`;
			const before = merged.get(key);
			const folded = { ...row, codes };
			merged.set(key, before ? merge(before, folded) : folded);
		}
	}
	return [...merged.values()].sort((a, b) => compareCodes(a, b) || keep(a) - keep(b));
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
function combine(folds: readonly Fold[], row: Coded): number[][] {
	return folds.reduce<number[][]>(
		(combinations, { position, codesOf }) => {
			const codes = codesOf(row.codes[position] ?? 0);
			return combinations.flatMap((before) => codes.map((code) => [...before, code]));
		},
		[[]]
	);
}
