import type { ImportIssue } from '$lib/survey/issue';
import { normaliseText } from '$lib/survey/normalise';
import type { DeclaredColumn, DeclaredValue, Table } from './table';

/** The codebook of files below one another, and where theirs contradict each other. */
export interface StackedDeclared {
	readonly declared: Table['declared'];
	readonly issues: readonly ImportIssue[];
}

/**
 * One codebook for stacked tables: the first one's, with the values that only later ones list. A code that
 * stands for something else in a later file keeps the first one's words, and an issue names both.
 * `parts[column]` has the column's place in each table.
 */
export function stackDeclared(
	tables: readonly Table[],
	parts: readonly (readonly (number | undefined)[])[]
): StackedDeclared {
	if (tables.every(({ declared }) => declared === null)) return { declared: null, issues: [] };
	const issues: ImportIssue[] = [];
	const declared = parts.map((places, column) => {
		let merged: DeclaredColumn | null = null;
		for (const [i, table] of tables.entries()) {
			const own = table.declared?.[places[i] ?? -1] ?? null;
			const clash = merged && own ? findClash(merged, own) : null;
			if (clash) issues.push(differs(table, column, clash));
			merged = merge(merged, own);
		}
		return merged;
	});
	return { declared, issues };
}

interface Clash {
	readonly cell: string;
	readonly first: string;
	readonly other: string;
}

function findClash(first: DeclaredColumn, other: DeclaredColumn): Clash | null {
	const labels = new Map(first.values.map(({ cell, label }) => [cell, label]));
	for (const { cell, label } of other.values) {
		const known = labels.get(cell);
		if (known !== undefined && normaliseText(known) !== normaliseText(label))
			return { cell, first: known, other: label };
	}
	return null;
}

function merge(first: DeclaredColumn | null, other: DeclaredColumn | null): DeclaredColumn | null {
	if (!first || !other) return first ?? other;
	const known = new Set(first.values.map(({ cell }) => cell));
	const added = other.values.filter(({ cell }: DeclaredValue) => !known.has(cell));
	return { ...first, values: [...first.values, ...added] };
}

function differs(table: Table, column: number, { cell, first, other }: Clash): ImportIssue {
	return {
		code: 'file.codebook_differs',
		severity: 'error',
		column,
		file: table.source.file,
		detail: `${cell} means “${other}” here, and “${first}” in a file before it`,
		values: { cell, first, other }
	};
}
