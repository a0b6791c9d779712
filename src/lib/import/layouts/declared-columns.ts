import { declaredReason } from '../infer/declared-cells';
import type { DeclaredColumn, DeclaredValue, Table } from '../table';
import { joinNamed, splitDash, type ColumnGroup } from './column-groups';
import { draftGroup, rowDrafts } from './draft-group';
import type { QuestionDraft, Tick } from './layout';
import { plainDraft, questionColumns } from './question-columns';

/** What a layout adds to the draft of one column. */
type Facts = (column: number) => Partial<QuestionDraft>;

/** The fewest options that rows of a grid have in common. */
const fewestShared = 3;

/**
 * The questions of a table whose columns a codebook describes, in file order: columns that tick the options of
 * one question together, neighbours worded `question - row` with the same options as a grid, every other one
 * by itself, under the codebook's words where it has any.
 */
export function draftDeclared(table: Table, factsOf: Facts = () => ({})): QuestionDraft[] {
	const facts: Facts = (column) => ({ ...declaredFacts(table, column), ...factsOf(column) });
	const ticked = tickedDrafts(table, facts);
	const taken = new Set(ticked.flatMap(({ columns }) => columns));
	const worded = {
		...table,
		headers: table.headers.map((header, i) => wordingOf(table, i) ?? header)
	};
	const left = questionColumns(table).filter((column) => !taken.has(column));
	const groups = joinNamed(left, (column) => {
		const { stem, label } = splitDash(worded.headers[column] ?? '');
		return { name: stem, stem, label, isCertain: false };
	});
	const others = groups.flatMap((group) =>
		haveOptionsInCommon(table, group)
			? rowDrafts(worded, group, group.stem, facts)
			: draftGroup(worded, group, facts)
	);
	return [...ticked, ...others].sort((a, b) => (a.columns[0] ?? 0) - (b.columns[0] ?? 0));
}

/** The codebook's words for a column; null when it has none. */
function wordingOf({ declared }: Table, column: number): string | null {
	return declared?.[column]?.text ?? null;
}

function declaredFacts({ declared }: Table, column: number): Partial<QuestionDraft> {
	const own = declared?.[column] ?? null;
	return { declared: own, ...(own?.role && { role: own.role }) };
}

/** One question per set of columns; what the first column is for, the question is for. */
function tickedDrafts({ declared }: Table, factsOf: Facts): QuestionDraft[] {
	const sets = new Map<string, number[]>();
	for (const [column, one] of (declared ?? []).entries()) {
		if (one?.option) sets.set(one.option.set, [...(sets.get(one.option.set) ?? []), column]);
	}
	return [...sets.values()].map((columns) => {
		const [first = 0] = columns;
		const { role = null } = factsOf(first);
		return {
			...plainDraft(declared?.[first]?.option?.question ?? '', first, { role }),
			columns,
			ticks: columns.map((column): Tick => {
				const { label = '', ticked } = declared?.[column]?.option ?? {};
				const missing = noAnswers(factsOf(column).declared ?? null, ticked);
				return { label, freeText: false, ...(ticked !== undefined && { ticked }), missing };
			})
		};
	});
}

/** Values that are no answer. Under an option 0 says that it was not ticked, whatever it says elsewhere. */
function noAnswers(declared: DeclaredColumn | null, ticked: string | undefined): DeclaredValue[] {
	return (declared?.values ?? []).flatMap((value) => {
		const missing = declaredReason(value);
		return missing === null || value.cell === ticked || value.cell === '0'
			? []
			: [{ ...value, missing }];
	});
}

function haveOptionsInCommon({ declared }: Table, { columns }: ColumnGroup): boolean {
	const [first, ...others] = columns.map((column) => optionsOf(declared?.[column] ?? null));
	if (first === undefined || others.length === 0 || first.length < fewestShared) return false;
	return others.every((other) => other.join('\n') === first.join('\n'));
}

function optionsOf(declared: DeclaredColumn | null): string[] {
	return (declared?.values ?? []).map(({ cell, label }) => `${cell} ${label}`);
}
