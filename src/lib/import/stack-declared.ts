import type { ImportIssue } from '$lib/survey/issue';
import { normaliseText } from '$lib/survey/normalise';
import type { DeclaredColumn, DeclaredValue, Table } from './table';

/** Cells of one file by the cells that say the same in the stacked table; those that stay are not in it. */
export type Recoding = ReadonlyMap<string, string>;

/** The codebook of files below one another, and what it takes for theirs to agree. */
export interface StackedDeclared {
	readonly declared: Table['declared'];
	/** By column and then by table. */
	readonly recodings: readonly (readonly Recoding[])[];
	readonly issues: readonly ImportIssue[];
}

/**
 * One codebook for stacked tables: the first one's, with what only later ones list. Answers are the same when
 * their words are, because codes vary between waves: a code that stands for something else in a later file is
 * recoded there, and an issue says so. `parts[column]` has the column's place in each table.
 */
export function stackDeclared(
	tables: readonly Table[],
	parts: readonly (readonly (number | undefined)[])[]
): StackedDeclared {
	const issues: ImportIssue[] = [];
	const columns = parts.map((places, column) => {
		let declared: DeclaredColumn | null = null;
		const recodings = tables.map((table, i): Recoding => {
			const own = table.declared?.[places[i] ?? -1] ?? null;
			const joined = join(declared, own);
			declared = joined.declared;
			if (joined.clash) issues.push(differs(table, column, joined.clash));
			return joined.recoding;
		});
		return { declared, recodings };
	});
	const isDeclared = tables.some((table) => table.declared !== null);
	return {
		declared: isDeclared ? columns.map(({ declared }) => declared) : null,
		recodings: columns.map(({ recodings }) => recodings),
		issues
	};
}

interface Clash {
	readonly cell: string;
	readonly first: string;
	readonly other: string;
}

interface Joined {
	readonly declared: DeclaredColumn | null;
	readonly recoding: Recoding;
	/** The first code that stands for something else. */
	readonly clash: Clash | null;
}

function join(first: DeclaredColumn | null, own: DeclaredColumn | null): Joined {
	const recoding = new Map<string, string>();
	if (!first || !own) return { declared: first ?? own, recoding, clash: null };
	const values: DeclaredValue[] = [...first.values];
	let clash: Clash | null = null;
	for (const value of own.values) {
		const known = values.find(({ cell }) => cell === value.cell);
		if (known && isSame(known, value)) continue;
		if (known) clash ??= { cell: value.cell, first: known.label, other: value.label };
		const alike = first.values.find((one) => isSame(one, value));
		const cell = alike?.cell ?? freeCell(value.cell, values);
		if (!alike) values.push({ ...value, cell });
		if (cell !== value.cell) recoding.set(value.cell, cell);
	}
	return { declared: { ...first, values }, recoding, clash };
}

function isSame(one: DeclaredValue, other: DeclaredValue): boolean {
	return normaliseText(one.label) === normaliseText(other.label);
}

/** The cell itself, or with a number behind it when another answer has it. */
function freeCell(cell: string, values: readonly DeclaredValue[]): string {
	const taken = new Set(values.map((value) => value.cell));
	let free = cell;
	for (let n = 2; taken.has(free); n += 1) free = `${cell} (${n})`;
	return free;
}

function differs(table: Table, column: number, { cell, first, other }: Clash): ImportIssue {
	return {
		code: 'file.codebook_differs',
		severity: 'warning',
		column,
		file: table.source.file,
		detail: `${cell} means “${other}” here, and “${first}” in a file before it; answers are put together by their words`,
		values: { cell, first, other }
	};
}
