import { missingReason } from '$lib/vocabulary/missing-words';
import type { DeclaredColumn, TableColumn } from '../table';
import { declaredReason, findDeclared, type DeclaredCells } from './declared-cells';
import { declaredOptions } from './declared-options';
import { encodeByCell } from './encode-by-cell';
import type { QuestionCells } from './infer-question';
import { numberBody } from './infer-number';
import { attachMissing, maskEntries, type MissingEntry } from './mask-missing';
import { parseNumber } from './parse-number';
import type { IssueDraft, Reading, Surroundings } from './reading';
import { inferred } from './reasons';

/** Reads a column that no codebook describes. */
type Infer = (question: QuestionCells, around: Surroundings) => Reading;

/** More answers than these that a codebook does not know are free text, or numbers, and no options. */
const mostStrays = 150;

/** Between labelled ends there are at most so many points. */
const longestScale = 10;

/**
 * Reads a column by the codebook that came with it: as the options it lists, as a number when it says so, or,
 * when all it knows are codes for missing answers, as the rest of the column shows by itself. A cell that the
 * codebook does not know is never lost: it becomes an option of its own, and an issue says so.
 */
export function readDeclared(
	question: QuestionCells,
	declared: DeclaredColumn,
	around: Surroundings,
	infer: Infer
): Reading {
	const { cells } = question;
	const filled = withMiddlePoints(declared, cells);
	const found = findDeclared(filled, cells);
	if (isList(filled, found, cells)) return readList(filled, found, cells, around);
	const missing = missingEntries(filled, found);
	const masked = maskDeclared(question, missing);
	const read =
		declared.measure === 'scale' && areNumbers(masked.cells)
			? asNumber(masked.cells)
			: infer(masked, around);
	const occurring = missing.filter(({ entry }) => (cells.counts[entry] ?? 0) > 0);
	const body = occurring.length === 0 ? read.body : attachMissing(read.body, cells, occurring);
	const isPassedOver = found.known > 0 && body.kind !== 'number';
	const issues = isPassedOver ? told(strayTexts(found, cells), found.unknown) : [];
	return { ...read, body, issues: [...read.issues, ...issues] };
}

/**
 * `0 Not likely` and `10 Very likely` with bare numbers between them: the numbers are points as well. Two options
 * that nobody answered between are two options, as `1 Woman` and `3 Man`, unless the codebook gives them an order.
 */
function withMiddlePoints(declared: DeclaredColumn, cells: TableColumn): DeclaredColumn {
	const labelled = declared.values.filter((value) => declaredReason(value) === null);
	const numbers = labelled.map(({ cell }) => Number(cell));
	const low = numbers.reduce((least, one) => Math.min(least, one), Infinity);
	const high = numbers.reduce((most, one) => Math.max(most, one), -Infinity);
	const length = high - low;
	if (!Number.isSafeInteger(length) || length < 2 || length > longestScale) return declared;
	const { strays } = findDeclared(declared, cells);
	const bare = strays.map((entry) => Number((cells.entries[entry] ?? '').trim()));
	const isBetween = (n: number) => Number.isInteger(n) && n > low && n < high;
	const isOrdered = declared.measure === 'ordinal' || declared.measure === 'scale';
	if (bare.length === 0 && !isOrdered) return declared;
	if (labelled.length !== 2 || !bare.every(isBetween)) return declared;
	const byNumber = new Map(labelled.map((value) => [Number(value.cell), value]));
	const points = Array.from({ length: length + 1 }, (_, i) => {
		const cell = String(low + i);
		const own = byNumber.get(low + i);
		return { cell, label: own ? `${cell} - ${own.label}` : cell, missing: null };
	});
	return {
		...declared,
		values: [...points, ...declared.values.filter((value) => declaredReason(value) !== null)]
	};
}

/** True when the codebook lists options, and knows at least half of the answers. */
function isList(
	{ values, measure }: DeclaredColumn,
	{ known, unknown, strays }: DeclaredCells,
	cells: TableColumn
): boolean {
	const listed = values.filter((value) => declaredReason(value) === null).length;
	if (listed === 0) return false;
	if (unknown === 0) return true;
	if (strays.length > mostStrays) return false;
	const numbers = strays.every((entry) => parseNumber(cells.entries[entry] ?? '') !== null);
	if (numbers && (measure === 'scale' || strays.length > listed)) return false;
	return known >= unknown;
}

function readList(
	declared: DeclaredColumn,
	found: DeclaredCells,
	cells: TableColumn,
	around: Surroundings
): Reading {
	const choice = declaredOptions(declared, around);
	const strays = strayTexts(found, cells);
	const body = encodeByCell(cells, choice, {
		cellOf: (entry) => found.values[entry]?.cell,
		strays: strays.map((text) => ({
			text,
			// On a scale a stray has no place, and must not be averaged with its points.
			missing: missingReason(text) ?? (choice.kind === 'scale' ? 'not_answered' : null)
		}))
	});
	return {
		body,
		inference: choice.inference,
		issues: [...choice.issues, ...told(strays, found.unknown)]
	};
}

function strayTexts({ strays }: DeclaredCells, { entries }: TableColumn): string[] {
	return strays.map((entry) => entries[entry] ?? '');
}

function told(texts: readonly string[], count: number): IssueDraft[] {
	if (texts.length === 0) return [];
	const examples = texts.slice(0, 3).join('; ').slice(0, 60);
	return [{ code: 'question.undeclared', severity: 'warning', values: { count, examples } }];
}

/** In the codebook's order, not that of the file. */
function missingEntries(
	{ values: offered }: DeclaredColumn,
	{ values }: DeclaredCells
): MissingEntry[] {
	const place = new Map(offered.map((value, i) => [value, i]));
	return values
		.flatMap((value, entry) => {
			const reason = value ? declaredReason(value) : null;
			if (!value || !reason) return [];
			return [{ entry, label: value.label, reason, place: place.get(value) ?? 0 }];
		})
		.sort((a, b) => a.place - b.place);
}

function maskDeclared(question: QuestionCells, missing: readonly MissingEntry[]): QuestionCells {
	const { draft, cells, grid } = question;
	const texts = new Set(missing.map(({ entry }) => cells.entries[entry] ?? ''));
	const mask = (column: TableColumn): TableColumn =>
		maskEntries(
			column,
			new Set(column.entries.flatMap((text, entry) => (texts.has(text) ? [entry] : [])))
		);
	return {
		draft: { ...draft, declared: null },
		cells: mask(cells),
		grid: grid.map(mask)
	};
}

function areNumbers({ entries }: TableColumn): boolean {
	const filled = entries.filter((text) => text.trim() !== '');
	return filled.length > 0 && filled.every((text) => parseNumber(text) !== null);
}

function asNumber(cells: TableColumn): Reading {
	return {
		body: numberBody(cells),
		inference: inferred('declared', {}, 0.9, ['scale', 'single']),
		issues: []
	};
}
