import type { MissingReason } from '$lib/survey/missing';
import type { IssueDraft } from '../infer/reading';
import type { DeclaredColumn, DeclaredValue, Table } from '../table';
import type { QuestionDraft } from './layout';

/** What EFS writes for an answer that was not given, except 0, which can also be one. */
const codes: ReadonlyMap<string, MissingReason> = new Map([
	['-77', 'not_asked'],
	['-66', 'not_asked'],
	['-99', 'not_answered']
]);

/** Only fields that are typed into have it; a closed question that was seen and not answered has 0. */
const openCode = '-99';

/** What a column's 0 is, and whether the column itself leaves no doubt of it. */
interface Zero {
	readonly read: 'answer' | 'missing';
	readonly isSure: boolean;
}

/**
 * Which of a column's cells are EFS's codes for a missing answer, beside what a codebook says of it, and what
 * the column's 0 was taken for.
 */
export function efsMissing(table: Table, column: number): Partial<QuestionDraft> {
	// Cells of responses that are left out count as well: they show what the column's codes are.
	const cells = table.columns[column]?.entries.slice(1).map((cell) => cell.trim()) ?? [];
	const known = table.declared?.[column] ?? null;
	const zero = known?.values.some(({ cell }) => cell === '0') ? null : readZero(cells, known);
	const missing = new Map([
		...codes,
		...(zero?.read === 'missing' ? [['0', 'not_answered'] as const] : [])
	]);
	const isOpen = cells.includes(openCode);
	return {
		declared: withMissing(known, missing, cells, isOpen),
		issues: zeroIssues(zero, table, column),
		...(!isOpen && { numbers: 'codes' as const })
	};
}

/** What 0 was taken for, unless it is an answer beyond doubt. */
function zeroIssues(zero: Zero | null, table: Table, column: number): IssueDraft[] {
	const cells = table.columns[column];
	const count = cells?.counts[cells.entries.findIndex((cell) => cell.trim() === '0')] ?? 0;
	if (zero === null || count === 0 || (zero.isSure && zero.read === 'answer')) return [];
	const severity = zero.isSure ? 'info' : 'warning';
	return [{ code: 'question.zero', severity, values: { read: zero.read, count } }];
}

/**
 * Decides by the column's other cells: a closed question has words, or codes from 1 on and so few of them that 0
 * is none; 0 to 10, ticks and amounts have a 0 that counts. Null without a 0.
 */
function readZero(all: readonly string[], known: DeclaredColumn | null): Zero | null {
	if (!all.includes('0')) return null;
	if (all.includes(openCode)) return { read: 'answer', isSure: true };
	if (known?.values.some(({ missing }) => missing === null))
		return { read: 'missing', isSure: true };
	const cells = all.filter((cell) => cell !== '0' && !codes.has(cell));
	if (cells.some((cell) => /\p{L}/u.test(cell))) return { read: 'missing', isSure: true };
	if (!cells.every((cell) => /^[1-9]\d?$/.test(cell))) return { read: 'answer', isSure: true };
	const highest = Math.max(0, ...cells.map(Number));
	if (highest >= 2 && highest <= 7) return { read: 'missing', isSure: true };
	// The scale from 0 to 10 may also be coded from 1 to 11.
	if (highest === 11 || highest === 12) return { read: 'missing', isSure: false };
	return { read: 'answer', isSure: false };
}

function withMissing(
	known: DeclaredColumn | null,
	missing: ReadonlyMap<string, MissingReason>,
	cells: readonly string[],
	isOpen: boolean
): DeclaredColumn | null {
	const values = (known?.values ?? []).map((value): DeclaredValue => ({
		...value,
		missing: missing.get(value.cell) ?? value.missing
	}));
	const listed = new Set(values.map(({ cell }) => cell));
	const added = [...missing].flatMap(([cell, reason]): DeclaredValue[] =>
		cells.includes(cell) && !listed.has(cell) ? [{ cell, label: cell, missing: reason }] : []
	);
	if (known === null && added.length === 0) return null;
	const measure = isOpen ? 'scale' : (known?.measure ?? null);
	return { text: null, ...known, measure, values: [...values, ...added] };
}
