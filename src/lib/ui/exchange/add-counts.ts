import { takeCounts, type NamedCounts } from '$lib/exchange/take-counts';
import { sayExchangeProblem } from '$lib/exchange/exchange-problem';
import { freeCellId } from '$lib/notebook/free-cell-id';
import type { PoolCell } from '$lib/notebook/cell';
import { pageLocale } from '$lib/state/locale.svelte';
import type { NotebookSession } from '$lib/state/notebook-session.svelte';

export type AddedCounts =
	/** The cell that shows them. */
	| { readonly kind: 'added'; readonly cell: string }
	/** What is wrong, file by file, in words; nothing was added. */
	| { readonly kind: 'refused'; readonly problems: readonly RefusedFile[] };

export interface RefusedFile {
	readonly file: string;
	readonly because: string;
}

/** Reads files of counts and puts them into a comparison, in one step: this one, the notebook's first, or a new one. */
export async function addCounts(
	given: readonly File[],
	session: NotebookSession,
	cell: string | null = null
): Promise<AddedCounts> {
	const held = poolOfSession(session, cell);
	const taken = await takeCounts(given, held?.files ?? []);
	if (taken.kind === 'refused') return { kind: 'refused', problems: sayProblems(taken.problems) };
	return { kind: 'added', cell: hold([...(held?.files ?? []), ...taken.files], session, held) };
}

/** The comparison with this id, or else the first of the notebook. */
export function poolOfSession(
	{ document }: NotebookSession,
	id: string | null = null
): PoolCell | undefined {
	const pools = document.cells.filter((cell) => cell.kind === 'pool');
	return id === null ? pools[0] : pools.find((cell) => cell.id === id);
}

/** What is wrong with each file, in the page's language. */
export function sayProblems(
	problems: Extract<Awaited<ReturnType<typeof takeCounts>>, { kind: 'refused' }>['problems']
): RefusedFile[] {
	return problems.map(({ file, problem }) => ({
		file,
		because: sayExchangeProblem(problem, { locale: pageLocale.current })
	}));
}

/** Makes these the files of the comparison, or of a new one at the end; returns its id. */
export function hold(
	files: readonly NamedCounts[],
	session: NotebookSession,
	held = poolOfSession(session)
): string {
	const named = files.map(({ file, counts }) => ({ file: file.slice(0, 300), counts }));
	if (held) {
		session.change({ op: 'set-cell', cell: { ...held, files: named } });
		return held.id;
	}
	const { cells } = session.document;
	const cell = newPool(freeCellId(session.document), named);
	session.change({ op: 'add-cell', cell, at: cells.length });
	return cell.id;
}

/** A comparison of these files. */
export function newPool(id: string, files: PoolCell['files']): PoolCell {
	return { id, kind: 'pool', title: null, folded: false, files, slot: null };
}
