import type { Cell } from './cell';
import type { NotebookDocument } from './document';
import { diffLines, type DiffLine } from './line-diff';

/** One key of a cell or of a correction that is not as it was. */
export interface FieldChange {
	readonly field: string;
	/** As JSON has them; undefined where there was none, or is none. */
	readonly before: unknown;
	readonly after: unknown;
	/** For text and code. */
	readonly lines: readonly DiffLine[] | null;
}

/** A cell that is not as it was; the same id is the same cell. */
export interface CellChange {
	readonly kind: 'added' | 'removed' | 'changed';
	/** As it is now, or was when it is no more. */
	readonly cell: Cell;
	/** It stands elsewhere among the cells that are in both. */
	readonly isMoved: boolean;
	/** What is not as it was; everything that is not said of an added or removed cell. */
	readonly fields: readonly FieldChange[];
}

/** What is told of a question in one notebook and not so in the other. */
export interface QuestionChange {
	readonly kind: 'added' | 'removed' | 'changed';
	readonly question: string;
	readonly fields: readonly FieldChange[];
}

export interface DocumentComparison {
	/** In the order of the newer notebook; removed cells where they stood. */
	readonly cells: readonly CellChange[];
	/** Title, language, population, limits, filter, targets, sources, declined offers, rules, world, life. */
	readonly settings: readonly FieldChange[];
	readonly edits: readonly QuestionChange[];
	readonly codings: readonly QuestionChange[];
}

const settings = [
	'title',
	'locale',
	'population',
	'policy',
	'filter',
	'targets',
	'sources',
	'declined',
	'rules',
	'world',
	'life'
] as const;

/** How the second notebook differs from the first, cell by cell. What each remembers of where it lies is no difference. */
export function compareDocuments(
	before: NotebookDocument,
	after: NotebookDocument
): DocumentComparison {
	return {
		cells: compareCells(before.cells, after.cells),
		settings: settings.flatMap((field) => fieldChange(field, before[field], after[field])),
		edits: compareQuestions(before.edits, after.edits),
		codings: compareQuestions(before.codings, after.codings)
	};
}

/** True when nothing differs. */
export function isSameNotebook(comparison: DocumentComparison): boolean {
	return Object.values(comparison).every((list: readonly unknown[]) => list.length === 0);
}

function compareCells(before: readonly Cell[], after: readonly Cell[]): CellChange[] {
	const wereById = new Map(before.map((cell) => [cell.id, cell]));
	const ids = new Set(after.map(({ id }) => id));
	const moved = movedAmong(before, after);
	const changes: CellChange[] = [];
	const removedAfter = removedByPlace(before, ids);
	const tellRemoved = (place: string | null): void => {
		for (const cell of removedAfter.get(place) ?? [])
			changes.push({ kind: 'removed', cell, isMoved: false, fields: [] });
	};
	tellRemoved(null);
	for (const cell of after) {
		const was = wereById.get(cell.id);
		const isMoved = moved.has(cell.id);
		const fields = was ? changedFields(was, cell, ['id']) : [];
		if (!was) changes.push({ kind: 'added', cell, isMoved: false, fields: [] });
		else if (isMoved || fields.length > 0) changes.push({ kind: 'changed', cell, isMoved, fields });
		tellRemoved(cell.id);
	}
	return changes;
}

/** Cells that are no more, by the id of the cell that is still there before them. */
function removedByPlace(
	before: readonly Cell[],
	kept: ReadonlySet<string>
): ReadonlyMap<string | null, readonly Cell[]> {
	const removed = new Map<string | null, Cell[]>();
	let place: string | null = null;
	for (const cell of before) {
		if (kept.has(cell.id)) place = cell.id;
		else if (!removed.get(place)?.push(cell)) removed.set(place, [cell]);
	}
	return removed;
}

/** As few cells as can have been moved: those outside a longest increasing subsequence of the old places. */
function movedAmong(before: readonly Cell[], after: readonly Cell[]): ReadonlySet<string> {
	const place = new Map(before.map(({ id }, at) => [id, at]));
	const common = after.filter(({ id }) => place.has(id));
	const places = common.map(({ id }) => place.get(id) ?? 0);
	const stay = new Set(longestRising(places));
	return new Set(common.flatMap(({ id }, at) => (stay.has(at) ? [] : [id])));
}

/** Indices of a longest rising subsequence (Schensted 1961). */
function longestRising(values: readonly number[]): number[] {
	/** `ends[n]`: index of the smallest value that ends a rising sequence of n + 1. */
	const ends: number[] = [];
	const previous: number[] = [];
	values.forEach((value, i) => {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
			else high = middle;
		}
		previous[i] = low > 0 ? (ends[low - 1] ?? -1) : -1;
		ends[low] = i;
	});
	const rising: number[] = [];
	for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) rising.push(i);
	return rising;
}

function compareQuestions<Told extends { readonly question: string }>(
	before: readonly Told[],
	after: readonly Told[]
): QuestionChange[] {
	const were = new Map(before.map((told) => [told.question, told]));
	const are = new Map(after.map((told) => [told.question, told]));
	return [...new Set([...were.keys(), ...are.keys()])].flatMap((question): QuestionChange[] => {
		const was = were.get(question);
		const is = are.get(question);
		const fields = changedFields(was ?? {}, is ?? {}, ['question']);
		if (!was) return [{ kind: 'added', question, fields }];
		if (!is) return [{ kind: 'removed', question, fields }];
		return fields.length === 0 ? [] : [{ kind: 'changed', question, fields }];
	});
}

function changedFields(before: object, after: object, except: readonly string[]): FieldChange[] {
	const were = new Map<string, unknown>(Object.entries(before));
	const are = new Map<string, unknown>(Object.entries(after));
	return [...new Set([...were.keys(), ...are.keys()])]
		.filter((field) => !except.includes(field))
		.flatMap((field) => fieldChange(field, were.get(field), are.get(field)));
}

const written: ReadonlySet<string> = new Set(['text', 'code', 'spec']);

function fieldChange(field: string, before: unknown, after: unknown): FieldChange[] {
	if (JSON.stringify(before) === JSON.stringify(after)) return [];
	const isWritten = written.has(field) && typeof before === 'string' && typeof after === 'string';
	return [{ field, before, after, lines: isWritten ? diffLines(before, after) : null }];
}
