import type { ReleasedCells } from '$lib/notebook/release-cells';
import type { NotebookSession } from './notebook-session.svelte';

/** What the analyses found, as it may leave the notebook together. */
export function releasedTogether(
	session: NotebookSession
): Pick<ReleasedCells, 'results' | 'refused'> {
	const { cells } = session.document;
	return {
		results: cells.flatMap(({ id }) => session.counting.released(id) ?? []),
		refused: cells.flatMap(({ id }) => (session.counting.isRefused(id) ? [id] : []))
	};
}
